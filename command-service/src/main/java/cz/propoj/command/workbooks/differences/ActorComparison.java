package cz.propoj.command.workbooks.differences;

import cz.propoj.command.actors.ActorCommand.ChangePersonalName;
import cz.propoj.command.actors.ActorCommand.ClearCharacteristic;
import cz.propoj.command.actors.ActorCommand.DeclareCrisisReadiness;
import cz.propoj.command.actors.ActorCommand.DescribeActor;
import cz.propoj.command.actors.ActorCommand.RegisterActor;
import cz.propoj.command.actors.ActorCommand.ReinstateActor;
import cz.propoj.command.actors.ActorCommand.ReportCapacity;
import cz.propoj.command.actors.ActorCommand.RetireActor;
import cz.propoj.command.actors.ActorCommand.SetCharacteristic;
import cz.propoj.command.workbooks.differences.ActorMatching.Matched;
import cz.propoj.command.workbooks.differences.Step.ProtectedTexts;
import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.templates.CellValues;
import cz.propoj.command.workbooks.templates.ExportScope;
import cz.propoj.command.workbooks.templates.ParsedRow;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.actors.LifeCycle;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.workbooks.ActorColumn;
import cz.propoj.contract.workbooks.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the rows of the actors' sheet with the actors of the network. */
final class ActorComparison {
    static final String LIFE_CYCLE = "Stav";

    private final KnownNetwork network;
    private final Map<String, Characteristic> characteristics;
    private final NoteComparison notes;
    private final Problems problems;
    private final ComparisonResult outcome;

    ActorComparison(
            KnownNetwork network,
            Map<String, Characteristic> characteristics,
            NoteComparison notes,
            Problems problems,
            ComparisonResult outcome) {
        this.problems = problems;
        this.network = network;
        this.characteristics = characteristics;
        this.notes = notes;
        this.outcome = outcome;
    }

    void compare(List<Matched> rows, ExportScope exportScope) {
        var listed = new HashSet<ActorId>();
        for (var row : rows) {
            listed.add(row.id());
            compare(row.parsedRow(), row.id(), row.known());
        }
        network.actors().values().stream()
                .filter(actor -> actor.state().isActive()
                        && !listed.contains(actor.id())
                        && network.wasKnown(actor.id(), exportScope))
                .forEach(this::missing);
    }

    /** An actor of whom only the name is known. */
    void add(ActorId id, String name, boolean isPerson, Place place) {
        var values = new HashMap<Column, @Nullable Object>();
        values.put(ActorColumn.NAME, name);
        if (isPerson) {
            values.put(ActorColumn.KIND, ActorKind.PERSON_OR_ROLE);
        }
        var fields = new FieldChanges();
        fields.compare(ActorColumn.NAME.heading(), null, name);
        outcome.add(
                RecordKind.ACTOR,
                StableIds.difference(RecordKind.ACTOR, id),
                DifferenceKind.ADDED,
                name,
                fields,
                place,
                List.of(),
                _ -> List.of(register(id, ActorValues.profile(values, null), name)));
    }

    private void compare(ParsedRow parsedRow, ActorId id, @Nullable KnownActor known) {
        var values = known == null ? new HashMap<Column, @Nullable Object>() : new HashMap<>(ActorValues.of(known));
        var name = name(parsedRow, known);
        var fields = new FieldChanges();
        var steps = new ArrayList<Step>();
        var noteSteps = new ArrayList<Step>();
        if (known != null && known.state().lifeCycle() == LifeCycle.RETIRED) {
            fields.note(LIFE_CYCLE, LifeCycle.RETIRED, LifeCycle.ACTIVE);
            steps.add(actor(id, new ReinstateActor(id, null)));
        }
        parsedRow.values().forEach((column, value) -> {
            if (column instanceof ActorColumn ofNotes && NoteComparison.holdsNotes(ofNotes)) {
                noteSteps.addAll(
                        notes.compare(id, ofNotes, parsedRow, known == null ? List.of() : known.notes(), fields));
            } else if (column != ActorColumn.PARTICIPATION && !(column == ActorColumn.KIND && value == null)) {
                var after = column == ActorColumn.OTHER_NEED_AREAS
                        ? otherAreas(parsedRow, values)
                        : column == ActorColumn.NAME ? name : value;
                if (fields.compare(column.heading(), values.get(column), after)) {
                    values.put(column, after);
                }
            }
        });
        if (parsedRow.value(ActorColumn.KIND) == null) {
            values.put(
                    ActorColumn.KIND,
                    ActorValues.inferred(
                            values, known == null ? null : known.state().profile()));
            askWhetherItIsAPerson(parsedRow, known, values, name, fields);
        }
        steps.addAll(known == null ? registration(id, values, name) : changes(known, values, name));
        var changedFurther = furtherColumns(parsedRow, known, fields);
        if (fields.isEmpty()) {
            outcome.unchanged(RecordKind.ACTOR);
            return;
        }
        outcome.add(
                RecordKind.ACTOR,
                StableIds.difference(RecordKind.ACTOR, id),
                known == null ? DifferenceKind.ADDED : DifferenceKind.CHANGED,
                name,
                fields,
                parsedRow.place(),
                List.of(),
                scope -> {
                    var all = new ArrayList<>(steps);
                    changedFurther.forEach((key, set) -> {
                        if (scope.characteristic().test(key)) {
                            all.add(characteristic(id, key, set));
                        }
                    });
                    all.addAll(noteSteps);
                    return all;
                });
    }

    /** Until somebody says that it is an organisation, a name that may be a person's is kept from the log. */
    private void askWhetherItIsAPerson(
            ParsedRow parsedRow,
            @Nullable KnownActor known,
            Map<Column, @Nullable Object> values,
            String name,
            FieldChanges fields) {
        var isNewName =
                known == null || !(CellValues.isSame(known.name(), name) || PersonalNames.mayBeOne(known.name()));
        if (!isNewName || !PersonalNames.mayBeOne(name) || values.get(ActorColumn.KIND) == ActorKind.PERSON_OR_ROLE) {
            return;
        }
        var choices = Stream.of(ActorKind.PERSON_OR_ROLE, ActorKind.ORGANISATION, ActorKind.SERVICE)
                .map(kind -> new Problem.Choice(kind.name(), kind.czech()))
                .toList();
        var chosen = problems.ask(ProblemType.PERSON_OR_ORGANISATION, parsedRow.place(ActorColumn.NAME), choices, name);
        var kind = choices.stream().anyMatch(choice -> choice.value().equals(chosen))
                ? ActorKind.valueOf(String.valueOf(chosen))
                : ActorKind.PERSON_OR_ROLE;
        if (known != null || kind != ActorKind.ORGANISATION) {
            fields.compare(ActorColumn.KIND.heading(), values.get(ActorColumn.KIND), kind);
        }
        values.put(ActorColumn.KIND, kind);
    }

    /** Who could not see the name of a person did not mean to change it. */
    private static String name(ParsedRow parsedRow, @Nullable KnownActor known) {
        var export = parsedRow.export();
        if (export != null
                && !export.contacts()
                && known != null
                && known.state().profile().identity().kind() == ActorKind.PERSON_OR_ROLE) {
            return known.name();
        }
        return Objects.requireNonNullElse(parsedRow.text(ActorColumn.NAME), "");
    }

    /** The primary area is no other area. */
    private static List<?> otherAreas(ParsedRow parsedRow, Map<Column, @Nullable Object> values) {
        var primary = parsedRow.hasColumn(ActorColumn.PRIMARY_NEED_AREA)
                ? parsedRow.value(ActorColumn.PRIMARY_NEED_AREA)
                : values.get(ActorColumn.PRIMARY_NEED_AREA);
        return parsedRow.value(ActorColumn.OTHER_NEED_AREAS) instanceof List<?> list
                ? list.stream().filter(area -> !area.equals(primary)).toList()
                : List.of();
    }

    private static Step actor(ActorId id, Object command) {
        return Step.of(Step.ACTORS, id.value(), command);
    }

    private Step register(ActorId id, ActorProfile profile, String name) {
        var isPerson = profile.identity().kind() == ActorKind.PERSON_OR_ROLE;
        var command = new RegisterActor(id, network.network().network(), profile);
        return isPerson
                ? Step.withTexts(Step.ACTORS, id.value(), protectedTexts(id, name), _ -> command)
                : actor(id, command);
    }

    private List<Step> registration(ActorId id, Map<Column, @Nullable Object> values, String name) {
        var steps = new ArrayList<Step>();
        steps.add(register(id, ActorValues.profile(values, null), name));
        var crisis = ActorValues.crisis(values);
        if (crisis != null) {
            steps.add(actor(id, new DeclareCrisisReadiness(id, crisis)));
        }
        var capacity = ActorValues.capacity(values);
        if (capacity != null) {
            steps.add(actor(id, new ReportCapacity(id, capacity)));
        }
        return steps;
    }

    private List<Step> changes(KnownActor known, Map<Column, @Nullable Object> values, String name) {
        var id = known.id();
        var steps = new ArrayList<Step>();
        var before = known.state().profile();
        var after = ActorValues.profile(values, before);
        var isPerson = after.identity().kind() == ActorKind.PERSON_OR_ROLE;
        var wasPerson = before.identity().kind() == ActorKind.PERSON_OR_ROLE;
        if (isPerson && wasPerson && !CellValues.isSame(known.name(), name)) {
            steps.add(Step.withTexts(
                    Step.ACTORS, id.value(), protectedTexts(id, name), version -> new ChangePersonalName(id, version)));
        }
        if (!after.equals(before)) {
            var command = new DescribeActor(id, after);
            steps.add(
                    isPerson && !wasPerson
                            ? Step.withTexts(Step.ACTORS, id.value(), protectedTexts(id, name), _ -> command)
                            : actor(id, command));
        }
        var crisis = ActorValues.crisis(values);
        if (!Objects.equals(crisis, known.state().inCrisisNetwork())) {
            steps.add(actor(id, new DeclareCrisisReadiness(id, crisis)));
        }
        var capacity = ActorValues.capacity(values);
        var reported = known.state().capacity();
        if (capacity != null ? !capacity.equals(reported) : isSomething(reported)) {
            steps.add(actor(id, new ReportCapacity(id, capacity == null ? new Capacity(null, null, null) : capacity)));
        }
        return steps;
    }

    private static boolean isSomething(@Nullable Capacity capacity) {
        return capacity != null && !capacity.equals(new Capacity(null, null, null));
    }

    private static ProtectedTexts protectedTexts(ActorId id, String name) {
        return ProtectedTexts.of(id.value(), Identity.NAME_IN_VAULT, name);
    }

    private Map<String, List<String>> furtherColumns(
            ParsedRow parsedRow, @Nullable KnownActor known, FieldChanges fields) {
        var changed = new LinkedHashMap<String, List<String>>();
        parsedRow.further().forEach((key, after) -> {
            var characteristic = characteristics.get(key);
            var before = known == null
                    ? List.<String>of()
                    : known.state().characteristics().getOrDefault(key, List.of());
            if (characteristic != null
                    && fields.compare(
                            characteristic.label(), shown(before, characteristic), shown(after, characteristic))) {
                changed.put(key, after);
            }
        });
        return changed;
    }

    private static List<String> shown(List<String> values, Characteristic characteristic) {
        return values.stream()
                .map(value -> switch (characteristic.type()) {
                    case DATE -> CellValues.DATE.format(LocalDate.parse(value));
                    case YES_NO -> value.equals("true") ? "ano" : "ne";
                    case TEXT, NUMBER, CHOICE, CHOICES -> value;
                })
                .toList();
    }

    private static Step characteristic(ActorId id, String key, List<String> values) {
        return actor(id, values.isEmpty() ? new ClearCharacteristic(id, key) : new SetCharacteristic(id, key, values));
    }

    private void missing(KnownActor actor) {
        var id = actor.id();
        outcome.add(
                RecordKind.ACTOR,
                StableIds.missing(RecordKind.ACTOR, id),
                DifferenceKind.MISSING,
                actor.name(),
                new FieldChanges(),
                null,
                List.of(),
                _ -> List.of(Step.of(Step.ENDINGS, id.value(), new RetireActor(id, null))));
    }
}
