package cz.propoj.query;

import static org.assertj.core.api.Assertions.assertThat;

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
import cz.propoj.contract.platforms.PlatformLevel;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.contract.platforms.Standing;
import cz.propoj.contract.time.Meta;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpHeaders;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApiTest {
    private static final NetworkId TACHOV = TestLog.TACHOV;
    private static final NetworkId OTHER = new NetworkId("orp-3208");
    private static final LocalDate YEAR_END_2024 = LocalDate.of(2024, 12, 1);
    private static final String NET = "/api/networks/orp-3215";

    private final Served served = new Served();
    private final Served.Person coordinator = served.person("Koordinátorka", TACHOV, Role.COORDINATOR);
    private final Served.Person colleague = served.person("Kolega", TACHOV, Role.COORDINATOR);
    private final Served.Person caseManager = served.person("Manažer", TACHOV, Role.CASE_MANAGER);
    private final Served.Person reader = served.person("Čtenář", TACHOV, Role.READER);
    private final Served.Person stranger = served.person("Cizí", OTHER, Role.COORDINATOR);
    private final Served.Person administrator = served.person("Správce", null, Role.ADMINISTRATOR);

    private final ActorId school = actor();
    private final ActorId ospod = actor();
    private final ActorId judge = actor();
    private final ActorId gone = actor();
    private final PlatformId team = new PlatformId(UUID.randomUUID());
    private final MeetingId meeting = new MeetingId(UUID.randomUUID());
    private final NeedId need = new NeedId(UUID.randomUUID());
    private final FormId form = new FormId(UUID.randomUUID());
    private final ActivityId activity = new ActivityId(UUID.randomUUID());
    private final ContactId contact = new ContactId(UUID.randomUUID());
    private long position;

    private static ActorId actor() {
        return new ActorId(UUID.randomUUID());
    }

    @BeforeAll
    void tell() {
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
                        new Standing("Tým pro mládež", PlatformType.FORMAL_OR_SECTORAL, PlatformLevel.ORP, null),
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

    @AfterAll
    void end() {
        served.close();
    }

    private String body(Served.Person who, String path, Object... args) {
        return new String(
                Objects.requireNonNull(served.get(who, path, args)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                StandardCharsets.UTF_8);
    }

    private List<String> names(Served.Person who, String query) {
        var names = new ArrayList<String>();
        served.get(who, NET + "/actors" + query)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].name")
                .value((List<String> found) -> names.addAll(found));
        return names;
    }

    @Nested
    class Lists {
        @Test
        void stand_in_Czech_order_and_leave_retired_actors_out() {
            assertThat(names(coordinator, ""))
                    .containsExactly("Cizinecké =1+1 centrum", "Soudkyně MARKER-JMENO", "Základní škola Čechova");
            assertThat(names(coordinator, "?lifeCycle=*&sort=name"))
                    .as("ch comes after h and c")
                    .containsExactly(
                            "Cizinecké =1+1 centrum",
                            "Chodovský spolek",
                            "Soudkyně MARKER-JMENO",
                            "Základní škola Čechova");
            assertThat(names(coordinator, "?sort=-name")).first().isEqualTo("Základní škola Čechova");
        }

        @Test
        void are_filtered_by_any_field_several_values_or_several_fields_and() {
            assertThat(names(coordinator, "?sector=EDUCATION&sector=JUSTICE")).hasSize(2);
            assertThat(names(coordinator, "?sector=EDUCATION&sector=JUSTICE&ageFrom=..5"))
                    .isEmpty();
            assertThat(names(coordinator, "?capacity=45..")).containsExactly("Základní škola Čechova");
            assertThat(names(coordinator, "?characteristics.jazyky=ukrajin")).containsExactly("Základní škola Čechova");
            assertThat(names(coordinator, "?characteristics.jazyky=-")).hasSize(2);
            assertThat(names(coordinator, "?platforms=" + team)).hasSize(2);
        }

        @Test
        void are_searched_without_regard_to_case_and_diacritics_over_all_the_person_may_see() {
            assertThat(names(coordinator, "?q=SKOLA%20cechova")).containsExactly("Základní škola Čechova");
            assertThat(names(coordinator, "?q=marker-private")).containsExactly("Základní škola Čechova");
            assertThat(names(colleague, "?q=marker-private")).isEmpty();
            assertThat(names(colleague, "?q=marker-coord")).hasSize(1);
            assertThat(names(caseManager, "?q=marker-coord")).isEmpty();
            assertThat(names(caseManager, "?q=marker-kontakt")).hasSize(1);
            assertThat(names(reader, "?q=marker")).isEmpty();
        }

        @Test
        void come_in_pages_with_total_and_position() {
            served.get(coordinator, NET + "/actors?size=1&page=1")
                    .expectBody()
                    .jsonPath("$.total")
                    .isEqualTo(3)
                    .jsonPath("$.items.length()")
                    .isEqualTo(1)
                    .jsonPath("$.items[0].name")
                    .isEqualTo("Soudkyně MARKER-JMENO")
                    .jsonPath("$.position")
                    .value((Integer at) -> assertThat(at.longValue()).isBetween(1L, position));
        }

        @Test
        void name_the_bad_parameter() {
            for (var bad : List.of(
                    "asOf=20205-01-01",
                    "size=0",
                    "size=501",
                    "sort=nic",
                    "nesmysl=1",
                    "capacity=moc",
                    "after=-3",
                    "knownAt=loni",
                    "after=999999999")) {
                served.get(coordinator, NET + "/actors?" + bad)
                        .expectStatus()
                        .isEqualTo(422)
                        .expectBody()
                        .jsonPath("$.errors[0].pointer")
                        .isEqualTo("/" + (bad.startsWith("nesmysl") ? "nesmysl" : bad.substring(0, bad.indexOf('='))));
            }
        }

        @Test
        void are_not_sent_again_to_who_has_them() {
            var first = served.get(coordinator, NET + "/platforms")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .returnResult();
            var tag = Objects.requireNonNull(first.getResponseHeaders().getETag());
            served.client()
                    .get()
                    .uri(NET + "/platforms")
                    .cookie("propoj_session", coordinator.token())
                    .header(HttpHeaders.IF_NONE_MATCH, tag)
                    .exchange()
                    .expectStatus()
                    .isNotModified();
        }

        @Test
        void as_CSV_never_begin_with_a_formula() {
            var note = actor();
            var at = served.append(
                    OTHER,
                    note,
                    YEAR_END_2024,
                    stranger,
                    new ActorEvent.ActorRegistered(
                            note,
                            OTHER,
                            ActorProfile.of(new Identity("=HYPERLINK(\"x\";1)", null, ActorKind.SERVICE, null))));
            var csv = new String(
                    Objects.requireNonNull(served.client()
                            .get()
                            .uri("/api/networks/orp-3208/actors?columns=name,kind&after=" + at)
                            .header(HttpHeaders.ACCEPT, "text/csv")
                            .cookie("propoj_session", stranger.token())
                            .exchange()
                            .expectStatus()
                            .isOk()
                            .expectBody()
                            .returnResult()
                            .getResponseBody()),
                    StandardCharsets.UTF_8);
            assertThat(csv).isEqualTo("\uFEFFNázev;Co to je\r\n\"'=HYPERLINK(\"\"x\"\";1)\";služba\r\n");
        }
    }

    @Nested
    class A_moment_in_time {
        @Test
        void shows_what_was_true_on_a_day() {
            served.get(coordinator, NET + "/actors/%s?asOf=2025-01-01", school)
                    .expectBody()
                    .jsonPath("$.capacity")
                    .isEqualTo(40);
            served.get(coordinator, NET + "/actors/%s", school)
                    .expectBody()
                    .jsonPath("$.capacity")
                    .isEqualTo(50);
            assertThat(names(coordinator, "?asOf=2025-01-01")).contains("Chodovský spolek");
            assertThat(names(coordinator, "?asOf=2020-01-01")).isEmpty();
        }

        @Test
        void shows_what_was_known_then() {
            assertThat(names(coordinator, "?knownAt=2020-01-01T00:00:00Z")).isEmpty();
        }
    }

    @Nested
    class What_one_may_not_see {
        @Test
        void does_not_exist() {
            served.get(stranger, NET + "/actors").expectStatus().isNotFound();
            served.get(administrator, NET + "/actors").expectStatus().isNotFound();
            served.get(coordinator, NET + "/actors/nic").expectStatus().isNotFound();
            served.get(coordinator, NET + "/actors/" + UUID.randomUUID())
                    .expectStatus()
                    .isNotFound();
            served.get(coordinator, "/api/networks/vymysl/actors")
                    .expectStatus()
                    .isNotFound();
            served.client().get().uri(NET + "/actors").exchange().expectStatus().isUnauthorized();
        }

        @Test
        void is_found_at_no_address_by_nobody_else() {
            var forWhom = Map.of(
                    "MARKER-PRIVATE", List.of(coordinator),
                    "MARKER-COORD", List.of(coordinator, colleague),
                    "MARKER-NETWORK", List.of(coordinator, colleague, caseManager),
                    "MARKER-KONTAKT", List.of(coordinator, colleague, caseManager),
                    "MARKER-JMENO", List.of(coordinator, colleague, caseManager));
            for (var who : List.of(coordinator, colleague, caseManager, reader)) {
                var all = new StringBuilder();
                for (var path : List.of(
                        "/actors",
                        "/actors/" + school,
                        "/actors/" + school + "/history",
                        "/actors/" + school + "/notes",
                        "/actors/" + school + "/contacts",
                        "/notes",
                        "/timeline",
                        "/platforms",
                        "/platforms/" + team,
                        "/meetings",
                        "/meetings/" + meeting,
                        "/needs",
                        "/needs/" + need,
                        "/needs/rows",
                        "/actors?asOf=2025-01-01",
                        "/activities/" + activity)) {
                    all.append(body(who, NET + path));
                }
                all.append(text(workbook(who, "akteri")))
                        .append(text(workbook(who, "platformy")))
                        .append(text(workbook(who, "potreby")));
                forWhom.forEach((marker, readers) -> assertThat(all.toString().contains(marker))
                        .as("%s for %s", marker, who)
                        .isEqualTo(readers.contains(who)));
            }
        }

        @Test
        void is_gone_everywhere_as_soon_as_it_is_erased() {
            var person = new ContactId(UUID.randomUUID());
            served.vault().put(person.value(), ContactPerson.NAME, "Kontakt MARKER-SMAZ");
            var named = served.append(
                    TACHOV,
                    ospod,
                    YEAR_END_2024,
                    coordinator,
                    new ActorEvent.ContactPersonNamed(ospod, new ContactPerson(person, null, false, 1)));
            var today = NET + "/actors/" + ospod + "?after=";
            assertThat(body(coordinator, today + named)).contains("MARKER-SMAZ");
            var past = NET + "/actors/" + ospod + "/contacts?asOf=2025-01-01&after=";
            assertThat(body(coordinator, past + named)).contains("MARKER-SMAZ");

            served.vault().erase(person.value());
            var erased =
                    served.append(TACHOV, ospod, null, coordinator, new ActorEvent.ContactPersonErased(ospod, person));

            assertThat(body(coordinator, today + erased)).doesNotContain("MARKER-SMAZ");
            assertThat(body(coordinator, past + erased)).doesNotContain("MARKER-SMAZ");
            assertThat(body(coordinator, NET + "/actors/" + ospod + "/history?after=" + erased))
                    .doesNotContain("MARKER-SMAZ");
        }
    }

    @Nested
    class Details {
        @Test
        void of_an_actor_have_links_load_and_notes() {
            served.get(coordinator, NET + "/actors/%s", school)
                    .expectBody()
                    .jsonPath("$.platforms[0].name")
                    .isEqualTo("Tým pro mládež")
                    .jsonPath("$.meetingsInYear")
                    .isEqualTo(1)
                    .jsonPath("$.contacts[0].phone")
                    .isEqualTo("+420 600 000 001")
                    .jsonPath("$.notes.length()")
                    .isEqualTo(3)
                    .jsonPath("$.characteristics.jazyky.length()")
                    .isEqualTo(2)
                    .jsonPath("$.mayEdit")
                    .isEqualTo(true);
        }

        @Test
        void of_a_platform_name_the_missing_marks() {
            served.get(caseManager, NET + "/platforms/%s", team)
                    .expectBody()
                    .jsonPath("$.missing")
                    .value((List<String> missing) ->
                            assertThat(missing).containsExactly("COORDINATED", "MEETS_REPEATEDLY"))
                    .jsonPath("$.functioning")
                    .isEqualTo(false)
                    .jsonPath("$.participants.length()")
                    .isEqualTo(2)
                    .jsonPath("$.mayEdit")
                    .isEqualTo(false);
        }

        @Test
        void of_needs_come_as_a_tree_with_what_could_be() {
            served.get(coordinator, NET + "/needs")
                    .expectBody()
                    .jsonPath("$.areas.length()")
                    .isEqualTo(6)
                    .jsonPath("$.areas[1].needs[0].forms[0].level")
                    .isEqualTo(2)
                    .jsonPath("$.areas[1].needs[0].forms[0].activities[0].couldButDoNot[*].name")
                    .value((List<String> could) -> assertThat(could).contains("Základní škola Čechova"));
            served.get(coordinator, NET + "/needs/rows?withoutActor=true")
                    .expectBody()
                    .jsonPath("$.total")
                    .isEqualTo(1);
        }

        @Test
        void of_a_history_are_sentences_with_each_field_from_old_to_new() {
            served.get(coordinator, NET + "/actors/%s/history", school)
                    .expectBody()
                    .jsonPath("$.items[?(@.event == 'CapacityReported' && @.effectiveOn == '2025-03-12')].sentence")
                    .isEqualTo("Nahlášena kapacita")
                    .jsonPath("$.items[?(@.effectiveOn == '2025-03-12')].changes[0].label")
                    .isEqualTo("kapacita")
                    .jsonPath("$.items[?(@.effectiveOn == '2025-03-12')].changes[0].before")
                    .isEqualTo("40")
                    .jsonPath("$.items[?(@.effectiveOn == '2025-03-12')].changes[0].after")
                    .isEqualTo("50")
                    .jsonPath("$.items[?(@.effectiveOn == '2025-03-12')].who")
                    .isEqualTo("Koordinátorka");
        }
    }

    @Nested
    class Operations {
        @Test
        void show_each_projection_to_administrators_only() {
            served.get(coordinator, "/api/operations/projections")
                    .expectStatus()
                    .isForbidden();
            served.get(administrator, "/api/operations/projections")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(8)
                    .jsonPath("$.items[*].deadLetters")
                    .value((List<Integer> letters) -> assertThat(letters).containsOnly(0));
        }

        @Test
        void say_when_the_service_is_ready() {
            org.awaitility.Awaitility.await().untilAsserted(() -> served.client()
                    .get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .expectStatus()
                    .isOk());
        }

        @Test
        void describe_the_interface_as_OpenAPI_3_1_with_an_example_for_each_operation() {
            served.get(coordinator, "/api/openapi.json")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.openapi")
                    .value((String version) -> assertThat(version).startsWith("3.1"))
                    .jsonPath("$.paths['/api/networks/{network}/actors']")
                    .exists();
        }
    }

    private Workbook workbook(Served.Person who, String template) {
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

    private static String text(Workbook workbook) {
        var all = new StringBuilder();
        workbook.forEach(sheet ->
                sheet.forEach(row -> row.forEach(cell -> all.append(cell).append('\n'))));
        return all.toString();
    }

    @Nested
    class Workbooks {
        @Test
        void have_title_headings_filters_and_hidden_ids_like_the_template() {
            var sheet = workbook(coordinator, "akteri").getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("Aktéři");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                    .startsWith("Šablona aktérů sítě – ORP Tachov – k ");
            var headings = new ArrayList<String>();
            sheet.getRow(2).forEach(cell -> headings.add(cell.getStringCellValue()));
            assertThat(headings).startsWith("Název aktéra", "IČO").endsWith("Soukromá poznámka", "Jazyky", "Propoj ID");
            var id = headings.size() - 1;
            assertThat(sheet.isColumnHidden(id)).isTrue();
            var row = sheet.getRow(5);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Základní škola Čechova");
            assertThat(row.getCell(id).getStringCellValue()).isEqualTo(school.toString());
            assertThat(row.getCell(headings.indexOf("Jazyky")).getStringCellValue())
                    .isEqualTo("ukrajinština; vietnamština");
            var needs = row.getCell(headings.indexOf("Co potřebuje od sítě"));
            assertThat(needs.getStringCellValue()).startsWith("=potřebuje");
            assertThat(needs.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getDataValidations()).hasSize(5);
        }

        @Test
        void empty_ones_have_headings_only() {
            var file = served.get(reader, NET + "/workbooks/potreby.xlsx?empty=true")
                    .expectBody()
                    .returnResult()
                    .getResponseBody();
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(Objects.requireNonNull(file)))) {
                assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Test
    void a_change_is_seen_by_who_waits_for_it() {
        var started = System.nanoTime();
        var at = served.append(
                OTHER, OTHER, null, stranger, new NetworkEvent.TerritoryProfileDescribed(OTHER, "změněno " + started));

        var seen = body(stranger, "/api/networks/orp-3208?after=" + at);

        assertThat(seen).contains("změněno " + started);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
    }
}
