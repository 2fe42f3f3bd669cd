package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.Books.row;
import static cz.propoj.command.workbooks.SmallNetwork.IMPORTER;
import static cz.propoj.command.workbooks.SmallNetwork.TODAY;
import static cz.propoj.command.workbooks.SmallNetwork.day;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.actors.ActorCommand.ReportCapacity;
import cz.propoj.command.meetings.MeetingCommand.CorrectAgenda;
import cz.propoj.command.needs.NeedCommand.RenameNeed;
import cz.propoj.command.platforms.PlatformCommand.ChangeCharter;
import cz.propoj.command.platforms.PlatformCommand.ErasePlatformText;
import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.command.workbooks.undoing.UndoPlan.Line;
import cz.propoj.command.workbooks.undoing.UndoPlan.Line.Action;
import cz.propoj.command.workbooks.undoing.UndoPlan.Line.Reason;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.meetings.Agenda;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformLifeCycle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random years are imported; the second is undone, with and without somebody having worked on it since. */
class UndoTest {
    private static final LocalDate FIRST = day(2024, 12, 1);
    private static final LocalDate SECOND = day(2025, 12, 1);
    private static final List<LocalDate> DAYS = List.of(FIRST, day(2025, 6, 1), SECOND, TODAY);

    private static Map<LocalDate, Map<String, Map<String, Object>>> onAllDays(SmallNetwork network) {
        var all = new TreeMap<LocalDate, Map<String, Map<String, Object>>>();
        DAYS.forEach(day -> all.put(day, Values.of(network.on(day))));
        return all;
    }

    /** Contact persons of whom it is not known for certain what was changed: told, and no difference then. */
    private static Map<LocalDate, Map<String, Map<String, Object>>> withoutUncertain(
            Map<LocalDate, Map<String, Map<String, Object>>> all, List<Line> lines) {
        var uncertain = lines.stream()
                .filter(line -> line.reason() == Reason.UNKNOWN)
                .map(line -> "actor " + line.record())
                .collect(Collectors.toSet());
        all.values()
                .forEach(records -> uncertain.forEach(record -> {
                    var fields = records.get(record);
                    if (fields != null) {
                        fields.keySet().removeIf(field -> field.startsWith("contact "));
                    }
                }));
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_nobody_has_changed_is_on_every_day_as_it_was_before(long seed) {
        var random = new Random(seed);
        try (var network = new SmallNetwork()) {
            network.importAll(FIRST, new RandomYear(random, 2024).files());
            var before = onAllDays(network);
            var importId = network.importAll(SECOND, new RandomYear(random, 2025).files());
            assertThat(onAllDays(network)).as("seed %s", seed).isNotEqualTo(before);
            var events = network.payloads();

            var plan = network.previewUndo(importId, IMPORTER);
            network.undo(importId, plan, Integer.MAX_VALUE);

            assertThat(withoutUncertain(onAllDays(network), plan.lines()))
                    .as("seed %s", seed)
                    .isEqualTo(withoutUncertain(before, plan.lines()));
            assertThat(plan.lines())
                    .as("seed %s", seed)
                    .allMatch(line -> line.action() != Action.LEAVE || line.reason() == Reason.UNKNOWN);
            assertThat(network.payloads().subList(0, events.size()))
                    .as("history is whole, seed %s", seed)
                    .isEqualTo(events);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void a_restart_after_a_crash_does_only_the_rest(long seed) {
        var random = new Random(seed);
        try (var network = new SmallNetwork()) {
            network.importAll(FIRST, new RandomYear(random, 2024).files());
            var before = onAllDays(network);
            var importId = network.importAll(SECOND, new RandomYear(random, 2025).files());
            var plan = network.previewUndo(importId, IMPORTER);

            network.undo(importId, plan, random.nextInt(plan.steps().size()));
            network.undo(importId, network.previewUndo(importId, IMPORTER), Integer.MAX_VALUE);
            var events = network.events();
            network.undo(importId, network.previewUndo(importId, IMPORTER), Integer.MAX_VALUE);

            assertThat(network.events()).as("seed %s", seed).isEqualTo(events);
            assertThat(withoutUncertain(onAllDays(network), plan.lines()))
                    .as("seed %s", seed)
                    .isEqualTo(withoutUncertain(before, plan.lines()));
        }
    }

    /** Somebody works on a part of the records after the second import. */
    private static Map<String, Object> laterChanges(SmallNetwork network, Random random) {
        var now = network.on(TODAY);
        var changed = new LinkedHashMap<String, Object>();
        now.actors().forEach((id, actor) -> {
            if (actor.state().isActive() && random.nextInt(4) == 0) {
                var capacity = new Capacity(1000 + random.nextInt(1000), null, null);
                network.send(new ReportCapacity(id, capacity), TODAY, null);
                changed.put("actor " + id + " capacity", capacity);
            }
        });
        now.platforms().forEach((id, state) -> {
            if (state.lifeCycle() != PlatformLifeCycle.DISSOLVED && random.nextBoolean()) {
                var charter = new Charter(List.of(), "po úplňku", List.of(), null, null);
                network.send(new ChangeCharter(id, charter), TODAY, null);
                changed.put("platform " + id + " charter", charter);
            }
        });
        now.meetings().forEach((id, state) -> {
            if (!state.cancelled() && random.nextInt(4) == 0) {
                var agenda = new Agenda(
                        state.agenda().date(), state.agenda().kind(), "jiné téma", null, List.of(), null, null);
                network.send(new CorrectAgenda(id, agenda), TODAY, null);
                changed.put("meeting " + id + " agenda", agenda);
            }
        });
        now.needs().forEach((id, state) -> {
            if (!state.retired() && random.nextInt(3) == 0) {
                network.send(new RenameNeed(id, state.area(), "jinak " + state.name()), TODAY, null);
                changed.put("need " + id + " name", state.area() + " jinak " + state.name());
            }
        });
        return changed;
    }

    private static @Nullable Object at(Map<String, Map<String, Object>> told, String recordAndField) {
        var cut = recordAndField.lastIndexOf(' ');
        return told.getOrDefault(recordAndField.substring(0, cut), Map.of()).get(recordAndField.substring(cut + 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void what_somebody_has_changed_since_stays_and_the_rest_is_as_before(long seed) {
        var random = new Random(seed);
        try (var network = new SmallNetwork()) {
            network.importAll(FIRST, new RandomYear(random, 2024).files());
            var before = Values.of(network.on(TODAY));
            var importId = network.importAll(SECOND, new RandomYear(random, 2025).files());
            var changed = laterChanges(network, random);
            var worked = Values.of(network.on(TODAY));

            var plan = network.previewUndo(importId, IMPORTER);
            network.undo(importId, plan, Integer.MAX_VALUE);

            var after = Values.of(network.on(TODAY));
            changed.forEach((place, value) ->
                    assertThat(at(after, place)).as("%s, seed %s", place, seed).isEqualTo(value));
            var wholeLeft = new HashSet<String>();
            plan.lines().stream()
                    .filter(line -> line.action() == Action.LEAVE && line.field() == null)
                    .forEach(line -> wholeLeft.add(line.record()));
            compare(before, worked, after, changed.keySet(), wholeLeft, plan.lines(), seed);
            assertThat(plan.lines())
                    .as("seed %s", seed)
                    .filteredOn(line -> line.action() == Action.LEAVE && line.reason() == Reason.CHANGED)
                    .allSatisfy(line -> {
                        assertThat(line.account()).isEqualTo(IMPORTER.toString());
                        assertThat(line.at()).isNotNull();
                    });
        }
    }

    private static void compare(
            Map<String, Map<String, Object>> before,
            Map<String, Map<String, Object>> worked,
            Map<String, Map<String, Object>> after,
            Set<String> changed,
            Set<String> wholeLeft,
            List<Line> lines,
            long seed) {
        var uncertain = lines.stream()
                .filter(line -> line.reason() == Reason.UNKNOWN || line.reason() == Reason.USED)
                .map(Line::record)
                .collect(Collectors.toSet());
        var records = new HashSet<>(before.keySet());
        records.addAll(after.keySet());
        records.remove("characteristics");
        for (var record : records) {
            var id = record.substring(record.indexOf(' ') + 1);
            var expected = wholeLeft.contains(id) ? worked.get(record) : before.get(record);
            var found = after.get(record);
            var isChanged = changed.stream().anyMatch(place -> place.startsWith(record + " "));
            if (expected == null || found == null) {
                // Revived by the import and worked with since: it stays; everything else is as before.
                assertThat(found == null || isChanged || uncertain.contains(id))
                        .as("%s, seed %s", record, seed)
                        .isTrue();
                assertThat(expected == null)
                        .as("%s is lost, seed %s", record, seed)
                        .isTrue();
                continue;
            }
            expected.forEach((field, value) -> {
                if (!changed.contains(record + " " + field)
                        && !(field.startsWith("contact ") && uncertain.contains(id))
                        // Notes are records of their own.
                        && !(field.equals("notes") && wholeLeft.contains(id))) {
                    assertThat(found.get(field))
                            .as("%s of %s, seed %s", field, record, seed)
                            .isEqualTo(value);
                }
            });
        }
    }

    @Test
    void an_import_that_was_followed_by_another_is_undone_after_that_one() {
        var random = new Random(31);
        try (var network = new SmallNetwork()) {
            var nothing = onAllDays(network);
            var first = network.importAll(FIRST, new RandomYear(random, 2024).files());
            var second = network.importAll(SECOND, new RandomYear(random, 2025).files());

            var tooEarly = network.previewUndo(first, IMPORTER);
            assertThat(tooEarly.count(Action.LEAVE)).isPositive();
            network.undo(second, network.previewUndo(second, IMPORTER), Integer.MAX_VALUE);
            network.recordUndone(second);
            var plan = network.previewUndo(first, IMPORTER);
            network.undo(first, plan, Integer.MAX_VALUE);

            assertThat(plan.lines()).noneMatch(line -> line.action() == Action.LEAVE);
            assertThat(onAllDays(network)).isEqualTo(nothing);
        }
    }

    private static UploadedFile platform(String goals, String evaluation, String outputs) {
        return Books.xlsx(
                "platformy.xlsx",
                "Platformy",
                Books.rows(
                        row("Název platformy", "Typ platformy", "Cíle", "Zhodnocení efektivity", "Písemné výstupy"),
                        row("Kulatý stůl", "setkávání minitýmů", goals, evaluation, outputs)));
    }

    private static List<String> texts(SmallNetwork network, LocalDate day) {
        return network.on(day).platforms().values().stream()
                .flatMap(state -> Stream.of(
                        state.charter().goals(),
                        state.evaluation(),
                        state.charter().outputs()))
                .map(String::valueOf)
                .toList();
    }

    @Test
    void texts_of_a_platform_come_back_unless_they_were_erased_since() {
        for (var erases : List.of(false, true)) {
            try (var network = new SmallNetwork()) {
                network.importAll(FIRST, platform("pomoci Janě", "daří se", "zápisy"));
                var second = network.importAll(SECOND, platform("pomoci Evě", "vázne", "zápisy"));
                assertThat(texts(network, FIRST)).containsExactly("pomoci Janě", "daří se", "zápisy");
                assertThat(texts(network, TODAY)).containsExactly("pomoci Evě", "vázne", "zápisy");
                if (erases) {
                    network.on(TODAY)
                            .platforms()
                            .keySet()
                            .forEach(id -> network.send(new ErasePlatformText(id), TODAY, null));
                }

                network.undo(second, network.previewUndo(second, IMPORTER), Integer.MAX_VALUE);

                var expected = erases ? List.of("null", "null", "null") : List.of("pomoci Janě", "daří se", "zápisy");
                for (var day : DAYS) {
                    assertThat(texts(network, day)).isEqualTo(expected);
                }
                assertThat(network.payloads().toString())
                        .doesNotContain("pomoci")
                        .doesNotContain("vázne");
            }
        }
    }

    @Test
    void somebody_else_leaves_notes_of_the_importer_and_does_not_learn_of_private_ones() {
        var random = new Random(41);
        try (var network = new SmallNetwork()) {
            network.importAll(FIRST, new RandomYear(random, 2024).files());
            var importId = network.importAll(SECOND, new RandomYear(random, 2025).files());
            var other = new AccountId(UUID.randomUUID());

            var own = network.previewUndo(importId, IMPORTER).lines();
            var theirs = network.previewUndo(importId, other).lines();

            var privately = new ArrayList<String>();
            network.payloads().forEach(event -> {
                if (event instanceof cz.propoj.contract.notes.NoteEvent.NoteWritten note
                        && note.visibility() == cz.propoj.contract.access.Visibility.PRIVATE) {
                    privately.add(note.note().toString());
                }
            });
            assertThat(own).extracting(Line::record).containsAnyElementsOf(privately);
            assertThat(theirs).extracting(Line::record).doesNotContainAnyElementsOf(privately);
            assertThat(theirs)
                    .filteredOn(line -> line.kind().equals("NOTE"))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.reason()).isEqualTo(Reason.AUTHOR));
        }
    }
}
