package cz.propoj.testdata;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.CharacteristicType;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.contract.networks.Territory;
import cz.propoj.contract.networks.TerritoryLevel;
import cz.propoj.contract.platforms.PlatformId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A network of which tests tell. Ids follow from the names and are the same in every run; a second record of the same name is
 * another record.
 */
public final class TestNetwork {
    private final NetworkId id;
    private final EventSink sink;
    private final Map<String, Integer> names = new HashMap<>();

    public TestNetwork(NetworkId id, EventSink sink) {
        this.id = id;
        this.sink = sink;
    }

    public NetworkId id() {
        return id;
    }

    EventSink sink() {
        return sink;
    }

    /** In the territory that its code stands for; for a made-up code, in one of that name. */
    public Establishing established(String name) {
        var level = id.isRegion() ? TerritoryLevel.REGION : TerritoryLevel.ORP;
        var territory = Territories.of(id).orElseGet(() -> new Territory(level, id.value(), null, null, null));
        return new Establishing(this).and(new NetworkEvent.NetworkEstablished(id, name, territory));
    }

    /** In a made-up territory of the region with that NUTS 3 code. */
    public Establishing established(String name, String nuts3) {
        var level = id.isRegion() ? TerritoryLevel.REGION : TerritoryLevel.ORP;
        var territory = new Territory(level, id.value(), null, null, nuts3);
        return new Establishing(this).and(new NetworkEvent.NetworkEstablished(id, name, territory));
    }

    /** A service, unless another kind is said. */
    public TestActor actor(String name) {
        return actor(new ActorId(idOf("actor", name)), name);
    }

    public TestActor actor(ActorId actor, String name) {
        return new TestActor(this, actor, new Identity(name, null, ActorKind.SERVICE, null));
    }

    /** A person or a role, whose name stands in the vault alone. */
    public TestActor person(String name) {
        return person(new ActorId(idOf("actor", name)), name);
    }

    public TestActor person(ActorId actor, String name) {
        sink.confide(actor.value(), Map.of(Identity.NAME_IN_VAULT, name));
        return person(actor);
    }

    /** A person or a role of whom the vault says nothing. */
    public TestActor person(ActorId actor) {
        return new TestActor(this, actor, new Identity(null, null, ActorKind.PERSON_OR_ROLE, null));
    }

    /** What happens later to an actor. */
    public TestActor change(ActorId actor) {
        return new TestActor(this, actor, null);
    }

    /** A mini-team, unless another type is said. */
    public TestPlatform platform(String name) {
        return platform(new PlatformId(idOf("platform", name)), name);
    }

    public TestPlatform platform(PlatformId platform, String name) {
        return new TestPlatform(this, platform, name);
    }

    /** What happens later to a platform. */
    public TestPlatform change(PlatformId platform) {
        return new TestPlatform(this, platform, null);
    }

    /**
     * A meeting of a platform, unless another kind is said.
     *
     * @param platform null: of none
     */
    public TestMeeting meeting(LocalDate day, @Nullable PlatformId platform) {
        return meeting(new MeetingId(idOf("meeting", day.toString())), day, platform);
    }

    public TestMeeting meeting(MeetingId meeting, LocalDate day, @Nullable PlatformId platform) {
        return new TestMeeting(this, meeting, day, platform);
    }

    public TestMeeting meeting(String day, @Nullable PlatformId platform) {
        return meeting(LocalDate.parse(day), platform);
    }

    /** What happens later to a meeting. */
    public TestMeeting change(MeetingId meeting) {
        return new TestMeeting(this, meeting, null, null);
    }

    public TestNeed need(NeedArea area, String name) {
        return need(new NeedId(idOf("need", name)), area, name);
    }

    public TestNeed need(NeedId need, NeedArea area, String name) {
        return new TestNeed(this, need).identified(area, name);
    }

    /** What happens later to a need, in that form of fulfilment. */
    public TestNeed change(NeedId need, FormId form) {
        return new TestNeed(this, need).in(form);
    }

    UUID idOf(String kind, String name) {
        var key = kind + " " + name;
        var times = names.merge(key, 1, Integer::sum);
        var seed = id + " " + key + (times == 1 ? "" : " " + times);
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    }

    /** The network itself as a record. */
    public static final class Establishing extends TestRecord<NetworkId, Establishing> {
        private Establishing(TestNetwork network) {
            super(network, network.id());
        }

        @Override
        Establishing self() {
            return this;
        }

        /** Values of its own that records of the network may have. */
        public Establishing characteristic(String key, String label, CharacteristicType type, String... options) {
            var characteristic = new Characteristic(key, label, type, List.of(options));
            return and(new NetworkEvent.CharacteristicDefined(id, characteristic));
        }
    }
}
