package cz.propoj.benchmarks.time;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformLevel;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.contract.time.Meta;
import cz.propoj.eventlog.EventLog;
import cz.propoj.testdata.TestNetwork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/**
 * A region's ten years, the same for the same seed: actors in its ORPs, forty events each. Most of them are true by the end
 * of 2015, so that windows of five years hold known numbers of changes, however many actors there are: 50 from 2016-01-01
 * to 2021-01-01, 500 from 2016-07-01 to 2021-07-01, 5,000 from 2021-01-01 to 2026-01-01. All meetings are older than a year
 * by then, so that nobody's part in a platform lapses within them by time alone.
 */
final class Decade {
    static final NetworkId REGION = new NetworkId("kraj-CZ032");
    private static final int EVENTS_OF_ACTOR = 40;
    private static final int ACTORS_OF_PLATFORM = 30;
    private static final double MEETINGS_OF_ACTOR = 0.8;
    private static final int COMMIT = 100;
    private static final LocalDate BEGINNING = LocalDate.of(2015, 6, 1);

    private final EventLog log;
    private final int size;
    private final int platforms;
    private final Random random = new Random(20_26);
    private final List<NetworkId> networks = Territories.all().entrySet().stream()
            .filter(entry ->
                    "CZ032".equals(entry.getValue().nuts3()) && !entry.getKey().equals(REGION))
            .map(Map.Entry::getKey)
            .sorted((one, other) -> one.value().compareTo(other.value()))
            .toList();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<DomainEventMessage<?>> waiting = new ArrayList<>();
    private final List<ActorId> actors = new ArrayList<>();
    private int appended;

    /** At least 200 actors. */
    Decade(EventLog log, int size) {
        this.log = log;
        this.size = size;
        this.platforms = size / ACTORS_OF_PLATFORM;
    }

    List<NetworkId> networks() {
        return networks;
    }

    void append() {
        establish(REGION);
        networks.forEach(this::establish);
        IntStream.range(0, size).forEach(this::register);
        IntStream.range(0, platforms).forEach(this::found);
        IntStream.range(0, (int) (size * MEETINGS_OF_ACTOR)).forEach(this::meet);
        while (appended < size * EVENTS_OF_ACTOR - 5000) {
            report(early());
        }
        IntStream.range(0, 50).forEach(_ -> report(between(LocalDate.of(2016, 7, 2), LocalDate.of(2020, 12, 31))));
        IntStream.range(0, 450).forEach(_ -> report(between(LocalDate.of(2021, 1, 2), LocalDate.of(2021, 6, 30))));
        IntStream.range(0, 4550).forEach(_ -> report(between(LocalDate.of(2021, 7, 2), LocalDate.of(2025, 12, 31))));
        flush();
    }

    /** Of the network in which the platform of this number is. */
    private ActorId anybody(int platform) {
        return actors.get(platform % networks.size() + networks.size() * random.nextInt(size / networks.size()));
    }

    private LocalDate early() {
        return between(BEGINNING, LocalDate.of(2015, 12, 31));
    }

    private LocalDate between(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextLong(to.toEpochDay() - from.toEpochDay() + 1));
    }

    private NetworkId networkOf(int number) {
        return networks.get(number % networks.size());
    }

    private TestNetwork in(NetworkId network) {
        return new TestNetwork(
                network,
                (id, record, day, events) ->
                        events.forEach(event -> add(id, record, Objects.requireNonNull(day), event)));
    }

    private void establish(NetworkId network) {
        in(network).established("Síť " + network).on(BEGINNING);
    }

    private void register(int number) {
        var actor = new ActorId(new UUID(1, number));
        actors.add(actor);
        var sectors = Sector.values();
        in(networkOf(number))
                .actor(actor, "Aktér číslo " + number)
                .service("služba " + number % 40)
                .sector(sectors[number % sectors.length])
                .on(BEGINNING);
    }

    private void found(int number) {
        var platform = new PlatformId(new UUID(2, number));
        var network = networkOf(number);
        in(network)
                .platform(platform, "Platforma " + number)
                .type(PlatformType.INTERDISCIPLINARY)
                .level(PlatformLevel.ORP)
                .frequency("4× ročně")
                .on(BEGINNING);
        for (var member = 0; member < 12; member++) {
            var day = early();
            in(network).change(platform).member(anybody(number), "člen").on(day);
        }
    }

    private void meet(int number) {
        var platform = number % platforms;
        var day = early();
        var held = between(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31));
        var meeting = in(networkOf(platform))
                .meeting(new MeetingId(new UUID(3, number)), held, new PlatformId(new UUID(2, platform)))
                .topic("téma");
        IntStream.range(0, 8).forEach(_ -> meeting.came(anybody(platform)));
        meeting.on(day);
    }

    private void report(LocalDate day) {
        var number = random.nextInt(size);
        var actor = actors.get(number);
        in(networkOf(number))
                .change(actor)
                .capacity(random.nextInt(400), random.nextInt(40))
                .on(day);
    }

    private void add(NetworkId network, String record, LocalDate day, Object event) {
        var meta = Map.<String, Object>of(Meta.NETWORK, network.value(), Meta.EFFECTIVE_ON, day.toString());
        var sequence = sequences.merge(record, 1L, Long::sum) - 1;
        waiting.add(new GenericDomainEventMessage<>(
                "Record",
                record,
                sequence,
                event,
                MetaData.from(meta),
                UUID.randomUUID().toString(),
                Instant.now()));
        appended++;
        if (waiting.size() >= COMMIT) {
            flush();
        }
    }

    private void flush() {
        log.eventStore().publish(List.copyOf(waiting));
        waiting.clear();
    }
}
