package cz.propoj.query.networkmap.folding;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.Merges;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingState;
import cz.propoj.contract.needs.Activity;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.platforms.Participation;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformLifeCycle;
import cz.propoj.query.networkmap.memory.NetworkRows;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import cz.propoj.query.runtime.RowKind;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A network at one moment, of which only what is asked for is folded. */
public final class LazySnapshot {

    private final NetworkRows rows;
    private final ResolvedPointInTime side;
    private final Map<String, @Nullable Object> states = new HashMap<>();
    private @Nullable Map<PlatformId, List<MeetingState>> visits;

    public LazySnapshot(NetworkRows rows, ResolvedPointInTime side) {
        this.rows = rows;
        this.side = side;
    }

    public ResolvedPointInTime side() {
        return side;
    }

    @SuppressWarnings("unchecked") // states are kept under their kind
    public <S, E> @Nullable S state(RowKind<S, E> kind, String record) {
        var key = kind.name() + "/" + record;
        if (states.containsKey(key)) {
            return (S) states.get(key);
        }
        var row = rows.row(kind, record);
        var state = row == null ? null : row.upTo(kind, side.upTo()).on(side.day(), side.knownAt());
        states.put(key, state);
        return state;
    }

    @Nullable
    public ActorState actor(ActorId id) {
        return state(Kinds.ACTORS, id.toString());
    }

    /** The record that stands for this one, see {@link Merges}. */
    ActorId standing(ActorId actor) {
        return Merges.standing(actor, this::actor);
    }

    /** Who takes part in the platform, see {@link Participation}. */
    public Set<ActorId> participants(PlatformId id) {
        var platform = state(Kinds.PLATFORMS, id.toString());
        if (platform == null || platform.lifeCycle() == PlatformLifeCycle.DISSOLVED) {
            return Set.of();
        }
        var found = new LinkedHashSet<ActorId>();
        Participation.on(side.day(), List.of(platform), visits().getOrDefault(id, List.of()))
                .keySet()
                .forEach(actor -> found.add(standing(actor)));
        return found;
    }

    /** Activities of a need that is not retired of which at least one actor involved is active. */
    public Set<ActivityId> covered(String need) {
        var state = state(Kinds.NEEDS, need);
        return state == null || state.retired()
                ? Set.of()
                : state.forms().stream()
                        .flatMap(form -> form.activities().stream())
                        .filter(activity -> activity.actors().stream().anyMatch(this::isActive))
                        .map(Activity::activity)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The actors of an activity, each with the record that stands for it. */
    public Stream<ActorId> involved(NeedId need, ActivityId activity) {
        var state = state(Kinds.NEEDS, need.toString());
        return Stream.ofNullable(state)
                .flatMap(known -> known.activity(activity).stream())
                .flatMap(found -> found.actors().stream())
                .flatMap(actor -> Stream.of(actor, standing(actor)));
    }

    private boolean isActive(ActorId actor) {
        var state = actor(standing(actor));
        return state != null && state.isActive();
    }

    /** Platforms that somebody came to in the time that counts. */
    public Set<PlatformId> visited() {
        return visits().keySet();
    }

    private Map<PlatformId, List<MeetingState>> visits() {
        var known = visits;
        if (known == null) {
            known = rows.index()
                    .meetings(side.day().minusMonths(Participation.MONTHS), side.day())
                    .map(MeetingId::toString)
                    .map(id -> state(Kinds.MEETINGS, id))
                    .filter(Objects::nonNull)
                    .filter(held -> held.platform() != null)
                    .collect(Collectors.groupingBy(held -> Objects.requireNonNull(held.platform())));
            visits = known;
        }
        return known;
    }
}
