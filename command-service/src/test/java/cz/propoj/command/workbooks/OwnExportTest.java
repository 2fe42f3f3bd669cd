package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.Books.row;
import static cz.propoj.command.workbooks.SmallNetwork.TACHOV;
import static cz.propoj.command.workbooks.SmallNetwork.day;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.actors.ActorCommand.RegisterActor;
import cz.propoj.command.actors.ActorCommand.SetCharacteristic;
import cz.propoj.command.meetings.MeetingCommand.RecordAttendance;
import cz.propoj.command.meetings.MeetingCommand.RecordMeeting;
import cz.propoj.command.networks.NetworkCommand.DefineCharacteristic;
import cz.propoj.command.notes.NoteCommand.WriteNote;
import cz.propoj.command.platforms.PlatformCommand.FoundPlatform;
import cz.propoj.command.workbooks.reading.Severity;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Availability;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Clientele;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.actors.Orientation;
import cz.propoj.contract.actors.ServiceArea;
import cz.propoj.contract.meetings.Agenda;
import cz.propoj.contract.meetings.Attendance;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingKind;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.CharacteristicType;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.contract.workbooks.NameWithId;
import cz.propoj.contract.workbooks.OwnColumn;
import cz.propoj.contract.workbooks.SeveralValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random networks with values that are easily misread, as an export writes them: they come back without a difference. */
class OwnExportTest {
    private static final LocalDate DAY = day(2025, 12, 1);
    private static final List<String> NAMES = List.of(
            "Klub; kroužek",
            "- Odrážka",
            "\"V uvozovkách\"",
            "Dvojník",
            "Dvojník",
            "Dvojník, o.p.s.",
            "Spolek (3)",
            "=1+1",
            "\"Půl\" na půl",
            "•bod",
            "* hvězda");
    private static final List<String> GROUPS =
            List.of("děti; rodiče", "- senioři", "\"x\"", "a \"b\" c", "běžná", "„české; uvozovky“", "\"; \"");

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void nothing_differs(long seed) {
        var random = new Random(seed);
        try (var network = new SmallNetwork()) {
            fill(network, random);

            var found = network.check(
                    DAY,
                    Books.xlsx(
                            "export.xlsx",
                            Map.of(
                                    "Aktéři",
                                    actors(network),
                                    "Platformy",
                                    platforms(network),
                                    "Setkání",
                                    meetings(network)),
                            _ -> {}));

            assertThat(found.problems().stream().filter(problem -> problem.severity() != Severity.HINT))
                    .as("problems, seed %s", seed)
                    .isEmpty();
            assertThat(found.differences()).as("differences, seed %s", seed).isEmpty();
        }
    }

    private static void fill(SmallNetwork network, Random random) {
        for (var characteristic : List.of(
                new Characteristic("poznamka", "Poznámka", CharacteristicType.TEXT, List.of()),
                new Characteristic("jazyky-1", "Jazyky (mluvené)", CharacteristicType.TEXT, List.of()),
                new Characteristic("jazyky-2", "Jazyky (psané)", CharacteristicType.TEXT, List.of()))) {
            network.send(new DefineCharacteristic(TACHOV, characteristic), DAY, null);
        }
        var ids = new ArrayList<ActorId>();
        for (var name : NAMES) {
            var id = new ActorId(new UUID(random.nextLong(), random.nextLong()));
            ids.add(id);
            network.send(new RegisterActor(id, TACHOV, profile(name, some(GROUPS, random))), DAY, null);
            for (var key : List.of("poznamka", "jazyky-1", "jazyky-2")) {
                if (random.nextBoolean()) {
                    network.send(new SetCharacteristic(id, key, List.of(key + "; " + random.nextInt(9))), DAY, null);
                }
            }
            for (var notes = random.nextInt(6); notes > 0; notes--) {
                note(network, id, random);
            }
        }
        for (var type : PlatformType.values()) {
            var id = new PlatformId(new UUID(random.nextLong(), random.nextLong()));
            var standing = new PlatformIdentity("Platforma " + type.name(), type, null, null);
            var charter = new Charter(List.of(), null, List.of(), text(random), text(random));
            network.send(new FoundPlatform(id, TACHOV, standing, charter, text(random), List.of()), DAY, null);
        }
        for (var at = 0; at < 5; at++) {
            var id = new MeetingId(new UUID(random.nextLong(), random.nextLong()));
            var agenda =
                    new Agenda(day(2025, 1 + at, 3), MeetingKind.OTHER, "- téma; " + at, null, List.of(), null, null);
            network.send(new RecordMeeting(id, TACHOV, null, agenda), DAY, null);
            var attendance = some(ids, random).stream()
                    .map(who -> new Attendance(who, 1 + random.nextInt(3)))
                    .toList();
            network.send(new RecordAttendance(id, attendance), DAY, null);
        }
    }

    private static @Nullable String text(Random random) {
        var texts = Arrays.asList(null, "- cíl; jiný cíl", "=1+1", "první\ndruhý", "„uvozovky“ a \"uvozovky\"");
        return texts.get(random.nextInt(texts.size()));
    }

    private static List<List<@Nullable Object>> platforms(SmallNetwork network) {
        var rows = Books.rows(row(
                "Název platformy", "Typ platformy", "Cíle", "Zhodnocení efektivity", "Písemné výstupy", "Propoj ID"));
        network.on(DAY)
                .platforms()
                .values()
                .forEach(state -> rows.add(row(
                        state.standing().name(),
                        state.standing().type().czech(),
                        state.charter().goals(),
                        state.evaluation(),
                        state.charter().outputs(),
                        state.platform().toString())));
        assertThat(rows.toString()).contains("cíl");
        return rows;
    }

    private static <T> List<T> some(List<T> of, Random random) {
        var some = new LinkedHashSet<T>();
        for (var left = random.nextInt(of.size() + 1); left > 0; left--) {
            some.add(of.get(random.nextInt(of.size())));
        }
        return List.copyOf(some);
    }

    private static void note(SmallNetwork network, ActorId actor, Random random) {
        var id = new NoteId(new UUID(random.nextLong(), random.nextLong()));
        var text = "- poznámka " + random.nextInt() + "\n" + "x".repeat(random.nextInt(7_000));
        var version = network.confide(id.value(), NoteEvent.TEXT_IN_VAULT, text);
        var visibility = random.nextBoolean() ? Visibility.COORDINATORS : Visibility.PRIVATE;
        network.send(
                new WriteNote(
                        id,
                        TACHOV,
                        new Subject(SubjectKind.ACTOR, actor.toString()),
                        NoteKind.OBSERVATION,
                        visibility,
                        version),
                DAY,
                null);
    }

    private static ActorProfile profile(String name, List<String> groups) {
        return new ActorProfile(
                new Identity(name, null, ActorKind.ORGANISATION, null),
                new Classification(null, null, null),
                new Clientele(groups, null, null, List.of()),
                new ServiceArea(List.of(), List.of()),
                new Availability(null, null, List.of(), null, List.of()),
                new Orientation(null, List.of(), null));
    }

    private static List<List<@Nullable Object>> actors(SmallNetwork network) {
        var columns = new LinkedHashMap<String, String>();
        columns.put("poznamka", new OwnColumn("Poznámka", null).heading());
        columns.put("jazyky-1", new OwnColumn("Jazyky (mluvené)", "jazyky-1").heading());
        columns.put("jazyky-2", new OwnColumn("Jazyky (psané)", "jazyky-2").heading());
        var headings = row("Název aktéra", "Cílová skupina", "Poznámka", "Soukromá poznámka");
        var rows = new ArrayList<List<@Nullable Object>>();
        var all = new ArrayList<@Nullable Object>(headings);
        all.addAll(columns.values());
        for (var number = 2; number <= 5; number++) {
            all.add("Poznámka (" + number + ")");
            all.add("Soukromá poznámka (" + number + ")");
        }
        all.add("Propoj ID");
        rows.add(all);
        network.on(DAY).actors().values().forEach(actor -> {
            var shared = notes(actor.notes(), Visibility.COORDINATORS);
            var secret = notes(actor.notes(), Visibility.PRIVATE);
            var cells = new ArrayList<@Nullable Object>();
            cells.add(actor.name());
            cells.add(SeveralValues.joined(actor.state().profile().clientele().groups()));
            cells.add(piece(shared, 0));
            cells.add(piece(secret, 0));
            columns.keySet()
                    .forEach(key -> cells.add(actor.state().characteristics().getOrDefault(key, List.of()).stream()
                            .findFirst()
                            .orElse(null)));
            for (var number = 1; number < 5; number++) {
                cells.add(piece(shared, number));
                cells.add(piece(secret, number));
            }
            cells.add(actor.state().actor().toString());
            rows.add(cells);
        });
        return rows;
    }

    private static List<String> notes(
            List<cz.propoj.command.workbooks.differences.KnownActor.KnownNote> notes, Visibility visibility) {
        return notes.stream()
                .filter(note -> note.state().visibility() == visibility)
                .map(note -> note.text())
                .toList();
    }

    private static @Nullable String piece(List<String> notes, int at) {
        return at < notes.size() ? notes.get(at) : null;
    }

    private static List<List<@Nullable Object>> meetings(SmallNetwork network) {
        var known = network.on(DAY);
        var rows = Books.rows(row("Platforma", "Datum", "Téma", "Účastníci", "Propoj ID"));
        known.meetings()
                .values()
                .forEach(meeting -> rows.add(row(
                        null,
                        meeting.agenda().date(),
                        meeting.agenda().topic(),
                        SeveralValues.joined(meeting.attendance().stream()
                                .map(who -> {
                                    var name = Objects.requireNonNull(
                                                    known.actors().get(who.actor()))
                                            .name();
                                    var distinct = name.startsWith("Dvojník")
                                            ? NameWithId.text(name, who.actor().toString())
                                            : name;
                                    return who.people() == 1 ? distinct : distinct + " (" + who.people() + ")";
                                })
                                .toList()),
                        meeting.meeting().toString())));
        return rows;
    }
}
