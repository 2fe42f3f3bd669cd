package cz.propoj.benchmarks.work;

import com.mongodb.client.MongoClients;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Availability;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Clientele;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.actors.Orientation;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.actors.ServiceArea;
import cz.propoj.contract.meetings.Agenda;
import cz.propoj.contract.meetings.Attendance;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingKind;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.platforms.PlatformLevel;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.contract.time.Meta;
import cz.propoj.embeddedmongo.EmbeddedMongo;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.domain.PropojLog;
import cz.propoj.testdata.TestNetwork;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** A random region, the same each time: appended to the log of a fresh folder in bulk, without names of persons. */
final class RandomRegion {
    private static final int BATCH = 500;
    private static final int IN_A_MEETING = 15;
    private static final LocalDate BEGINNING = LocalDate.of(2024, 1, 1);
    private static final List<String> WORDS = List.of(
            "poradna",
            "škola",
            "centrum",
            "klub",
            "nízkoprahové",
            "rodinné",
            "charita",
            "ambulance",
            "krizová",
            "Žižkov",
            "městská",
            "policie",
            "knihovna",
            "spolek",
            "dětí",
            "mládeže",
            "sanace",
            "dluhová",
            "pedagogicko",
            "úřad");

    private final EventLog log;
    private final Random random = new Random(42);
    private final List<DomainEventMessage<?>> waiting = new ArrayList<>();
    private final List<String> networks = new ArrayList<>();

    private RandomRegion(EventLog log) {
        this.log = log;
    }

    /** What a network has. */
    record Size(int actors, int attendances) {}

    /** Networks of the same size; the actors and attendances are those of all together. */
    static List<Size> shared(int networks, int actors, int attendances) {
        return IntStream.range(0, networks)
                .mapToObj(at -> new Size(share(actors, networks, at), share(attendances, networks, at)))
                .toList();
    }

    /** Codes of the networks that were made. */
    static List<String> make(Path folder, List<Size> sizes) {
        try (var server = EmbeddedMongo.open(folder.resolve("database"));
                var client = MongoClients.create(server.connectionString());
                var log = PropojLog.open(client.getDatabase("propoj"))) {
            var region = new RandomRegion(log);
            for (var i = 0; i < sizes.size(); i++) {
                region.network(i, sizes.get(i).actors(), sizes.get(i).attendances());
            }
            region.flush();
            return List.copyOf(region.networks);
        }
    }

    private static int share(int all, int of, int at) {
        return all / of + (at < all % of ? 1 : 0);
    }

    private void network(int number, int actors, int attendances) {
        var id = new NetworkId("uzemi-obvod-" + number);
        networks.add(id.value());
        in(id).established("Obvod " + number).on(BEGINNING);
        var all = new ArrayList<ActorId>();
        for (var i = 0; i < actors; i++) {
            all.add(actor(id));
        }
        var platforms = new ArrayList<PlatformId>();
        for (var i = 0; i < Math.max(3, actors / 30); i++) {
            platforms.add(platform(id, all));
        }
        for (var left = attendances; left > 0; left -= IN_A_MEETING) {
            meeting(id, platforms.get(random.nextInt(platforms.size())), all, Math.min(left, IN_A_MEETING));
        }
        for (var area : NeedArea.values()) {
            for (var i = 0; i < 5; i++) {
                need(id, area, all);
            }
        }
    }

    private ActorId actor(NetworkId network) {
        var id = new ActorId(id());
        var sectors = Sector.values();
        var areas = NeedArea.values();
        say(
                network,
                id,
                new ActorEvent.ActorRegistered(
                        id,
                        network,
                        ActorProfile.of(new Identity(words(3), null, ActorKind.ORGANISATION, null))
                                .with(new Classification(words(2), words(1), sectors[random.nextInt(sectors.length)]))
                                .with(new Clientele(
                                        List.of(words(1), words(1)),
                                        random.nextInt(8),
                                        8 + random.nextInt(19),
                                        List.of(words(2))))
                                .with(new ServiceArea(List.of(words(1)), List.of(words(1))))
                                .with(new Availability(null, "Po–Pá 8–16", List.of(), null, List.of()))
                                .with(new Orientation(areas[random.nextInt(areas.length)], List.of(), null))),
                new ActorEvent.CapacityReported(id, new Capacity(40, random.nextInt(40), BEGINNING)),
                new ActorEvent.CrisisReadinessDeclared(id, random.nextInt(5) == 0));
        return id;
    }

    private PlatformId platform(NetworkId network, List<ActorId> actors) {
        var id = new PlatformId(id());
        var events = new ArrayList<Object>();
        events.add(new PlatformEvent.PlatformFounded(
                id,
                network,
                new PlatformIdentity(words(3), PlatformType.FORMAL_OR_SECTORAL, PlatformLevel.ORP, null),
                new Charter(List.of(any(actors)), "4× ročně", List.of(words(2)), words(4), "zápis")));
        for (var i = 0; i < 10; i++) {
            events.add(new PlatformEvent.MemberJoined(id, any(actors), null));
        }
        say(network, id, events.toArray());
        return id;
    }

    private void meeting(NetworkId network, PlatformId platform, List<ActorId> actors, int people) {
        var id = new MeetingId(id());
        var came = random.ints(0, actors.size())
                .distinct()
                .limit(Math.min(people, actors.size()))
                .boxed()
                .map(at -> new Attendance(actors.get(at), 1))
                .toList();
        say(
                network,
                id,
                new MeetingEvent.MeetingRecorded(
                        id,
                        network,
                        platform,
                        new Agenda(
                                BEGINNING.plusDays(random.nextInt(700)),
                                MeetingKind.PLATFORM_MEETING,
                                words(3),
                                null,
                                List.of(),
                                words(4),
                                null)),
                new MeetingEvent.AttendanceRecorded(id, came));
    }

    private void need(NetworkId network, NeedArea area, List<ActorId> actors) {
        var need = in(network).need(new NeedId(id()), area, words(2));
        for (var i = 0; i < 3; i++) {
            var form = new FormId(id());
            var activity = new ActivityId(id());
            need.form(form, words(4))
                    .activity(activity, words(2), null, words(1))
                    .by(any(actors));
        }
        need.on(BEGINNING);
    }

    private TestNetwork in(NetworkId network) {
        return new TestNetwork(network, (id, record, _, events) -> say(id, record, events.toArray()));
    }

    private void say(NetworkId network, Object record, Object... events) {
        var meta = MetaData.from(Map.of(Meta.NETWORK, network.value(), Meta.EFFECTIVE_ON, BEGINNING.toString()));
        for (var i = 0; i < events.length; i++) {
            waiting.add(new GenericDomainEventMessage<>(
                    "Record", record.toString(), i, events[i], meta, id().toString(), Instant.EPOCH));
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

    private String words(int count) {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(any(WORDS));
        }
        return text + " " + random.nextInt(1000);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
