package cz.propoj.query.networkmap;

import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteState;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.time.Fact;
import cz.propoj.query.networkmap.folding.LazySnapshot;
import cz.propoj.query.networkmap.memory.NetworkRows;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.RecordChange;
import cz.propoj.query.networkmap.rows.RecordedStep;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import cz.propoj.query.runtime.RowKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What differs in a network between two moments. Found from the facts that are visible at one of them only, so that the
 * time it takes follows the number of changes and not that of the records. Of notes only what the person may see.
 */
public final class Between {
    private final NetworkRows rows;
    private final LazySnapshot before;
    private final LazySnapshot after;
    private final VisibleMap now;
    private final List<RecordChange> changes;

    /**
     * Somebody who takes part in a platform at one of the moments only.
     *
     * @param joined at the second; otherwise at the first
     */
    public record Member(ActorId actor, PlatformId platform, boolean joined) {}

    /**
     * An activity that an active actor carries out at one of the moments only.
     *
     * @param gained at the second; otherwise at the first
     */
    public record Cover(NeedId need, ActivityId activity, boolean gained) {}

    Between(NetworkRows rows, ResolvedPointInTime from, ResolvedPointInTime to, VisibleMap now) {
        this.rows = rows;
        this.before = new LazySnapshot(rows, from);
        this.after = new LazySnapshot(rows, to);
        this.now = now;
        this.changes = find();
    }

    private List<RecordChange> find() {
        var touched = new LinkedHashMap<RowKind<?, ?>, Map<String, List<Fact<?>>>>();
        for (var place : rows.index().between(before.side(), after.side())) {
            touched.computeIfAbsent(place.kind(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(place.record(), _ -> new ArrayList<>())
                    .add(place.fact());
        }
        var found = new ArrayList<RecordChange>();
        for (var kind : List.of(
                Kinds.NETWORKS,
                Kinds.ACTORS,
                Kinds.PLATFORMS,
                Kinds.MEETINGS,
                Kinds.NEEDS,
                Kinds.TOPICS,
                Kinds.STEPS,
                Kinds.RECOMMENDATIONS,
                Kinds.DOCUMENTS,
                Kinds.PRACTICES,
                Kinds.CHAPTERS,
                Kinds.REGIONAL_TEXTS)) {
            touched.getOrDefault(kind, Map.of()).forEach((record, facts) -> {
                var was = VisibleRegionalTexts.seen(before.state(kind, record), now.seesDrafts());
                var is = VisibleRegionalTexts.seen(after.state(kind, record), now.seesDrafts());
                if (!Objects.equals(was, is)) {
                    facts.sort(Fact.BY_EFFECT);
                    found.add(new RecordChange(kind.name(), record, was, is, List.copyOf(facts)));
                }
            });
        }
        return List.copyOf(found);
    }

    public NetworkId network() {
        return rows.network();
    }

    public ResolvedPointInTime from() {
        return before.side();
    }

    public ResolvedPointInTime to() {
        return after.side();
    }

    /** The network as the person sees it today: for names, and for what happened. */
    public VisibleMap now() {
        return now;
    }

    public Viewer viewer() {
        return now.viewer();
    }

    /** Records that are not the same: networks, actors, platforms, meetings, needs, topics, steps and everything else that a map has. */
    public List<RecordChange> changes() {
        return changes;
    }

    /** Records of that kind that are not the same. */
    public List<RecordChange> changes(RowKind<?, ?> kind) {
        return changes.stream()
                .filter(change -> change.kind().equals(kind.name()))
                .toList();
    }

    /** Notes that are not the same, each side as far as the person may see it there. */
    public List<RecordChange> notes() {
        var touched = new LinkedHashMap<String, List<Fact<?>>>();
        for (var place : rows.index().between(before.side(), after.side())) {
            if (place.kind() == (Object) Kinds.NOTES) {
                touched.computeIfAbsent(place.record(), _ -> new ArrayList<>()).add(place.fact());
            }
        }
        var visibility = new NoteVisibility(viewer(), network());
        var found = new ArrayList<RecordChange>();
        touched.forEach((record, facts) -> {
            var was = visible(record, before, visibility);
            var is = visible(record, after, visibility);
            if (!Objects.equals(was, is)) {
                facts.sort(Fact.BY_EFFECT);
                found.add(new RecordChange(Kinds.NOTES.name(), record, was, is, List.copyOf(facts)));
            }
        });
        return found;
    }

    private @Nullable NoteState visible(String record, LazySnapshot snapshot, NoteVisibility visibility) {
        var note = snapshot.state(Kinds.NOTES, record);
        var row = rows.whole().row(Kinds.NOTES, record);
        if (note == null || note.withdrawn() || row == null) {
            return null;
        }
        var side = snapshot.side();
        var deciding = row.facts().stream().filter(NoteVisibility::decides).toList();
        var known =
                deciding.stream().filter(side::sees).reduce((_, last) -> last).orElseThrow();
        var since = deciding.stream().filter(fact -> fact.position() > known.position() || !side.sees(fact));
        return visibility.maySee(note, row.latest(), since) ? note : null;
    }

    public @Nullable ActorState actorBefore(ActorId actor) {
        return before.actor(actor);
    }

    public @Nullable ActorState actorAfter(ActorId actor) {
        return after.actor(actor);
    }

    /** Who came to take part in a platform, or does so no more: by composition or by meetings, as lists show it. */
    public List<Member> members() {
        var candidates = new LinkedHashSet<PlatformId>(before.visited());
        candidates.addAll(after.visited());
        changes(Kinds.PLATFORMS).forEach(change -> candidates.add(PlatformId.of(change.record())));
        changes(Kinds.ACTORS).stream()
                .filter(change -> isMoved(change))
                .flatMap(change -> rows.index().mergedInto(change.record()).stream())
                .flatMap(rows.index()::platformsOf)
                .forEach(platform -> candidates.add(PlatformId.of(platform)));
        var found = new ArrayList<Member>();
        for (var platform : candidates) {
            var were = before.participants(platform);
            var are = after.participants(platform);
            are.stream()
                    .filter(actor -> !were.contains(actor))
                    .forEach(actor -> found.add(new Member(actor, platform, true)));
            were.stream()
                    .filter(actor -> !are.contains(actor))
                    .forEach(actor -> found.add(new Member(actor, platform, false)));
        }
        return found;
    }

    /** Activities that came to be carried out by somebody, or are no more: also because the last actor ended. */
    public List<Cover> covers() {
        var candidates = new LinkedHashSet<String>();
        changes(Kinds.NEEDS).forEach(change -> candidates.add(change.record()));
        changes(Kinds.ACTORS).stream()
                .filter(change -> isActive(change.before()) != isActive(change.after()) || isMoved(change))
                .flatMap(change -> rows.index().mergedInto(change.record()).stream())
                .flatMap(rows.index()::needsOf)
                .forEach(candidates::add);
        var found = new ArrayList<Cover>();
        for (var need : candidates) {
            var were = before.covered(need);
            var are = after.covered(need);
            are.stream()
                    .filter(activity -> !were.contains(activity))
                    .forEach(activity -> found.add(new Cover(NeedId.of(need), activity, true)));
            were.stream()
                    .filter(activity -> !are.contains(activity))
                    .forEach(activity -> found.add(new Cover(NeedId.of(need), activity, false)));
        }
        return found;
    }

    /** Who is written down at the activity on either side, and the records that stand for them. */
    public Set<ActorId> covering(Cover cover) {
        return Stream.of(before, after)
                .flatMap(glance -> glance.involved(cover.need(), cover.activity()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public @Nullable NeedState needAfter(NeedId need) {
        return after.state(Kinds.NEEDS, need.toString());
    }

    private static boolean isActive(@Nullable Object state) {
        return state instanceof ActorState actor && actor.isActive();
    }

    /** Whether another record stands for the actor now. */
    private static boolean isMoved(RecordChange change) {
        var was = change.before() instanceof ActorState state ? state.mergedInto() : null;
        var is = change.after() instanceof ActorState state ? state.mergedInto() : null;
        return !Objects.equals(was, is);
    }

    /** Records of other networks that stand for the same actor at one of the moments. */
    public Set<ActorId> sameAs(ActorId actor) {
        var all = new LinkedHashSet<ActorId>();
        for (var glance : List.of(before, after)) {
            var state = glance.actor(actor);
            if (state != null) {
                all.addAll(state.sameAs());
            }
        }
        return all;
    }

    /** Actors of the network that stand for the same as one of another network, or once did. */
    public Set<ActorId> linkedActors() {
        return rows.index().linkedActors().map(ActorId::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What happened to a record, of these positions of the log, in the order of effect; as far as the person may know. */
    public List<RecordedStep> happenings(String kind, String record, Set<Long> positions) {
        return now.history(kind, record).stream()
                .filter(happening -> positions.contains(happening.fact().position()))
                .toList();
    }
}
