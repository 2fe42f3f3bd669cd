package cz.propoj.command.workbooks.differences;

import cz.propoj.command.platforms.PlatformCommand.ChangeCharter;
import cz.propoj.command.platforms.PlatformCommand.DissolvePlatform;
import cz.propoj.command.platforms.PlatformCommand.EvaluateEffectiveness;
import cz.propoj.command.platforms.PlatformCommand.FoundPlatform;
import cz.propoj.command.platforms.PlatformCommand.ReclassifyPlatform;
import cz.propoj.command.platforms.PlatformCommand.ReopenPlatform;
import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.templates.CellValues;
import cz.propoj.command.workbooks.templates.ExportScope;
import cz.propoj.command.workbooks.templates.ParsedRow;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.platforms.PlatformLifeCycle;
import cz.propoj.contract.platforms.PlatformState;
import cz.propoj.contract.workbooks.PlatformColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares the sheet of platforms with those of the network. */
final class PlatformComparison {
    private final KnownNetwork network;
    private final ActorDirectory actorDirectory;
    private final PlatformDirectory platforms;
    private final Problems problems;
    private final StableIds ids;
    private final ComparisonResult outcome;
    private final Map<PlatformId, ParsedRow> listed = new LinkedHashMap<>();
    private final Set<PlatformId> ended = new LinkedHashSet<>();
    private final Set<PlatformId> added = new LinkedHashSet<>();

    PlatformComparison(
            KnownNetwork network,
            ActorDirectory actorDirectory,
            PlatformDirectory platforms,
            Problems problems,
            StableIds ids,
            ComparisonResult outcome) {
        this.network = network;
        this.actorDirectory = actorDirectory;
        this.platforms = platforms;
        this.problems = problems;
        this.ids = ids;
        this.outcome = outcome;
    }

    /** Whether the platform does not meet any more, by the workbook or by what is known. */
    boolean isEnded(PlatformId platform) {
        var known = network.platforms().get(platform);
        var parsedRow = listed.get(platform);
        if (parsedRow != null && parsedRow.hasColumn(PlatformColumn.DISSOLVED)) {
            return ended.contains(platform);
        }
        return known != null && known.lifeCycle() == PlatformLifeCycle.DISSOLVED;
    }

    boolean isAdded(PlatformId platform) {
        return added.contains(platform);
    }

    Set<PlatformId> listed() {
        return listed.keySet();
    }

    boolean isListed(PlatformId platform) {
        return listed.containsKey(platform);
    }

    void compare(List<ParsedRow> parsedRows, ExportScope exportScope) {
        var byName = new HashMap<String, PlatformState>();
        network.platforms()
                .values()
                .forEach(state ->
                        byName.putIfAbsent(NameKeys.key(state.standing().name()), state));
        var later = new HashMap<String, PlatformId>();
        network.laterPlatforms().forEach((id, name) -> later.put(NameKeys.key(name), id));
        var byIds = RowIdCheck.of(parsedRows, new Rows(network, byName), problems);
        for (var parsedRow : parsedRows) {
            if (byIds.isLeftOut(parsedRow)) {
                continue;
            }
            var name = name(parsedRow);
            var known = known(parsedRow, byIds, byName);
            var laterId = later.get(NameKeys.key(name));
            if (known == null && laterId != null) {
                problems.add(
                        ProblemType.BEFORE_THE_RECORD,
                        parsedRow.place(PlatformColumn.NAME),
                        name,
                        String.valueOf(CellValues.format(network.beginnings().get(laterId.toString()))));
                continue;
            }
            var id = known == null
                    ? new PlatformId(ids.record(RecordKind.PLATFORM, NameKeys.key(name)))
                    : known.platform();
            var first = listed.putIfAbsent(id, parsedRow);
            if (first != null) {
                problems.add(
                        ProblemType.ROW_TWICE_DIFFERENT,
                        parsedRow.place(PlatformColumn.NAME),
                        name,
                        String.valueOf(first.place().cell()));
                continue;
            }
            if (parsedRow.value(PlatformColumn.DISSOLVED) instanceof LocalDate on && !on.isAfter(network.day())) {
                ended.add(id);
            }
            platforms.add(id, name);
            compare(parsedRow, id, known);
        }
        network.platforms().values().stream()
                .filter(state -> state.lifeCycle() != PlatformLifeCycle.DISSOLVED
                        && !network.endings().containsKey(state.platform())
                        && !listed.containsKey(state.platform())
                        && network.wasKnown(state.platform(), exportScope))
                .forEach(this::missing);
    }

    private static @Nullable PlatformState known(
            ParsedRow parsedRow, RowIdCheck<PlatformState> byIds, Map<String, PlatformState> byName) {
        var byId = byIds.of(parsedRow);
        return byId != null || byIds.isNew(parsedRow) ? byId : byName.get(NameKeys.key(name(parsedRow)));
    }

    /** Platforms as rows name them. */
    private record Rows(KnownNetwork network, Map<String, PlatformState> byName)
            implements RowIdCheck.Records<PlatformState> {
        @Override
        public @Nullable PlatformState byId(UUID id) {
            return network.platforms().get(new PlatformId(id));
        }

        @Override
        public UUID id(PlatformState platform) {
            return platform.platform().value();
        }

        @Override
        public List<PlatformState> namedAs(ParsedRow row) {
            var platform = byName.get(NameKeys.key(name(row)));
            return platform == null ? List.of() : List.of(platform);
        }

        @Override
        public boolean isNamedAs(ParsedRow row, PlatformState platform) {
            return NameKeys.key(name(row))
                    .equals(NameKeys.key(platform.standing().name()));
        }

        @Override
        public boolean isConfirmed(ParsedRow row, PlatformState platform) {
            return false;
        }

        @Override
        public boolean isContradicted(ParsedRow row, PlatformState platform) {
            return false;
        }

        @Override
        public String title(ParsedRow row) {
            return name(row);
        }

        @Override
        public String title(PlatformState platform) {
            return platform.standing().name();
        }

        @Override
        public Place place(ParsedRow row) {
            return row.place(PlatformColumn.NAME);
        }
    }

    private static String name(ParsedRow parsedRow) {
        return Objects.requireNonNullElse(parsedRow.text(PlatformColumn.NAME), "");
    }

    private void compare(ParsedRow parsedRow, PlatformId id, @Nullable PlatformState known) {
        var fields = new FieldChanges();
        var values = new PlatformValues(parsedRow, actorDirectory);
        var standing = values.standing(known, fields);
        var charter = values.charter(known, fields);
        var evaluation = values.evaluation(known, fields);
        var isOver = known != null
                && known.lifeCycle() == PlatformLifeCycle.DISSOLVED
                && !(parsedRow.hasColumn(PlatformColumn.DISSOLVED)
                        && parsedRow.value(PlatformColumn.DISSOLVED) == null);
        if (known != null
                && isOver
                && !(standing.equals(known.standing()) && PlatformValues.isSame(charter, known.charter()))) {
            problems.add(ProblemType.PLATFORM_ENDED, parsedRow.place(PlatformColumn.NAME), name(parsedRow));
            fields = new FieldChanges();
            var _ = values.evaluation(known, fields);
        }
        var ending = ending(parsedRow, id, known, standing, fields);
        if (fields.isEmpty()) {
            outcome.unchanged(RecordKind.PLATFORM);
            return;
        }
        if (known == null) {
            added.add(id);
        }
        outcome.add(
                RecordKind.PLATFORM,
                StableIds.difference(RecordKind.PLATFORM, id),
                known == null ? DifferenceKind.ADDED : DifferenceKind.CHANGED,
                standing.name(),
                fields,
                parsedRow.place(),
                List.of(),
                scope -> {
                    var steps = new ArrayList<Step>();
                    var there = PlatformValues.without(charter, scope);
                    if (known == null) {
                        steps.add(
                                step(id, new FoundPlatform(id, network.network().network(), standing, there)));
                    } else if (!isOver) {
                        if (known.lifeCycle() == PlatformLifeCycle.DISSOLVED) {
                            steps.add(step(id, new ReopenPlatform(id)));
                        }
                        if (!standing.equals(known.standing())) {
                            steps.add(step(id, new ReclassifyPlatform(id, standing)));
                        }
                        if (!PlatformValues.isSame(there, known.charter())) {
                            steps.add(step(id, new ChangeCharter(id, there)));
                        }
                    }
                    if (!CellValues.isSame(evaluation, known == null ? null : known.evaluation())) {
                        steps.add(step(id, new EvaluateEffectiveness(id, evaluation)));
                    }
                    if (ending != null) {
                        steps.add(ending);
                    }
                    return steps;
                });
    }

    private static Step step(PlatformId id, Object command) {
        return Step.of(Step.PLATFORMS, id.value(), command);
    }

    private @Nullable Step ending(
            ParsedRow parsedRow,
            PlatformId id,
            @Nullable PlatformState known,
            PlatformIdentity standing,
            FieldChanges fields) {
        var before = known == null
                ? null
                : known.dissolvedOn() != null
                        ? known.dissolvedOn()
                        : network.endings().get(id);
        if (!(parsedRow.value(PlatformColumn.DISSOLVED) instanceof LocalDate on)) {
            if (parsedRow.hasColumn(PlatformColumn.DISSOLVED) && known != null && known.dissolvedOn() != null) {
                fields.note(PlatformColumn.DISSOLVED.heading(), before, null);
            }
            return null;
        }
        var founded = standing.foundedOn();
        if (founded != null && on.isBefore(founded)) {
            problems.add(
                    ProblemType.OUT_OF_RANGE,
                    parsedRow.place(PlatformColumn.DISSOLVED),
                    PlatformColumn.DISSOLVED.heading(),
                    CellValues.DATE.format(on),
                    CellValues.DATE.format(founded));
            return null;
        }
        if (!fields.compare(PlatformColumn.DISSOLVED.heading(), before, on)) {
            return null;
        }
        var beginning = known == null ? network.day() : network.beginnings().getOrDefault(id.toString(), network.day());
        var since = before != null || on.isBefore(beginning) ? null : on;
        return new Step(Step.ENDINGS, id.value(), since, null, _ -> new DissolvePlatform(id, on, null, null));
    }

    private void missing(PlatformState state) {
        var id = state.platform();
        outcome.add(
                RecordKind.PLATFORM,
                StableIds.missing(RecordKind.PLATFORM, id),
                DifferenceKind.MISSING,
                state.standing().name(),
                new FieldChanges(),
                null,
                List.of(),
                _ -> List.of(Step.of(Step.ENDINGS, id.value(), new DissolvePlatform(id, network.day(), null, null))));
    }
}
