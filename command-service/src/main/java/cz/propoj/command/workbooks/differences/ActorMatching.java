package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.Problem.Choice;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.reading.Trouble;
import cz.propoj.command.workbooks.templates.Draft;
import cz.propoj.command.workbooks.templates.Nearest;
import cz.propoj.command.workbooks.templates.Said;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.LifeCycle;
import cz.propoj.contract.workbooks.ActorColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds for each row of the actors' sheet the record it speaks of: by id, by IČO and name, by name alone. */
final class ActorMatching {
    /** Beyond this it would take too long to look for slips of the pen. */
    private static final long COMPARED_PAIRS = 2_000_000;

    /** A row with its actor; without a known one it is new. */
    record Matched(Draft draft, ActorId id, @Nullable KnownActor known) {}

    private final KnownNetwork network;
    private final Problems problems;
    private final Ids ids;
    private final IdentityHashMap<Draft, KnownActor> matches = new IdentityHashMap<>();
    private final Map<ActorId, Draft> taken = new HashMap<>();
    private final Set<Draft> skipped = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Rows of which somebody said that they are new. */
    private final Set<Draft> added = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<String, List<KnownActor>> byKey = new HashMap<>();
    private final Map<String, ActorId> later = new HashMap<>();
    private final Map<String, KnownActor> merged = new HashMap<>();

    ActorMatching(KnownNetwork network, Problems problems, Ids ids) {
        this.network = network;
        this.problems = problems;
        this.ids = ids;
        network.later().forEach((id, name) -> later.put(Names.key(name), id));
        network.actors().values().stream()
                .filter(actor -> actor.state().lifeCycle() == LifeCycle.MERGED)
                .forEach(actor -> merged.put(Names.key(actor.name()), actor));
        network.actors().values().stream()
                .filter(actor -> actor.state().lifeCycle() != LifeCycle.MERGED)
                .forEach(actor -> byKey.computeIfAbsent(Names.key(actor.name()), _ -> new ArrayList<>())
                        .add(actor));
    }

    List<Matched> match(List<Draft> drafts) {
        byId(drafts);
        pass(drafts, draft -> Names.key(name(draft)), actor -> Names.key(actor.name()), ActorMatching::hasSameIco);
        pass(drafts, draft -> Names.key(name(draft)), actor -> Names.key(actor.name()), (_, _) -> true);
        pass(drafts, draft -> Names.core(name(draft)), actor -> Names.core(actor.name()), ActorMatching::mayBeSame);
        drafts.forEach(this::skipWhatIsNotToBeAdded);
        proposeSlips(drafts);
        return matched(drafts);
    }

    private static String name(Draft draft) {
        var name = draft.text(ActorColumn.NAME);
        return name == null ? "" : name;
    }

    private static boolean hasSameIco(Draft draft, KnownActor actor) {
        return draft.says(ActorColumn.ICO) && Objects.equals(draft.value(ActorColumn.ICO), actor.ico());
    }

    private static boolean mayBeSame(Draft draft, KnownActor actor) {
        return draft.value(ActorColumn.ICO) == null || actor.ico() == null || hasSameIco(draft, actor);
    }

    private void byId(List<Draft> drafts) {
        var byIds = RowIds.of(drafts, new Rows(), problems);
        for (var draft : drafts) {
            var actor = byIds.of(draft);
            if (actor != null) {
                take(draft, actor);
            } else if (byIds.isNew(draft)) {
                added.add(draft);
            } else if (byIds.isLeftOut(draft)) {
                skipped.add(draft);
            }
        }
    }

    /** Actors as rows name them. */
    private final class Rows implements RowIds.Records<KnownActor> {
        @Override
        public @Nullable KnownActor byId(UUID id) {
            var actor = network.actors().get(new ActorId(id));
            return actor == null || actor.state().lifeCycle() == LifeCycle.MERGED ? null : actor;
        }

        @Override
        public UUID id(KnownActor actor) {
            return actor.id().value();
        }

        @Override
        public List<KnownActor> called(Draft row) {
            return byKey.getOrDefault(Names.key(name(row)), List.of());
        }

        @Override
        public boolean isCalled(Draft row, KnownActor actor) {
            return Names.core(name(row)).equals(Names.core(actor.name()));
        }

        @Override
        public boolean isBorneOut(Draft row, KnownActor actor) {
            return actor.ico() != null && hasSameIco(row, actor);
        }

        @Override
        public boolean isContradicted(Draft row, KnownActor actor) {
            return !mayBeSame(row, actor);
        }

        @Override
        public String title(Draft row) {
            return name(row);
        }

        @Override
        public String title(KnownActor actor) {
            return actor.name();
        }

        @Override
        public Place place(Draft row) {
            return row.place(ActorColumn.NAME);
        }
    }

    private void pass(
            List<Draft> drafts,
            Function<Draft, String> ofDraft,
            Function<KnownActor, String> ofActor,
            BiPredicate<Draft, KnownActor> fits) {
        var byName = new HashMap<String, List<KnownActor>>();
        network.actors().values().stream()
                .filter(actor -> actor.state().lifeCycle() != LifeCycle.MERGED)
                .forEach(actor -> byName.computeIfAbsent(ofActor.apply(actor), _ -> new ArrayList<>())
                        .add(actor));
        var rows = new HashMap<String, Integer>();
        drafts.stream().filter(this::isOpen).forEach(draft -> rows.merge(ofDraft.apply(draft), 1, Integer::sum));
        for (var draft : drafts) {
            if (!isOpen(draft)) {
                continue;
            }
            var fitting = byName.getOrDefault(ofDraft.apply(draft), List.of()).stream()
                    .filter(actor -> !taken.containsKey(actor.id()) && fits.test(draft, actor))
                    .toList();
            var active =
                    fitting.stream().filter(actor -> actor.state().isActive()).toList();
            var best = active.isEmpty() ? fitting : active;
            var isBranch = rows.getOrDefault(ofDraft.apply(draft), 0) > 1 && !fitsBySure(draft, best);
            if (best.size() == 1 && !isBranch) {
                take(draft, best.getFirst());
            }
        }
    }

    /** Of several rows of one name each takes only the record with its own IČO. */
    private static boolean fitsBySure(Draft draft, List<KnownActor> actors) {
        return actors.size() == 1 && hasSameIco(draft, actors.getFirst());
    }

    private boolean isOpen(Draft draft) {
        return !matches.containsKey(draft) && !skipped.contains(draft) && !added.contains(draft);
    }

    private void take(Draft draft, KnownActor actor) {
        var first = taken.putIfAbsent(actor.id(), draft);
        if (first == null) {
            matches.put(draft, actor);
        } else {
            skip(draft, Trouble.ROW_TWICE_DIFFERENT, first.place().cell());
        }
    }

    private void skip(Draft draft, Trouble trouble, @Nullable String detail) {
        skipped.add(draft);
        problems.add(trouble, draft.place(ActorColumn.NAME), name(draft), detail == null ? "" : detail);
    }

    private void skipWhatIsNotToBeAdded(Draft draft) {
        if (!isOpen(draft)) {
            return;
        }
        var key = Names.key(name(draft));
        var since = later.get(key);
        var duplicate = merged.get(key);
        if (since != null) {
            skip(
                    draft,
                    Trouble.BEFORE_THE_RECORD,
                    Said.shown(network.beginnings().get(since.toString())));
        } else if (duplicate != null && mayBeSame(draft, duplicate)) {
            skip(draft, Trouble.MERGED_ACTOR, null);
        }
    }

    private void proposeSlips(List<Draft> drafts) {
        var open = drafts.stream().filter(this::isOpen).toList();
        var left = network.actors().values().stream()
                .filter(actor -> actor.state().isActive() && !taken.containsKey(actor.id()))
                .toList();
        if ((long) open.size() * left.size() > COMPARED_PAIRS) {
            return;
        }
        for (var draft : open) {
            var similar = left.stream()
                    .filter(actor -> !taken.containsKey(actor.id()) && isSimilar(draft, actor))
                    .toList();
            if (similar.isEmpty()) {
                continue;
            }
            var choices = new ArrayList<Choice>();
            Nearest.first(name(draft), similar, KnownActor::name, similar.size())
                    .forEach(actor -> choices.add(new Choice(actor.id().toString(), actor.name())));
            choices.add(new Choice(Problem.AS_NEW, Problem.AS_NEW));
            var chosen = problems.ask(
                    Trouble.SIMILAR_ACTOR,
                    draft.place(ActorColumn.NAME),
                    choices,
                    name(draft),
                    choices.getFirst().label());
            left.stream()
                    .filter(actor -> actor.id().toString().equals(chosen) && !taken.containsKey(actor.id()))
                    .findFirst()
                    .ifPresent(actor -> take(draft, actor));
        }
    }

    private static boolean isSimilar(Draft draft, KnownActor actor) {
        return mayBeSame(draft, actor) && Nearest.isClose(name(draft), actor.name());
    }

    private List<Matched> matched(List<Draft> drafts) {
        var result = new ArrayList<Matched>();
        var fresh = new HashMap<ActorId, Draft>();
        for (var draft : drafts) {
            if (skipped.contains(draft)) {
                continue;
            }
            var known = matches.get(draft);
            if (known != null) {
                result.add(new Matched(draft, known.id(), known));
                continue;
            }
            var ico = draft.text(ActorColumn.ICO);
            var id = new ActorId(ids.record(Item.ACTOR, Names.key(name(draft)), ico == null ? "" : ico));
            var first = fresh.putIfAbsent(id, draft);
            if (first == null) {
                result.add(new Matched(draft, id, null));
            } else {
                skip(draft, Trouble.ROW_TWICE_DIFFERENT, first.place().cell());
            }
        }
        return result;
    }
}
