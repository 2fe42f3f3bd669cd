package cz.propoj.command.workbooks.differences;

import cz.propoj.command.actors.ActorCommand.ChangeContactPerson;
import cz.propoj.command.actors.ActorCommand.NameContactPerson;
import cz.propoj.command.actors.ActorCommand.RemoveContactPerson;
import cz.propoj.command.workbooks.differences.KnownActor.Person;
import cz.propoj.command.workbooks.differences.Step.ProtectedTexts;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.templates.CellValues;
import cz.propoj.command.workbooks.templates.ExportScope;
import cz.propoj.command.workbooks.templates.ParsedRow;
import cz.propoj.contract.Texts;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.workbooks.ContactColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** Compares the sheet of contact persons with those of the network: the same by id, name, e-mail or phone. */
final class ContactComparison {
    private final KnownNetwork network;
    private final ActorDirectory actorDirectory;
    private final StableIds ids;
    private final Problems problems;
    private final ComparisonResult outcome;
    private final ExportScope exportScope;

    ContactComparison(
            KnownNetwork network,
            ActorDirectory actorDirectory,
            Problems problems,
            StableIds ids,
            ComparisonResult outcome,
            ExportScope exportScope) {
        this.problems = problems;
        this.exportScope = exportScope;
        this.network = network;
        this.actorDirectory = actorDirectory;
        this.ids = ids;
        this.outcome = outcome;
    }

    /** @param retiring actors that are not in the workbook: with them their contacts go too */
    void compare(List<ParsedRow> parsedRows, Predicate<ActorId> retiring) {
        var byActor = new LinkedHashMap<ActorId, List<ParsedRow>>();
        var named = new HashSet<ActorId>();
        for (var parsedRow : parsedRows) {
            var name = Objects.requireNonNullElse(parsedRow.text(ContactColumn.ACTOR), "");
            var actor = actorDirectory.find(name, parsedRow.place(ContactColumn.ACTOR));
            var since = actor == null || !network.later().containsKey(actor)
                    ? null
                    : network.beginnings().get(actor.toString());
            if (since != null) {
                problems.add(
                        ProblemType.BEFORE_THE_RECORD,
                        parsedRow.place(ContactColumn.ACTOR),
                        name,
                        Objects.requireNonNullElse(CellValues.format(since), ""));
            } else if (actor != null) {
                byActor.computeIfAbsent(actor, _ -> new ArrayList<>()).add(parsedRow);
                named.add(actor);
            }
        }
        byActor.forEach(this::compare);
        network.actors().values().stream()
                .filter(actor -> actor.state().isActive() && !named.contains(actor.id()) && !retiring.test(actor.id()))
                .forEach(actor -> actor.contacts().forEach((id, person) -> missing(actor.id(), id, person)));
    }

    private void compare(ActorId actor, List<ParsedRow> rows) {
        var known = network.actors().get(actor);
        Map<ContactId, Person> left = known == null ? new LinkedHashMap<>() : new LinkedHashMap<>(known.contacts());
        var matched = new HashMap<ParsedRow, ContactId>();
        pass(
                rows,
                left,
                matched,
                (row, id) -> id.value().equals(row.id()) && isSomebodyAs(row, left.getOrDefault(id, Person.UNKNOWN)),
                true);
        passBy(rows, left, matched, ContactColumn.NAME, ContactPerson.NAME, Person::name);
        passBy(rows, left, matched, ContactColumn.EMAIL, ContactPerson.EMAIL, Person::email);
        passBy(rows, left, matched, ContactColumn.PHONE, ContactPerson.PHONE, Person::phone);
        var isDisplaced = rows.stream().anyMatch(row -> {
            var id = matched.get(row);
            return id != null && row.id() != null && !id.value().equals(row.id());
        });
        if (!isDisplaced) {
            pass(rows, left, matched, (row, id) -> id.value().equals(row.id()), true);
        }
        for (var row : rows) {
            var id = matched.get(row);
            if (known == null || id == null) {
                add(actor, row);
            } else {
                var before = known.state().contacts().get(id);
                var person = known.contacts().get(id);
                if (before != null && person != null) {
                    change(actor, row, before, person);
                }
            }
        }
        left.forEach((id, person) -> missing(actor, id, person));
    }

    /** Ids get displaced when rows are sorted without them, so at first the name has to agree as well. */
    private static boolean isSomebodyAs(ParsedRow row, Person person) {
        var name = text(row, ContactColumn.NAME);
        return Texts.folded(name).equals(Texts.folded(person.name()))
                || person.isKnownAs(ContactPerson.NAME, person.name(), name);
    }

    private static void passBy(
            List<ParsedRow> rows,
            Map<ContactId, Person> left,
            Map<ParsedRow, ContactId> matched,
            ContactColumn column,
            String field,
            Function<Person, String> known) {
        pass(
                rows,
                left,
                matched,
                (row, id) -> {
                    var typed = text(row, column);
                    var person = left.getOrDefault(id, Person.UNKNOWN);
                    return !typed.isEmpty()
                            && (Texts.folded(typed).equals(Texts.folded(known.apply(person)))
                                    || person.isKnownAs(field, known.apply(person), typed));
                },
                false);
    }

    private static void pass(
            List<ParsedRow> rows,
            Map<ContactId, Person> left,
            Map<ParsedRow, ContactId> matched,
            BiPredicate<ParsedRow, ContactId> fits,
            boolean byId) {
        for (var row : rows) {
            if (matched.containsKey(row) || (byId && row.id() == null)) {
                continue;
            }
            Set.copyOf(left.keySet()).stream()
                    .filter(id -> fits.test(row, id))
                    .findFirst()
                    .ifPresent(id -> {
                        matched.put(row, id);
                        left.remove(id);
                    });
        }
    }

    private void add(ActorId actor, ParsedRow row) {
        var id = new ContactId(ids.record(
                RecordKind.CONTACT,
                actor.toString(),
                NameKeys.key(text(row, ContactColumn.NAME)),
                text(row, ContactColumn.EMAIL),
                text(row, ContactColumn.PHONE)));
        var fields = new FieldChanges();
        row.values().forEach((column, value) -> {
            if (column != ContactColumn.ACTOR) {
                fields.compare(column.heading(), null, value);
            }
        });
        outcome.add(
                RecordKind.CONTACT,
                StableIds.difference(RecordKind.CONTACT, id),
                DifferenceKind.ADDED,
                title(actor, text(row, ContactColumn.NAME)),
                fields,
                row.place(),
                List.of(),
                scope -> scope.actor().test(actor)
                        ? List.of(Step.withTexts(
                                Step.ACTORS,
                                actor.value(),
                                new ProtectedTexts(id.value(), texts(row, Person.UNKNOWN)),
                                version -> new NameContactPerson(
                                        actor,
                                        new ContactPerson(id, row.text(ContactColumn.FUNCTION), false, version))))
                        : List.of());
    }

    private void change(ActorId actor, ParsedRow row, ContactPerson before, Person person) {
        var fields = new FieldChanges();
        var confided = false;
        confided |= compare(row, ContactColumn.NAME, ContactPerson.NAME, person, person.name(), fields);
        confided |= compare(row, ContactColumn.PHONE, ContactPerson.PHONE, person, person.phone(), fields);
        confided |= compare(row, ContactColumn.EMAIL, ContactPerson.EMAIL, person, person.email(), fields);
        if (row.hasColumn(ContactColumn.FUNCTION)) {
            fields.compare(ContactColumn.FUNCTION.heading(), before.function(), row.value(ContactColumn.FUNCTION));
        }
        if (fields.isEmpty()) {
            outcome.unchanged(RecordKind.CONTACT);
            return;
        }
        var function = row.hasColumn(ContactColumn.FUNCTION) ? row.text(ContactColumn.FUNCTION) : before.function();
        var id = before.contact();
        var step = confided
                ? Step.withTexts(
                        Step.ACTORS,
                        actor.value(),
                        new ProtectedTexts(id.value(), texts(row, person)),
                        version -> new ChangeContactPerson(
                                actor, new ContactPerson(id, function, before.urgent(), version)))
                : Step.of(
                        Step.ACTORS,
                        actor.value(),
                        new ChangeContactPerson(
                                actor, new ContactPerson(id, function, before.urgent(), before.version())));
        outcome.add(
                RecordKind.CONTACT,
                StableIds.difference(RecordKind.CONTACT, id),
                DifferenceKind.CHANGED,
                title(actor, text(row, ContactColumn.NAME)),
                fields,
                row.place(),
                List.of(),
                _ -> List.of(step));
    }

    private static boolean compare(
            ParsedRow row, ContactColumn column, String field, Person person, String before, FieldChanges fields) {
        return row.hasColumn(column)
                && !person.isKnownAs(field, before, text(row, column))
                && fields.compare(column.heading(), before, row.value(column));
    }

    /** An empty text where there was something and is nothing now. */
    private static Map<String, String> texts(ParsedRow row, Person before) {
        var texts = new HashMap<String, String>();
        put(texts, ContactPerson.NAME, row, ContactColumn.NAME, before.name());
        put(texts, ContactPerson.PHONE, row, ContactColumn.PHONE, before.phone());
        put(texts, ContactPerson.EMAIL, row, ContactColumn.EMAIL, before.email());
        return texts;
    }

    private static void put(
            Map<String, String> texts, String field, ParsedRow row, ContactColumn column, String before) {
        var text = row.hasColumn(column) ? text(row, column) : before;
        if (!text.isEmpty() || !before.isEmpty()) {
            texts.put(field, text);
        }
    }

    private static String text(ParsedRow row, ContactColumn column) {
        return Objects.requireNonNullElse(row.text(column), "");
    }

    private String title(ActorId actor, String name) {
        return name + " – " + actorDirectory.name(actor);
    }

    private void missing(ActorId actor, ContactId id, Person person) {
        if (!exportScope.contacts() || !network.wasKnown(id, exportScope)) {
            return;
        }
        outcome.add(
                RecordKind.CONTACT,
                StableIds.missing(RecordKind.CONTACT, id),
                DifferenceKind.MISSING,
                title(actor, person.name()),
                new FieldChanges(),
                null,
                List.of(),
                _ -> List.of(Step.of(Step.ENDINGS, actor.value(), new RemoveContactPerson(actor, id))));
    }
}
