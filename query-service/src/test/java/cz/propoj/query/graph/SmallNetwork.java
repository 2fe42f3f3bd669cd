package cz.propoj.query.graph;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.SampleMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.testdata.TestNetwork;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
    private final TestNetwork network = sample.network();

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
        network.established("ORP Tachov").on(begin);
        register(begin, A, "A", Sector.EDUCATION, Focus.PREVENTION);
        register(begin, B, "B", Sector.EDUCATION, Focus.BOTH);
        register(begin, C, "C", Sector.SOCIAL_AFFAIRS, Focus.INTERVENTION);
        register(begin, E, "E", Sector.HEALTH, Focus.INTERVENTION);
        register(begin, F, "F <&\"=1+1\u0001", null, null);
        register(begin, G, "G", Sector.CHURCHES, Focus.PREVENTION);
        register(LocalDate.of(2025, 1, 10), D, "D", Sector.JUSTICE, Focus.INTERVENTION);
        network.change(C).crisis(true).on(begin);
        network.platform(P, "P")
                .type(PlatformType.INTERDISCIPLINARY)
                .members(A, B, C, G)
                .on(begin);
        network.platform(ENDED, "Ended").members(A, F).on(begin);
        var end = LocalDate.of(2024, 3, 1);
        network.change(ENDED).dissolved(end).on(end);
        network.change(G).retired("zánik").on("2025-06-30");
        network.platform(Q, "Q").coordinators(E).members(C, D).on("2025-02-01");
        meet("2023-05-01", P, A, D);
        meet("2025-05-01", P, A, B, G);
        meet("2025-09-01", P, A, B, C);
        meet("2025-11-01", null, A, E);
        meet("2026-02-01", P, A, F);
    }

    private void register(LocalDate day, ActorId actor, String name, @Nullable Sector sector, @Nullable Focus focus) {
        network.actor(actor, name)
                .sector(sector)
                .needs(NeedArea.SAFETY, NeedArea.LEARNING)
                .focus(focus)
                .on(day);
    }

    private void meet(String day, @Nullable PlatformId platform, ActorId... came) {
        network.meeting(new MeetingId(id("meeting" + day)), LocalDate.parse(day), platform)
                .came(came)
                .held();
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
