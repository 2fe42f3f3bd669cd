package cz.propoj.benchmarks.plan;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.recommendations.Guidance;
import cz.propoj.contract.recommendations.RecommendationEvent;
import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.contract.time.Meta;
import cz.propoj.eventlog.EventLog;
import cz.propoj.testdata.TestNetwork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** A region of networks whose records have days; the same each time, without names of persons. */
final class DatedRegion {
    static final NetworkId REGION = new NetworkId("kraj-CZ020");
    private static final LocalDate BEGINNING = LocalDate.of(2024, 1, 1);
    private static final int BATCH = 500;
    private static final int FORMS_OF_A_NEED = 2;
    private static final int MEMBERS = 8;
    private static final int MEETINGS = 4;

    private final EventLog log;
    private final Random random = new Random(42);
    private final List<DomainEventMessage<?>> waiting = new ArrayList<>();
    private final Map<String, Integer> events = new HashMap<>();

    /** What a network has. */
    record Size(int actors, int platforms, int needs, int recommendations) {}

    DatedRegion(EventLog log) {
        this.log = log;
    }

    /** Codes of so many networks of the region. */
    static List<NetworkId> networks(int count) {
        return Territories.all().entrySet().stream()
                .filter(entry -> "CZ020".equals(entry.getValue().nuts3())
                        && !entry.getKey().isRegion())
                .map(Map.Entry::getKey)
                .sorted(java.util.Comparator.comparing(NetworkId::value))
                .limit(count)
                .toList();
    }

    void append(NetworkId id, Size size) {
        var network = new TestNetwork(id, this::append);
        network.established("Síť " + id).on(BEGINNING);
        var actors = new ArrayList<ActorId>();
        for (var i = 0; i < size.actors(); i++) {
            actors.add(network.actor("Služba pro rodiny s dětmi číslo " + i)
                    .sector(any(List.of(Sector.values())))
                    .service("sociálně aktivizační služba")
                    .groups("rodiny s dětmi", "dospívající")
                    .ages(0, 18)
                    .places("Město " + i % 20)
                    .needs(any(List.of(NeedArea.values())))
                    .capacity(40, i % 40, BEGINNING)
                    .on(BEGINNING));
        }
        for (var i = 0; i < size.platforms(); i++) {
            platform(network, i, actors);
        }
        for (var i = 0; i < size.needs(); i++) {
            var need = network.need(any(List.of(NeedArea.values())), "Potřeba číslo " + i);
            for (var form = 0; form < FORMS_OF_A_NEED; form++) {
                need.form(new FormId(id()), "Podoba naplnění číslo " + form)
                        .activity(new ActivityId(id()), "Činnost, která k tomu vede", null, "služba")
                        .by(any(actors));
            }
            need.on(BEGINNING);
        }
        for (var i = 0; i < size.recommendations(); i++) {
            recommendation(id, i, actors);
        }
        flush();
    }

    private void platform(TestNetwork network, int number, List<ActorId> actors) {
        var platform = network.platform("Platforma číslo " + number);
        IntStream.range(0, Math.min(MEMBERS, actors.size()))
                .map(i -> (number * MEMBERS + i) % actors.size())
                .distinct()
                .forEach(i -> platform.member(actors.get(i), null));
        PlatformId id = platform.on(BEGINNING);
        for (var i = 0; i < MEETINGS; i++) {
            network.meeting(BEGINNING.plusMonths(3L * i + 1), id).on(BEGINNING);
        }
    }

    private void recommendation(NetworkId network, int number, List<ActorId> actors) {
        var id = new RecommendationId(id());
        var fields = RecommendationField.values();
        append(
                network,
                id.toString(),
                BEGINNING,
                List.of(new RecommendationEvent.RecommendationRecorded(
                        id,
                        network,
                        new Guidance(
                                fields[number % fields.length],
                                null,
                                number + 1,
                                "Doporučení číslo " + number,
                                null,
                                null,
                                List.of(),
                                List.of(any(actors)),
                                List.of(),
                                List.of(),
                                List.of(),
                                BEGINNING.plusDays(random.nextInt(1500)),
                                null,
                                null))));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void append(NetworkId network, String record, @Nullable LocalDate effectiveOn, List<Object> told) {
        var day = effectiveOn == null ? BEGINNING : effectiveOn;
        var meta = MetaData.from(Map.of(Meta.NETWORK, network.value(), Meta.EFFECTIVE_ON, day.toString()));
        for (var event : told) {
            waiting.add(new GenericDomainEventMessage<>(
                    "Record",
                    record,
                    events.merge(record, 1, Integer::sum) - 1,
                    event,
                    meta,
                    id().toString(),
                    Instant.EPOCH));
        }
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            log.eventStore().publish(List.copyOf(waiting));
            waiting.clear();
        }
    }
}
