package cz.propoj.query;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Clientele;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.meetings.Agenda;
import cz.propoj.contract.meetings.Attendance;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingKind;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.ActivityPlan;
import cz.propoj.contract.needs.Assessment;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.CharacteristicType;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territory;
import cz.propoj.contract.networks.TerritoryLevel;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.platforms.PlatformLevel;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.contract.time.Meta;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A small network over the whole service, told once for all tests of the interface, with people who may see different things. */
public final class Scene {
    private static final class Told {
        static final Scene SCENE = new Scene();
    }

    /** A service with the same told, for tests that go on telling. */
    public static Scene apart() {
        return new Scene();
    }

    public static Scene told() {
        return Told.SCENE;
    }

    static final NetworkId TACHOV = TestLog.TACHOV;
    static final NetworkId OTHER = new NetworkId("orp-3208");
    static final LocalDate YEAR_END_2024 = LocalDate.of(2024, 12, 1);
    static final String NET = "/api/networks/orp-3215";

    final Served served = new Served();
    final Served.Person coordinator = served.person("Koordinátorka", TACHOV, Role.COORDINATOR);
    final Served.Person colleague = served.person("Kolega", TACHOV, Role.COORDINATOR);
    final Served.Person caseManager = served.person("Manažer", TACHOV, Role.CASE_MANAGER);
    final Served.Person reader = served.person("Čtenář", TACHOV, Role.READER);
    final Served.Person stranger = served.person("Cizí", OTHER, Role.COORDINATOR);
    final Served.Person administrator = served.person("Správce", null, Role.ADMINISTRATOR);

    final ActorId school = actor();
    final ActorId ospod = actor();
    final ActorId judge = actor();
    final ActorId gone = actor();
    final PlatformId team = new PlatformId(UUID.randomUUID());
    final MeetingId meeting = new MeetingId(UUID.randomUUID());
    final NeedId need = new NeedId(UUID.randomUUID());
    final FormId form = new FormId(UUID.randomUUID());
    final ActivityId activity = new ActivityId(UUID.randomUUID());
    final ContactId contact = new ContactId(UUID.randomUUID());
    final long position;

    public static ActorId actor() {
        return new ActorId(UUID.randomUUID());
    }

    private Scene() {
        establish(TACHOV, "ORP Tachov");
        establish(OTHER, "ORP Mariánské Lázně");
        served.append(
                TACHOV,
                TACHOV,
                YEAR_END_2024,
                coordinator,
                new NetworkEvent.CharacteristicDefined(
                        TACHOV, new Characteristic("jazyky", "Jazyky", CharacteristicType.CHOICES, List.of())));
        register(school, "Základní škola Čechova", Sector.EDUCATION, ActorKind.ORGANISATION);
        register(ospod, "Cizinecké =1+1 centrum", Sector.SOCIAL_AFFAIRS, ActorKind.SERVICE);
        register(gone, "Chodovský spolek", Sector.COMMUNITY_AND_LEISURE, ActorKind.ORGANISATION);
        served.vault().put(judge.value(), Identity.NAME_IN_VAULT, "Soudkyně MARKER-JMENO");
        register(judge, null, Sector.JUSTICE, ActorKind.PERSON_OR_ROLE);
        served.append(
                TACHOV,
                school,
                YEAR_END_2024,
                coordinator,
                new ActorEvent.CharacteristicSet(school, "jazyky", List.of("ukrajinština", "vietnamština")),
                new ActorEvent.CapacityReported(school, new Capacity(40, 4, YEAR_END_2024)));
        served.append(TACHOV, gone, LocalDate.of(2025, 6, 30), coordinator, new ActorEvent.ActorRetired(gone, "zánik"));
        served.append(
                TACHOV,
                school,
                LocalDate.of(2025, 3, 12),
                coordinator,
                new ActorEvent.CapacityReported(school, new Capacity(50, 0, LocalDate.of(2025, 3, 12))));
        nameContact();
        note(coordinator, Visibility.PRIVATE, NoteKind.OBSERVATION, "soukromá MARKER-PRIVATE");
        note(coordinator, Visibility.COORDINATORS, NoteKind.OBSERVATION, "pro koordinátory MARKER-COORD");
        note(coordinator, Visibility.NETWORK, NoteKind.NEEDS, "=potřebuje tlumočníka MARKER-NETWORK");
        served.append(
                TACHOV,
                team,
                YEAR_END_2024,
                coordinator,
                new PlatformEvent.PlatformFounded(
                        team,
                        TACHOV,
                        new PlatformIdentity(
                                "Tým pro mládež", PlatformType.FORMAL_OR_SECTORAL, PlatformLevel.ORP, null),
                        new Charter(List.of(), null, List.of("absence"), null, "zápis")),
                new PlatformEvent.MemberJoined(team, ospod, "člen"));
        served.append(
                TACHOV,
                meeting,
                null,
                coordinator,
                new MeetingEvent.MeetingRecorded(
                        meeting,
                        TACHOV,
                        team,
                        new Agenda(
                                LocalDate.now(Meta.ZONE).minusMonths(1),
                                MeetingKind.PLATFORM_MEETING,
                                "začátek",
                                null,
                                List.of(),
                                null,
                                null)),
                new MeetingEvent.AttendanceRecorded(
                        meeting, List.of(new Attendance(ospod, 1), new Attendance(school, 3))));
        position = served.append(
                TACHOV,
                need,
                YEAR_END_2024,
                coordinator,
                new NeedEvent.NeedIdentified(need, TACHOV, NeedArea.SAFETY, "Bezpečný domov"),
                new NeedEvent.FormOfFulfilmentAdded(need, form, "Doma není násilí"),
                new NeedEvent.FulfilmentAssessed(need, form, new Assessment(2, "násilí")),
                new NeedEvent.ActivityAdded(
                        need, form, activity, new ActivityPlan("Krizová pomoc", Focus.INTERVENTION, List.of("škola"))));
        served.get(coordinator, NET + "?after=%s", position).expectStatus().isOk();
    }

    private void establish(NetworkId network, String name) {
        served.append(
                network,
                network,
                YEAR_END_2024,
                coordinator,
                new NetworkEvent.NetworkEstablished(
                        network, name, new Territory(TerritoryLevel.ORP, name, null, null, "CZ032")));
    }

    private void register(
            ActorId actor, @org.jspecify.annotations.Nullable String name, Sector sector, ActorKind kind) {
        served.append(
                TACHOV,
                actor,
                YEAR_END_2024,
                coordinator,
                new ActorEvent.ActorRegistered(
                        actor,
                        TACHOV,
                        ActorProfile.of(new Identity(name, null, kind, null))
                                .with(new Classification(
                                        kind == ActorKind.PERSON_OR_ROLE ? "role" : "škola", null, sector))
                                .with(new Clientele(List.of("děti a mládež", "rodiny"), 6, 15, List.of()))));
    }

    private void nameContact() {
        served.vault()
                .putAll(
                        contact.value(),
                        Map.of(
                                ContactPerson.NAME, "Kontakt MARKER-KONTAKT",
                                ContactPerson.PHONE, "+420 600 000 001"));
        served.append(
                TACHOV,
                school,
                YEAR_END_2024,
                coordinator,
                new ActorEvent.ContactPersonNamed(school, new ContactPerson(contact, "ředitel", true, 1)));
    }

    private NoteId note(Served.Person author, Visibility visibility, NoteKind kind, String text) {
        var note = new NoteId(UUID.randomUUID());
        served.vault().put(note.value(), NoteEvent.TEXT_IN_VAULT, text);
        served.append(
                TACHOV,
                note,
                YEAR_END_2024,
                author,
                new NoteEvent.NoteWritten(
                        note,
                        TACHOV,
                        new Subject(SubjectKind.ACTOR, school.toString()),
                        kind,
                        visibility,
                        author.account(),
                        1));
        return note;
    }

    public String body(Served.Person who, String path, Object... args) {
        return new String(
                Objects.requireNonNull(served.get(who, path, args)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                StandardCharsets.UTF_8);
    }

    public List<String> names(Served.Person who, String query) {
        var names = new ArrayList<String>();
        served.get(who, NET + "/actors" + query)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].name")
                .value((List<String> found) -> names.addAll(found));
        return names;
    }

    public Workbook workbook(Served.Person who, String template) {
        var file = served.get(who, NET + "/workbooks/%s.xlsx", template)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(Objects.requireNonNull(file)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static String text(Workbook workbook) {
        var all = new StringBuilder();
        workbook.forEach(sheet ->
                sheet.forEach(row -> row.forEach(cell -> all.append(cell).append('\n'))));
        return all.toString();
    }
}
