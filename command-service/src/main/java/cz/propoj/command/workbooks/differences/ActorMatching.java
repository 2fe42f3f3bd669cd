package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.Problem.Choice;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.templates.CellValues;
import cz.propoj.command.workbooks.templates.ParsedRow;
import cz.propoj.command.workbooks.templates.SimilarNames;
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
    record Matched(
            ParsedRow parsedRow, ActorId id, @Nullable KnownActor known) {}

    private final KnownNetwork network;
    private final Problems problems;
    private final StableIds ids;
    private final IdentityHashMap<ParsedRow, KnownActor> matches = new IdentityHashMap<>();
    private final Map<ActorId, ParsedRow> taken = new HashMap<>();
    private final Set<ParsedRow> skipped = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Rows of which somebody said that they are new. */
    private final Set<ParsedRow> added = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<String, List<KnownActor>> byKey = new HashMap<>();
    private final Map<String, ActorId> later = new HashMap<>();
    private final Map<String, KnownActor> merged = new HashMap<>();

    ActorMatching(KnownNetwork network, Problems problems, StableIds ids) {
        this.network = network;
        this.problems = problems;
        this.ids = ids;
        network.later().forEach((id, name) -> later.put(NameKeys.key(name), id));
        network.actors().values().stream()
                .filter(actor -> actor.state().lifeCycle() == LifeCycle.MERGED)
                .forEach(actor -> merged.put(NameKeys.key(actor.name()), actor));
        network.actors().values().stream()
                .filter(actor -> actor.state().lifeCycle() != LifeCycle.MERGED)
                .forEach(actor -> byKey.computeIfAbsent(NameKeys.key(actor.name()), _ -> new ArrayList<>())
                        .add(actor));
    }

    List<Matched> match(List<ParsedRow> parsedRows) {
        byId(parsedRows);
        pass(
                parsedRows,
                parsedRow -> NameKeys.key(name(parsedRow)),
                actor -> NameKeys.key(actor.name()),
                ActorMatching::hasSameIco);
        pass(
                parsedRows,
                parsedRow -> NameKeys.key(name(parsedRow)),
                actor -> NameKeys.key(actor.name()),
                (_, _) -> true);
        pass(
                parsedRows,
                parsedRow -> NameKeys.core(name(parsedRow)),
                actor -> NameKeys.core(actor.name()),
                ActorMatching::mayBeSame);
        parsedRows.forEach(this::skipWhatIsNotToBeAdded);
        proposeSlips(parsedRows);
        return matched(parsedRows);
    }

    private static String name(ParsedRow parsedRow) {
        var name = parsedRow.text(ActorColumn.NAME);
        return name == null ? "" : name;
    }

    private static boolean hasSameIco(ParsedRow parsedRow, KnownActor actor) {
        return parsedRow.hasColumn(ActorColumn.ICO) && Objects.equals(parsedRow.value(ActorColumn.ICO), actor.ico());
    }

    private static boolean mayBeSame(ParsedRow parsedRow, KnownActor actor) {
        return parsedRow.value(ActorColumn.ICO) == null || actor.ico() == null || hasSameIco(parsedRow, actor);
    }

    private void byId(List<ParsedRow> parsedRows) {
        var byIds = RowIdCheck.of(parsedRows, new Rows(), problems);
        for (var parsedRow : parsedRows) {
            var actor = byIds.of(parsedRow);
            if (actor != null) {
                take(parsedRow, actor);
            } else if (byIds.isNew(parsedRow)) {
                added.add(parsedRow);
            } else if (byIds.isLeftOut(parsedRow)) {
                skipped.add(parsedRow);
            }
        }
    }

    /** Actors as rows name them. */
    private final class Rows implements RowIdCheck.Records<KnownActor> {
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
        public List<KnownActor> namedAs(ParsedRow row) {
            return byKey.getOrDefault(NameKeys.key(name(row)), List.of());
        }

        @Override
        public boolean isNamedAs(ParsedRow row, KnownActor actor) {
            return NameKeys.core(name(row)).equals(NameKeys.core(actor.name()));
        }

        @Override
        public boolean isConfirmed(ParsedRow row, KnownActor actor) {
            return actor.ico() != null && hasSameIco(row, actor);
        }

        @Override
        public boolean isContradicted(ParsedRow row, KnownActor actor) {
            return !mayBeSame(row, actor);
        }

        @Override
        public String title(ParsedRow row) {
            return name(row);
        }

        @Override
        public String title(KnownActor actor) {
            return actor.name();
        }

        @Override
        public Place place(ParsedRow row) {
            return row.place(ActorColumn.NAME);
        }
    }

    private void pass(
            List<ParsedRow> parsedRows,
            Function<ParsedRow, String> ofDraft,
            Function<KnownActor, String> ofActor,
            BiPredicate<ParsedRow, KnownActor> fits) {
        var byName = new HashMap<String, List<KnownActor>>();
        network.actors().values().stream()
                .filter(actor -> actor.state().lifeCycle() != LifeCycle.MERGED)
                .forEach(actor -> byName.computeIfAbsent(ofActor.apply(actor), _ -> new ArrayList<>())
                        .add(actor));
        var rows = new HashMap<String, Integer>();
        parsedRows.stream()
                .filter(this::isOpen)
                .forEach(parsedRow -> rows.merge(ofDraft.apply(parsedRow), 1, Integer::sum));
        for (var parsedRow : parsedRows) {
            if (!isOpen(parsedRow)) {
                continue;
            }
            var fitting = byName.getOrDefault(ofDraft.apply(parsedRow), List.of()).stream()
                    .filter(actor -> !taken.containsKey(actor.id()) && fits.test(parsedRow, actor))
                    .toList();
            var active =
                    fitting.stream().filter(actor -> actor.state().isActive()).toList();
            var best = active.isEmpty() ? fitting : active;
            var isBranch = rows.getOrDefault(ofDraft.apply(parsedRow), 0) > 1 && !fitsBySure(parsedRow, best);
            if (best.size() == 1 && !isBranch) {
                take(parsedRow, best.getFirst());
            }
        }
    }

    /** Of several rows of one name each takes only the record with its own IČO. */
    private static boolean fitsBySure(ParsedRow parsedRow, List<KnownActor> actors) {
        return actors.size() == 1 && hasSameIco(parsedRow, actors.getFirst());
    }

    private boolean isOpen(ParsedRow parsedRow) {
        return !matches.containsKey(parsedRow) && !skipped.contains(parsedRow) && !added.contains(parsedRow);
    }

    private void take(ParsedRow parsedRow, KnownActor actor) {
        var first = taken.putIfAbsent(actor.id(), parsedRow);
        if (first == null) {
            matches.put(parsedRow, actor);
        } else {
            skip(parsedRow, ProblemType.ROW_TWICE_DIFFERENT, first.place().cell());
        }
    }

    private void skip(ParsedRow parsedRow, ProblemType trouble, @Nullable String detail) {
        skipped.add(parsedRow);
        problems.add(trouble, parsedRow.place(ActorColumn.NAME), name(parsedRow), detail == null ? "" : detail);
    }

    private void skipWhatIsNotToBeAdded(ParsedRow parsedRow) {
        if (!isOpen(parsedRow)) {
            return;
        }
        var key = NameKeys.key(name(parsedRow));
        var since = later.get(key);
        var duplicate = merged.get(key);
        if (since != null) {
            skip(
                    parsedRow,
                    ProblemType.BEFORE_THE_RECORD,
                    CellValues.format(network.beginnings().get(since.toString())));
        } else if (duplicate != null && mayBeSame(parsedRow, duplicate)) {
            skip(parsedRow, ProblemType.MERGED_ACTOR, null);
        }
    }

    private void proposeSlips(List<ParsedRow> parsedRows) {
        var open = parsedRows.stream().filter(this::isOpen).toList();
        var left = network.actors().values().stream()
                .filter(actor -> actor.state().isActive() && !taken.containsKey(actor.id()))
                .toList();
        if ((long) open.size() * left.size() > COMPARED_PAIRS) {
            return;
        }
        for (var parsedRow : open) {
            var similar = left.stream()
                    .filter(actor -> !taken.containsKey(actor.id()) && isSimilar(parsedRow, actor))
                    .toList();
            if (similar.isEmpty()) {
                continue;
            }
            var choices = new ArrayList<Choice>();
            SimilarNames.first(name(parsedRow), similar, KnownActor::name, similar.size())
                    .forEach(actor -> choices.add(new Choice(actor.id().toString(), actor.name())));
            choices.add(new Choice(Problem.AS_NEW, Problem.AS_NEW));
            var chosen = problems.ask(
                    ProblemType.SIMILAR_ACTOR,
                    parsedRow.place(ActorColumn.NAME),
                    choices,
                    name(parsedRow),
                    choices.getFirst().label());
            left.stream()
                    .filter(actor -> actor.id().toString().equals(chosen) && !taken.containsKey(actor.id()))
                    .findFirst()
                    .ifPresent(actor -> take(parsedRow, actor));
        }
    }

    private static boolean isSimilar(ParsedRow parsedRow, KnownActor actor) {
        return mayBeSame(parsedRow, actor) && SimilarNames.isClose(name(parsedRow), actor.name());
    }

    private List<Matched> matched(List<ParsedRow> parsedRows) {
        var result = new ArrayList<Matched>();
        var fresh = new HashMap<ActorId, ParsedRow>();
        for (var parsedRow : parsedRows) {
            if (skipped.contains(parsedRow)) {
                continue;
            }
            var known = matches.get(parsedRow);
            if (known != null) {
                result.add(new Matched(parsedRow, known.id(), known));
                continue;
            }
            var ico = parsedRow.text(ActorColumn.ICO);
            var id = new ActorId(ids.record(RecordKind.ACTOR, NameKeys.key(name(parsedRow)), ico == null ? "" : ico));
            var first = fresh.putIfAbsent(id, parsedRow);
            if (first == null) {
                result.add(new Matched(parsedRow, id, null));
            } else {
                skip(parsedRow, ProblemType.ROW_TWICE_DIFFERENT, first.place().cell());
            }
        }
        return result;
    }
}
