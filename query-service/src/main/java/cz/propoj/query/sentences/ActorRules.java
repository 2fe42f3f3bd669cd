package cz.propoj.query.sentences;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.LifeCycle;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.RecordChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who came, who left, and who has room. */
final class ActorRules {
    private ActorRules() {}

    static List<Change> came(Rule rule, Moments moments) {
        return begun(rule, moments, Objects::isNull);
    }

    /** Those who had left, and those of a merge that was taken back. */
    static List<Change> back(Rule rule, Moments moments) {
        return begun(rule, moments, was -> was != null && !was.isActive());
    }

    private static List<Change> begun(Rule rule, Moments moments, Predicate<@Nullable ActorState> before) {
        return moments.several(
                rule,
                Kinds.ACTORS,
                change ->
                        before.test(before(change)) && isActive(after(change)) ? named(moments.after(), change) : null,
                ActorRules::isBeginning);
    }

    /** Who was merged into another one did not leave. */
    static List<Change> left(Rule rule, Moments moments) {
        return moments.several(
                rule,
                Kinds.ACTORS,
                change -> {
                    var is = after(change);
                    return isActive(before(change)) && (is == null || is.lifeCycle() == LifeCycle.RETIRED)
                            ? named(moments.before(), change).before()
                            : null;
                },
                event -> event instanceof ActorEvent.ActorRetired);
    }

    static List<Change> merged(Rule rule, Moments moments) {
        var found = new ArrayList<Change>();
        for (var change : moments.between().changes(Kinds.ACTORS)) {
            var is = after(change);
            var into = is == null ? null : is.mergedInto();
            if (isActive(before(change)) && into != null) {
                found.add(new Change.OfOne(
                        rule,
                        named(moments.before(), change).before(),
                        List.of(Named.actor(moments.network(), moments.after().ref(into))),
                        List.of(Moments.basis(change, event -> event instanceof ActorEvent.ActorMerged))));
            }
        }
        return found;
    }

    /** Names of persons stand in the vault and are no part of it. */
    static List<Change> renamed(Rule rule, Moments moments) {
        var found = new ArrayList<Change>();
        for (var change : moments.between().changes(Kinds.ACTORS)) {
            var was = before(change);
            var is = after(change);
            if (was != null && is != null && isActive(was) && isActive(is)) {
                var oldName = was.profile().identity().name();
                var newName = is.profile().identity().name();
                if (oldName != null && newName != null && !oldName.equals(newName)) {
                    found.add(new Change.OfOne(
                            rule,
                            named(moments.before(), change).before(),
                            List.of(named(moments.after(), change)),
                            List.of(Moments.basis(change, event -> event instanceof ActorEvent.ActorIdentified))));
                }
            }
        }
        return found;
    }

    /** Who had no room, or said nothing of it, and has some now. */
    static List<Change> free(Rule rule, Moments moments) {
        return capacities(rule, moments, (named, was, is) -> {
            var free = is.free();
            return free != null && free > 0 && (was.free() == null || was.free() == 0)
                    ? named.with(Named.Detail.of("free", free))
                    : null;
        });
    }

    /** Who had room and says that there is none: saying nothing is not the same. */
    static List<Change> full(Rule rule, Moments moments) {
        return capacities(
                rule,
                moments,
                (named, was, is) ->
                        was.free() != null && was.free() > 0 && is.free() != null && is.free() == 0 ? named : null);
    }

    static List<Change> capacity(Rule rule, Moments moments) {
        return capacities(rule, moments, (named, was, is) -> {
            var before = was.total();
            var after = is.total();
            return before != null && after != null && !before.equals(after)
                    ? named.with(Named.Detail.fromTo(before, after))
                    : null;
        });
    }

    private interface OfCapacity {
        @Nullable
        Named judge(Named actor, Capacity was, Capacity is);
    }

    /** Of those who are there at both moments: who has just come is told of already. */
    private static List<Change> capacities(Rule rule, Moments moments, OfCapacity judge) {
        return moments.several(
                rule,
                Kinds.ACTORS,
                change -> {
                    var was = before(change);
                    var is = after(change);
                    return isActive(was) && isActive(is)
                            ? judge.judge(named(moments.after(), change), capacity(was), capacity(is))
                            : null;
                },
                event -> event instanceof ActorEvent.CapacityReported);
    }

    private static Capacity capacity(@Nullable ActorState actor) {
        var said = actor == null ? null : actor.capacity();
        return said == null ? Capacity.UNKNOWN : said;
    }

    /** As it is called at that moment; a person only for those who may see it. */
    private static Named named(VisibleMap map, RecordChange change) {
        return Named.actor(map.id(), map.ref(ActorId.of(change.record())));
    }

    static boolean isBeginning(Object event) {
        return event instanceof ActorEvent.ActorRegistered
                || event instanceof ActorEvent.ActorReinstated
                || event instanceof ActorEvent.ActorUnmerged;
    }

    /** What makes an actor count, or count no more. */
    static boolean isOfLife(Object event) {
        return isBeginning(event)
                || event instanceof ActorEvent.ActorRetired
                || event instanceof ActorEvent.ActorMerged;
    }

    private static @Nullable ActorState before(RecordChange change) {
        return (ActorState) change.before();
    }

    private static @Nullable ActorState after(RecordChange change) {
        return (ActorState) change.after();
    }

    private static boolean isActive(@Nullable ActorState actor) {
        return actor != null && actor.isActive();
    }
}
