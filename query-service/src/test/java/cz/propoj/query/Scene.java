package cz.propoj.query;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.networks.CharacteristicType;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformLevel;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.contract.time.Meta;
import cz.propoj.testdata.TestActor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
        var tachov = served.network(TACHOV, coordinator);
        tachov.established("ORP Tachov")
                .characteristic("jazyky", "Jazyky", CharacteristicType.CHOICES)
                .on(YEAR_END_2024);
        served.network(OTHER, coordinator).established("ORP Mariánské Lázně").on(YEAR_END_2024);
        described(tachov.actor(school, "Základní škola Čechova").organisation(), "škola", Sector.EDUCATION)
                .characteristic("jazyky", "ukrajinština", "vietnamština")
                .capacity(40, 4)
                .contact(
                        contact,
                        "ředitel",
                        Map.of(ContactPerson.NAME, "Kontakt MARKER-KONTAKT", ContactPerson.PHONE, "+420 600 000 001"))
                .on(YEAR_END_2024);
        described(tachov.actor(ospod, "Cizinecké =1+1 centrum"), "škola", Sector.SOCIAL_AFFAIRS)
                .on(YEAR_END_2024);
        described(tachov.actor(gone, "Chodovský spolek").organisation(), "škola", Sector.COMMUNITY_AND_LEISURE)
                .on(YEAR_END_2024);
        described(tachov.person(judge, "Soudkyně MARKER-JMENO"), "role", Sector.JUSTICE)
                .on(YEAR_END_2024);
        tachov.change(gone).retired("zánik").on("2025-06-30");
        tachov.change(school).capacity(50, 0).on("2025-03-12");
        note(Visibility.PRIVATE, NoteKind.OBSERVATION, "soukromá MARKER-PRIVATE");
        note(Visibility.COORDINATORS, NoteKind.OBSERVATION, "pro koordinátory MARKER-COORD");
        note(Visibility.NETWORK, NoteKind.NEEDS, "=potřebuje tlumočníka MARKER-NETWORK");
        tachov.platform(team, "Tým pro mládež")
                .type(PlatformType.FORMAL_OR_SECTORAL)
                .level(PlatformLevel.ORP)
                .topics("absence")
                .outputs("zápis")
                .member(ospod, "člen")
                .on(YEAR_END_2024);
        tachov.meeting(meeting, LocalDate.now(Meta.ZONE).minusMonths(1), team)
                .topic("začátek")
                .came(ospod, 1)
                .came(school, 3)
                .now();
        tachov.need(need, NeedArea.SAFETY, "Bezpečný domov")
                .form(form, "Doma není násilí")
                .assessed(2, "násilí")
                .activity(activity, "Krizová pomoc", Focus.INTERVENTION, "škola")
                .on(YEAR_END_2024);
        position = served.head();
        served.ask(coordinator, NET + "?after=%s", position);
    }

    private static TestActor described(TestActor actor, String service, Sector sector) {
        return actor.service(service)
                .sector(sector)
                .groups("děti a mládež", "rodiny")
                .ages(6, 15);
    }

    private void note(Visibility visibility, NoteKind kind, String text) {
        var note = new NoteId(UUID.randomUUID());
        var about = new Subject(SubjectKind.ACTOR, school.toString());
        served.vault().put(note.value(), NoteEvent.TEXT_IN_VAULT, text);
        served.append(
                TACHOV,
                note,
                YEAR_END_2024,
                coordinator,
                new NoteEvent.NoteWritten(note, TACHOV, about, kind, visibility, coordinator.account(), 1));
    }

    public String body(Served.Person who, String path, Object... args) {
        return served.ask(who, path, args).text();
    }

    public List<String> names(Served.Person who, String query) {
        var names = new ArrayList<String>();
        served.ask(who, NET + "/actors" + query).has("$.items[*].name", (List<String> found) -> names.addAll(found));
        return names;
    }

    public Workbook workbook(Served.Person who, String template) {
        var file = served.ask(who, NET + "/workbooks/%s.xlsx", template).bytes();
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
