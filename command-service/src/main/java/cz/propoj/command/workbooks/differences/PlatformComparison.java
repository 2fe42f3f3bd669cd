package cz.propoj.command.workbooks.differences;

import cz.propoj.command.platforms.PlatformCommand.ChangeCharter;
import cz.propoj.command.platforms.PlatformCommand.DissolvePlatform;
import cz.propoj.command.platforms.PlatformCommand.EvaluateEffectiveness;
import cz.propoj.command.platforms.PlatformCommand.FoundPlatform;
import cz.propoj.command.platforms.PlatformCommand.ReclassifyPlatform;
import cz.propoj.command.platforms.PlatformCommand.ReopenPlatform;
import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.reading.Trouble;
import cz.propoj.command.workbooks.templates.Draft;
import cz.propoj.command.workbooks.templates.Said;
import cz.propoj.command.workbooks.templates.Seen;
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
    private final Register register;
    private final Platforms platforms;
    private final Problems problems;
    private final Ids ids;
    private final Outcome outcome;
    private final Map<PlatformId, Draft> listed = new LinkedHashMap<>();
    private final Set<PlatformId> ended = new LinkedHashSet<>();
    private final Set<PlatformId> added = new LinkedHashSet<>();

    PlatformComparison(
            KnownNetwork network, Register register, Platforms platforms, Problems problems, Ids ids, Outcome outcome) {
        this.network = network;
        this.register = register;
        this.platforms = platforms;
        this.problems = problems;
        this.ids = ids;
        this.outcome = outcome;
    }

    /** Whether the platform does not meet any more, by the workbook or by what is known. */
    boolean isEnded(PlatformId platform) {
        var known = network.platforms().get(platform);
        var draft = listed.get(platform);
        if (draft != null && draft.says(PlatformColumn.DISSOLVED)) {
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

    void compare(List<Draft> drafts, Seen seen) {
        var byName = new HashMap<String, PlatformState>();
        network.platforms()
                .values()
                .forEach(state -> byName.putIfAbsent(Names.key(state.standing().name()), state));
        var later = new HashMap<String, PlatformId>();
        network.laterPlatforms().forEach((id, name) -> later.put(Names.key(name), id));
        var byIds = RowIds.of(drafts, new Rows(network, byName), problems);
        for (var draft : drafts) {
            if (byIds.isLeftOut(draft)) {
                continue;
            }
            var name = name(draft);
            var known = known(draft, byIds, byName);
            var laterId = later.get(Names.key(name));
            if (known == null && laterId != null) {
                problems.add(
                        Trouble.BEFORE_THE_RECORD,
                        draft.place(PlatformColumn.NAME),
                        name,
                        String.valueOf(Said.shown(network.beginnings().get(laterId.toString()))));
                continue;
            }
            var id = known == null ? new PlatformId(ids.record(Item.PLATFORM, Names.key(name))) : known.platform();
            var first = listed.putIfAbsent(id, draft);
            if (first != null) {
                problems.add(
                        Trouble.ROW_TWICE_DIFFERENT,
                        draft.place(PlatformColumn.NAME),
                        name,
                        String.valueOf(first.place().cell()));
                continue;
            }
            if (draft.value(PlatformColumn.DISSOLVED) instanceof LocalDate on && !on.isAfter(network.day())) {
                ended.add(id);
            }
            platforms.add(id, name);
            compare(draft, id, known);
        }
        network.platforms().values().stream()
                .filter(state -> state.lifeCycle() != PlatformLifeCycle.DISSOLVED
                        && !network.endings().containsKey(state.platform())
                        && !listed.containsKey(state.platform())
                        && network.wasKnown(state.platform(), seen))
                .forEach(this::missing);
    }

    private static @Nullable PlatformState known(
            Draft draft, RowIds<PlatformState> byIds, Map<String, PlatformState> byName) {
        var byId = byIds.of(draft);
        return byId != null || byIds.isNew(draft) ? byId : byName.get(Names.key(name(draft)));
    }

    /** Platforms as rows name them. */
    private record Rows(KnownNetwork network, Map<String, PlatformState> byName)
            implements RowIds.Records<PlatformState> {
        @Override
        public @Nullable PlatformState byId(UUID id) {
            return network.platforms().get(new PlatformId(id));
        }

        @Override
        public UUID id(PlatformState platform) {
            return platform.platform().value();
        }

        @Override
        public List<PlatformState> called(Draft row) {
            var platform = byName.get(Names.key(name(row)));
            return platform == null ? List.of() : List.of(platform);
        }

        @Override
        public boolean isCalled(Draft row, PlatformState platform) {
            return Names.key(name(row)).equals(Names.key(platform.standing().name()));
        }

        @Override
        public boolean isBorneOut(Draft row, PlatformState platform) {
            return false;
        }

        @Override
        public boolean isContradicted(Draft row, PlatformState platform) {
            return false;
        }

        @Override
        public String title(Draft row) {
            return name(row);
        }

        @Override
        public String title(PlatformState platform) {
            return platform.standing().name();
        }

        @Override
        public Place place(Draft row) {
            return row.place(PlatformColumn.NAME);
        }
    }

    private static String name(Draft draft) {
        return Objects.requireNonNullElse(draft.text(PlatformColumn.NAME), "");
    }

    private void compare(Draft draft, PlatformId id, @Nullable PlatformState known) {
        var fields = new Fields();
        var values = new PlatformValues(draft, register);
        var standing = values.standing(known, fields);
        var charter = values.charter(known, fields);
        var evaluation = values.text(PlatformColumn.EVALUATION, known == null ? null : known.evaluation(), fields);
        var isOver = known != null
                && known.lifeCycle() == PlatformLifeCycle.DISSOLVED
                && !(draft.says(PlatformColumn.DISSOLVED) && draft.value(PlatformColumn.DISSOLVED) == null);
        if (known != null
                && isOver
                && !(standing.equals(known.standing()) && PlatformValues.isSame(charter, known.charter()))) {
            problems.add(Trouble.PLATFORM_ENDED, draft.place(PlatformColumn.NAME), name(draft));
            fields = new Fields();
            var _ = values.text(PlatformColumn.EVALUATION, known.evaluation(), fields);
        }
        var ending = ending(draft, id, known, standing, fields);
        if (fields.isEmpty()) {
            outcome.unchanged(Item.PLATFORM);
            return;
        }
        if (known == null) {
            added.add(id);
        }
        outcome.add(
                Item.PLATFORM,
                Ids.difference(Item.PLATFORM, id),
                known == null ? Change.ADDED : Change.CHANGED,
                standing.name(),
                fields,
                draft.place(),
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
                    if (!Said.isSame(evaluation, known == null ? null : known.evaluation())) {
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
            Draft draft, PlatformId id, @Nullable PlatformState known, PlatformIdentity standing, Fields fields) {
        var before = known == null
                ? null
                : known.dissolvedOn() != null
                        ? known.dissolvedOn()
                        : network.endings().get(id);
        if (!(draft.value(PlatformColumn.DISSOLVED) instanceof LocalDate on)) {
            if (draft.says(PlatformColumn.DISSOLVED) && known != null && known.dissolvedOn() != null) {
                fields.note(PlatformColumn.DISSOLVED.heading(), before, null);
            }
            return null;
        }
        var founded = standing.foundedOn();
        if (founded != null && on.isBefore(founded)) {
            problems.add(
                    Trouble.OUT_OF_RANGE,
                    draft.place(PlatformColumn.DISSOLVED),
                    PlatformColumn.DISSOLVED.heading(),
                    Said.DATE.format(on),
                    Said.DATE.format(founded));
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
                Item.PLATFORM,
                Ids.missing(Item.PLATFORM, id),
                Change.MISSING,
                state.standing().name(),
                new Fields(),
                null,
                List.of(),
                _ -> List.of(Step.of(Step.ENDINGS, id.value(), new DissolvePlatform(id, network.day(), null, null))));
    }
}
