package cz.propoj.testdata;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.platforms.PlatformLevel;
import cz.propoj.contract.platforms.PlatformType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A platform that is founded, or something that happens to it later. */
public final class TestPlatform extends TestRecord<PlatformId, TestPlatform> {
    /** Null: it is there. */
    private @Nullable PlatformIdentity identity;

    private Charter charter = Charter.NONE;

    TestPlatform(TestNetwork network, PlatformId id, @Nullable String name) {
        super(network, id);
        identity = name == null ? null : new PlatformIdentity(name, PlatformType.MINI_TEAM, null, null);
    }

    @Override
    TestPlatform self() {
        return this;
    }

    @Override
    public List<Object> events(@Nullable LocalDate day) {
        var all = new ArrayList<>();
        if (identity != null) {
            all.add(new PlatformEvent.PlatformFounded(id, network.id(), identity, charter));
        }
        all.addAll(super.events(day));
        return all;
    }

    public TestPlatform type(PlatformType type) {
        if (identity != null) {
            identity = new PlatformIdentity(identity.name(), type, identity.level(), identity.foundedOn());
        }
        return this;
    }

    public TestPlatform level(PlatformLevel level) {
        if (identity != null) {
            identity = new PlatformIdentity(identity.name(), identity.type(), level, identity.foundedOn());
        }
        return this;
    }

    public TestPlatform coordinators(ActorId... coordinators) {
        charter = charter.with(List.of(coordinators));
        return this;
    }

    public TestPlatform frequency(@Nullable String frequency) {
        charter = new Charter(charter.coordinators(), frequency, charter.topics(), charter.goals(), charter.outputs());
        return this;
    }

    public TestPlatform topics(String... topics) {
        charter = new Charter(
                charter.coordinators(), charter.frequency(), List.of(topics), charter.goals(), charter.outputs());
        return this;
    }

    public TestPlatform outputs(String outputs) {
        charter = new Charter(charter.coordinators(), charter.frequency(), charter.topics(), charter.goals(), outputs);
        return this;
    }

    public TestPlatform members(ActorId... members) {
        List.of(members).forEach(member -> member(member, null));
        return this;
    }

    public TestPlatform member(ActorId member, @Nullable String role) {
        return and(new PlatformEvent.MemberJoined(id, member, role));
    }

    /** On the day since which it is true. */
    public TestPlatform dissolved(LocalDate day) {
        return and(new PlatformEvent.PlatformDissolved(id, day, null, null));
    }
}
