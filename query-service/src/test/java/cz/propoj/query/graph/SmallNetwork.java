package cz.propoj.query.graph;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.actors.Orientation;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.meetings.Agenda;
import cz.propoj.contract.meetings.Attendance;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingKind;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.SampleMaps;
import cz.propoj.query.networkmap.VisibleMap;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A network small enough to be worked out by hand.
 *
 * <pre>
 *   A                 D
 *    \               /
 *     P --- C --- Q          F
 *    /               \
 *   B                 E (coordinates Q, is no member)
 * </pre>
 *
 * At the end of 2024 there were neither Q nor D, and G, which ended in June 2025, was a member of P.
 */
public final class SmallNetwork {
    public static final NetworkId ID = new NetworkId("orp-3215");
    public static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);
    public static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    public static final ActorId A = actor("A");
    public static final ActorId B = actor("B");
    public static final ActorId C = actor("C");
    public static final ActorId D = actor("D");
    public static final ActorId E = actor("E");
    public static final ActorId F = actor("F <&\"=1+1\u0001");
    public static final ActorId G = actor("G");
    public static final PlatformId P = platform("P");
    public static final PlatformId Q = platform("Q");
    public static final PlatformId ENDED = platform("Ended");

    private final SampleMaps sample = new SampleMaps(ID, Instant.parse("2026-01-15T09:00:00Z"));

    public static NetworkMaps maps() {
        var network = new SmallNetwork();
        network.tell();
        return network.sample.maps();
    }

    public static VisibleMap on(NetworkMaps maps, @Nullable LocalDate day) {
        return maps.visible(coordinator(ID), ID, new PointInTime(day, null));
    }

    public static Viewer coordinator(NetworkId network) {
        return new Viewer(new AccountId(new UUID(0, 1)), List.of(new Grant(Role.COORDINATOR, network, null)));
    }

    private void tell() {
        var begin = LocalDate.of(2024, 2, 1);
        sample.happened(
                begin,
                new NetworkEvent.NetworkEstablished(
                        ID, "ORP Tachov", Territories.of(ID).orElseThrow()));
        register(begin, A, "A", Sector.EDUCATION, Focus.PREVENTION);
        register(begin, B, "B", Sector.EDUCATION, Focus.BOTH);
        register(begin, C, "C", Sector.SOCIAL_AFFAIRS, Focus.INTERVENTION);
        register(begin, E, "E", Sector.HEALTH, Focus.INTERVENTION);
        register(begin, F, "F <&\"=1+1\u0001", null, null);
        register(begin, G, "G", Sector.CHURCHES, Focus.PREVENTION);
        register(LocalDate.of(2025, 1, 10), D, "D", Sector.JUSTICE, Focus.INTERVENTION);
        sample.happened(begin, new ActorEvent.CrisisReadinessDeclared(C, true));
        found(begin, P, "P", PlatformType.INTERDISCIPLINARY, List.of());
        join(begin, P, A, B, C, G);
        found(begin, ENDED, "Ended", PlatformType.MINI_TEAM, List.of());
        join(begin, ENDED, A, F);
        var end = LocalDate.of(2024, 3, 1);
        sample.happened(end, new PlatformEvent.PlatformDissolved(ENDED, end, null, null));
        sample.happened(LocalDate.of(2025, 6, 30), new ActorEvent.ActorRetired(G, "zánik"));
        found(LocalDate.of(2025, 2, 1), Q, "Q", PlatformType.MINI_TEAM, List.of(E));
        join(LocalDate.of(2025, 2, 1), Q, C, D);
        meet(LocalDate.of(2023, 5, 1), P, A, D);
        meet(LocalDate.of(2025, 5, 1), P, A, B, G);
        meet(LocalDate.of(2025, 9, 1), P, A, B, C);
        meet(LocalDate.of(2025, 11, 1), null, A, E);
        meet(LocalDate.of(2026, 2, 1), P, A, F);
    }

    private void register(LocalDate day, ActorId actor, String name, @Nullable Sector sector, @Nullable Focus focus) {
        sample.happened(
                day,
                new ActorEvent.ActorRegistered(
                        actor,
                        ID,
                        ActorProfile.of(new Identity(name, null, ActorKind.SERVICE, null))
                                .with(new Classification(null, null, sector))
                                .with(new Orientation(NeedArea.SAFETY, List.of(NeedArea.LEARNING), focus))));
    }

    private void found(LocalDate day, PlatformId platform, String name, PlatformType type, List<ActorId> coordinators) {
        sample.happened(
                day,
                new PlatformEvent.PlatformFounded(
                        platform,
                        ID,
                        new PlatformIdentity(name, type, null, null),
                        new Charter(coordinators, null, List.of(), null, null)));
    }

    private void join(LocalDate day, PlatformId platform, ActorId... members) {
        Stream.of(members)
                .forEach(member -> sample.happened(day, new PlatformEvent.MemberJoined(platform, member, null)));
    }

    private void meet(LocalDate day, @Nullable PlatformId platform, ActorId... came) {
        var meeting = new MeetingId(id("meeting" + day));
        sample.happened(
                day,
                new MeetingEvent.MeetingRecorded(
                        meeting,
                        ID,
                        platform,
                        new Agenda(day, MeetingKind.PLATFORM_MEETING, null, null, List.of(), null, null)));
        sample.happened(
                day,
                new MeetingEvent.AttendanceRecorded(
                        meeting,
                        Stream.of(came).map(actor -> new Attendance(actor, 1)).toList()));
    }

    private static ActorId actor(String name) {
        return new ActorId(id("actor" + name));
    }

    private static PlatformId platform(String name) {
        return new PlatformId(id("platform" + name));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
