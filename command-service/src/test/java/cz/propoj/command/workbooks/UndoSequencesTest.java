package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.SmallNetwork.IMPORTER;
import static cz.propoj.command.workbooks.SmallNetwork.TACHOV;
import static cz.propoj.command.workbooks.SmallNetwork.TODAY;
import static cz.propoj.command.workbooks.SmallNetwork.day;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.actors.ActorCommand.ReclassifyActor;
import cz.propoj.command.actors.ActorCommand.ReportCapacity;
import cz.propoj.command.meetings.MeetingCommand.CorrectAgenda;
import cz.propoj.command.meetings.MeetingCommand.RecordAttendance;
import cz.propoj.command.meetings.MeetingCommand.RecordMeeting;
import cz.propoj.command.needs.NeedCommand.RenameNeed;
import cz.propoj.command.platforms.PlatformCommand.ChangeCharter;
import cz.propoj.command.workbooks.undoing.UndoPlan;
import cz.propoj.command.workbooks.undoing.UndoPlan.Line;
import cz.propoj.command.workbooks.undoing.UndoPlan.Line.Action;
import cz.propoj.command.workbooks.undoing.UndoPlan.Line.Reason;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.meetings.Agenda;
import cz.propoj.contract.meetings.Attendance;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingKind;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformLifeCycle;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Origin;
import cz.propoj.contract.workbooks.ImportId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random imports, work of people, undos and further imports, against a naive model: what an undone import said is left out,
 * except for records that it brought and that somebody has worked with.
 */
class UndoSequencesTest {
    private static final List<LocalDate> IMPORTS = List.of(day(2024, 12, 1), day(2025, 6, 1), day(2025, 12, 1));
    private static final List<LocalDate> DAYS =
            List.of(day(2024, 6, 1), day(2024, 12, 1), day(2025, 3, 1), day(2025, 6, 1), day(2025, 12, 1), TODAY);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** What is left as soon as somebody has changed it since, because earlier texts are not known for certain. */
    private static final Set<String> LEFT_WHOLE = Set.of("lifeCycle", "contact", "name");

    private static final int STEPS = 10;

    /** What the network is to say after undos, from its facts alone. */
    private record Model(List<Fact<?>> facts, Set<String> undone) {
        private boolean isUndone(Fact<?> fact) {
            return undone.contains(String.valueOf(fact.origin().importId()));
        }

        List<Fact<?>> effective() {
            var beginnings = new HashMap<String, Fact<?>>();
            facts.forEach(fact -> beginnings.putIfAbsent(record(fact), fact));
            var kept = kept(beginnings);
            return facts.stream()
                    .filter(fact -> fact.origin().takesBack() == null)
                    .filter(fact -> !isUndone(fact) || (kept.contains(record(fact)) && cameWith(beginnings, fact)))
                    .<Fact<?>>map(fact -> new Fact<Object>(
                            fact.position(), fact.recordedAt(), fact.effectiveOn(), Origin.UNKNOWN, fact.event()))
                    .toList();
        }

        private static boolean cameWith(Map<String, Fact<?>> beginnings, Fact<?> fact) {
            return Objects.equals(
                    Objects.requireNonNull(beginnings.get(record(fact)))
                            .origin()
                            .importId(),
                    fact.origin().importId());
        }

        private Set<String> kept(Map<String, Fact<?>> beginnings) {
            var kept = new HashSet<String>();
            for (var more = true; more; ) {
                more = false;
                for (var fact : facts) {
                    var isWork = fact.origin().takesBack() == null && !isUndone(fact);
                    if (isWork || (kept.contains(record(fact)) && cameWith(beginnings, fact))) {
                        more |= kept.addAll(mentioned(fact));
                    }
                }
            }
            kept.removeIf(record -> !beginnings.containsKey(record) || !isUndone(beginnings.get(record)));
            return kept;
        }

        /** Also the record itself. */
        private static Set<String> mentioned(Fact<?> fact) {
            return ID.matcher(fact.event().toString())
                    .results()
                    .map(found -> found.group())
                    .collect(Collectors.toSet());
        }

        private static String record(Fact<?> fact) {
            return switch (fact.event()) {
                case ActorEvent e -> e.actor().toString();
                case PlatformEvent e -> e.platform().toString();
                case MeetingEvent e -> e.meeting().toString();
                case NeedEvent e -> e.need().toString();
                case NoteEvent e -> e.note().toString();
                case NetworkEvent e -> e.network().value();
                default -> "";
            };
        }
    }

    private final SmallNetwork network = new SmallNetwork();
    private final List<ImportId> imports = new ArrayList<>();
    private final Set<String> undone = new HashSet<>();
    /** Records of which something is left that the model does not know of. */
    private final Set<String> uncertain = new HashSet<>();

    private final List<String> script = new ArrayList<>();
    private int withdrawn;

    private void importSomething(Random random) {
        var asOf = IMPORTS.get(random.nextInt(IMPORTS.size()));
        var year = random.nextBoolean() ? 2024 : 2025;
        imports.add(network.importAll(asOf, new RandomYear(new Random(random.nextInt(3)), year).files()));
        script.add("import " + year + " as of " + asOf);
    }

    /** Values are said anew, on any day on which the record is there. */
    private void work(Random random) {
        var on = DAYS.get(1 + random.nextInt(DAYS.size() - 1));
        var now = network.on(on);
        script.add("work on " + on);
        now.actors().forEach((id, actor) -> {
            if (actor.state().isActive() && random.nextInt(12) == 0) {
                network.send(new ReportCapacity(id, new Capacity(1000 + random.nextInt(1000), null, null)), on, null);
            }
            if (actor.state().isActive() && random.nextInt(12) == 0) {
                network.send(new ReclassifyActor(id, new Classification("změna", "kdosi", null)), on, null);
            }
        });
        now.platforms().forEach((id, state) -> {
            if (state.lifeCycle() != PlatformLifeCycle.DISSOLVED && random.nextInt(6) == 0) {
                network.send(
                        new ChangeCharter(id, new Charter(List.of(), "po úplňku", List.of(), null, null)), on, null);
            }
        });
        now.meetings().forEach((id, state) -> {
            if (!state.cancelled() && random.nextInt(12) == 0) {
                var agenda = new Agenda(
                        state.agenda().date(), state.agenda().kind(), "jiné téma", null, List.of(), null, null);
                network.send(new CorrectAgenda(id, agenda), on, null);
            }
        });
        now.needs().forEach((id, state) -> {
            if (!state.retired() && random.nextInt(12) == 0) {
                network.send(new RenameNeed(id, state.area(), "jinak " + state.name()), on, null);
            }
        });
        now.actors().values().stream()
                .filter(actor -> actor.state().isActive() && random.nextInt(12) == 0)
                .findFirst()
                .ifPresent(actor -> meet(actor.state().actor(), on, random));
    }

    private void meet(ActorId actor, LocalDate on, Random random) {
        var meeting = new MeetingId(new UUID(random.nextLong(), random.nextLong()));
        var agenda = new Agenda(on, MeetingKind.PLATFORM_MEETING, "mimo platformy", null, List.of(), null, null);
        network.send(new RecordMeeting(meeting, TACHOV, null, agenda), on, null);
        network.send(new RecordAttendance(meeting, List.of(new Attendance(actor, 1))), on, null);
    }

    private void undoSomething(Random random) {
        var open =
                imports.stream().filter(id -> !undone.contains(id.toString())).toList();
        if (open.isEmpty()) {
            return;
        }
        var chosen = open.get(random.nextInt(open.size()));
        script.add("undo import " + (imports.indexOf(chosen) + 1));
        var before = onAllDays();
        var plan = network.previewUndo(chosen, IMPORTER);
        network.undo(chosen, plan, Integer.MAX_VALUE);
        network.recordUndone(chosen);
        undone.add(chosen.toString());
        assertDoneAsOffered(plan, before);
        plan.lines().stream()
                .filter(line -> line.reason() == Reason.UNKNOWN
                        || line.reason() == Reason.NOT_ACTIVE
                        || (line.action() == Action.LEAVE && LEFT_WHOLE.contains(String.valueOf(line.field()))))
                .forEach(line -> uncertain.add(line.record()));
    }

    private void assertDoneAsOffered(UndoPlan plan, Map<LocalDate, Map<String, Map<String, Object>>> before) {
        var there = records();
        var withdrawing = plan.lines().stream()
                .filter(line -> line.action() == Action.WITHDRAW)
                .map(Line::record)
                .collect(Collectors.toSet());
        there.retainAll(withdrawing);
        assertThat(there).as("withdrawn, %s", script).isEmpty();
        var told = plan.lines().stream()
                .filter(line -> line.action() != Action.LEAVE)
                .map(Line::record)
                .collect(Collectors.toSet());
        // Notes are records of their own, told as such.
        assertThat(differences(onAllDays(), before).stream()
                        .filter(place -> !place.field().equals("notes") && !told.contains(place.id()))
                        .toList())
                .as("what changes is told, %s", script)
                .isEmpty();
        withdrawn += withdrawing.size();
    }

    /** Where two sides differ. */
    private record Place(
            LocalDate day,
            String record,
            String field,
            @Nullable Object one,
            @Nullable Object other) {
        String id() {
            return record.substring(record.indexOf(' ') + 1);
        }
    }

    private static List<Place> differences(
            Map<LocalDate, Map<String, Map<String, Object>>> one,
            Map<LocalDate, Map<String, Map<String, Object>>> other) {
        var places = new ArrayList<Place>();
        one.forEach((day, records) -> {
            var others = other.getOrDefault(day, Map.of());
            union(records.keySet(), others.keySet()).forEach(record -> {
                var fields = records.getOrDefault(record, Map.of());
                var otherFields = others.getOrDefault(record, Map.of());
                union(fields.keySet(), otherFields.keySet()).stream()
                        .filter(field -> !Objects.equals(fields.get(field), otherFields.get(field)))
                        .forEach(field ->
                                places.add(new Place(day, record, field, fields.get(field), otherFields.get(field))));
            });
        });
        // A definition that a value still needs is left; values are compared.
        places.removeIf(place -> place.record().equals("characteristics"));
        return places;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private Set<String> records() {
        var now = network.on(LocalDate.MAX);
        var records = new HashSet<String>();
        now.actors().keySet().forEach(id -> records.add(id.toString()));
        now.platforms().keySet().forEach(id -> records.add(id.toString()));
        now.meetings().keySet().forEach(id -> records.add(id.toString()));
        now.needs().keySet().forEach(id -> records.add(id.toString()));
        return records;
    }

    private Map<LocalDate, Map<String, Map<String, Object>>> onAllDays() {
        return onAllDays(network.facts());
    }

    private Map<LocalDate, Map<String, Map<String, Object>>> onAllDays(List<Fact<?>> facts) {
        var all = new TreeMap<LocalDate, Map<String, Map<String, Object>>>();
        DAYS.forEach(day -> all.put(day, Values.of(network.on(day, IMPORTER, facts))));
        return all;
    }

    /** How many are tried can be chosen with {@code -Dpropoj.sequences=50}. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("propoj.sequences", 3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_day_is_as_if_the_undone_imports_had_never_been(long seed) {
        var random = new Random(seed);
        try (network) {
            importSomething(random);
            for (var step = 0; step < STEPS; step++) {
                switch (random.nextInt(5)) {
                    case 0, 1 -> importSomething(random);
                    case 2 -> work(random);
                    default -> {
                        undoSomething(random);
                        var expected = onAllDays(new Model(network.facts(), undone).effective());
                        assertThat(differences(onAllDays(), expected).stream()
                                        .filter(place -> !uncertain.contains(place.id()))
                                        .toList())
                                .as("seed %s, %s: what is, and what should be", seed, script)
                                .isEmpty();
                    }
                }
            }
            assertThat(withdrawn).as("seed %s withdrew something", seed).isPositive();
            assertThat(uncertain.size())
                    .as("seed %s, %s records were compared", seed, records().size())
                    .isLessThan(1 + records().size() / 3);
        }
    }
}
