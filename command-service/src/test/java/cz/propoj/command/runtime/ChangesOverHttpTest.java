package cz.propoj.command.runtime;

import static cz.propoj.command.Service.TACHOV;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.Service;
import cz.propoj.contract.time.Meta;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;

@ExtendWith(OutputCaptureExtension.class)
public class ChangesOverHttpTest {
    private static final String ACTORS = "/api/networks/" + TACHOV + "/actors";

    private final Service service = Service.running();
    private final Service.Person coordinator = service.signedIn("koordinator");

    public static Map<String, Object> organisation(String name) {
        return Map.of("identity", Map.of("name", name, "kind", "ORGANISATION"));
    }

    @Test
    void a_note_is_about_something_that_is_in_the_network() {
        var notes = "/api/networks/" + TACHOV + "/notes";
        var actor = register("Poradna " + UUID.randomUUID());
        var elsewhere = service.signedIn("soused")
                .post("/api/networks/" + Service.DOBRIS + "/actors", organisation("Jinde " + UUID.randomUUID()));

        assertThat(coordinator.post(notes, note("ACTOR", actor.id())).status()).isEqualTo(201);
        assertThat(coordinator.post(notes, note("NETWORK", TACHOV.value())).status())
                .isEqualTo(201);
        assertThat(coordinator.post(notes, note("PLATFORM", actor.id())).pointers())
                .isEqualTo("/subject/id");
        assertThat(coordinator.post(notes, note("ACTOR", elsewhere.id())).pointers())
                .isEqualTo("/subject/id");
        assertThat(coordinator
                        .post(notes, note("NEED", UUID.randomUUID().toString()))
                        .pointers())
                .isEqualTo("/subject/id");
        assertThat(coordinator.post(notes, note("NETWORK", "orp-2104")).pointers())
                .isEqualTo("/subject/id");
    }

    private static Map<String, Object> note(String kind, String id) {
        return Map.of(
                "subject", Map.of("kind", kind, "id", id), "kind", "NEEDS", "visibility", "NETWORK", "text", "text");
    }

    @Test
    void what_the_network_defined_of_actors_their_own_people_do_not_set_through_the_whole_form() {
        var label = "Spolehlivost " + UUID.randomUUID();
        var key = coordinator
                .post("/api/networks/" + TACHOV + "/characteristics", Map.of("label", label, "type", "TEXT"))
                .id();
        var actor = register("Dům dětí " + UUID.randomUUID());
        var path = ACTORS + "/" + actor.id();
        var form = new HashMap<>(organisation("Dům dětí " + UUID.randomUUID()));
        form.put("characteristics", Map.of(key, List.of("výborná")));
        var staff = service.staffOf(actor.id());

        var refused = staff.put(path, actor.version(), form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).isEqualTo("/characteristics/" + key);
        var set = coordinator.put(path, actor.version(), form);
        assertThat(set.status()).isEqualTo(200);
        form.put("inCrisisNetwork", true);
        assertThat(staff.put(path, set.version(), form).version())
                .as("sent back as it is")
                .isEqualTo(set.version() + 1);
    }

    private Service.Reply register(String name) {
        var reply = coordinator.post(ACTORS, organisation(name));
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        return reply;
    }

    @Nested
    class A_new_record {
        @Test
        void is_answered_with_id_version_position_and_its_place() {
            var reply = register("Nová služba");

            assertThat(reply.location()).isEqualTo(ACTORS + "/" + reply.id());
            assertThat(reply.version()).isZero();
            assertThat(reply.body().path("position").asLong(-1)).isPositive();
        }

        @Test
        void asked_for_twice_with_one_key_is_stored_once() {
            var key = UUID.randomUUID().toString();
            var first = coordinator.post(ACTORS, organisation("Jednou"), "Idempotency-Key", key);
            var again = coordinator.post(ACTORS, organisation("Jednou"), "Idempotency-Key", key);
            var other = coordinator.post(ACTORS, organisation("Jiná"), "Idempotency-Key", key);

            assertThat(again.status()).isEqualTo(201);
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(other.status()).isEqualTo(422);
            assertThat(service.log().split("name=Jednou", -1)).hasSize(2);
        }

        @Test
        void that_was_refused_may_be_asked_for_again_with_the_same_key() {
            var key = UUID.randomUUID().toString();
            var bad = Map.of("identity", Map.of("name", "A", "kind", "ORGANISATION", "ico", "12345678"));
            assertThat(coordinator.post(ACTORS, bad, "Idempotency-Key", key).status())
                    .isEqualTo(422);
            assertThat(coordinator.post(ACTORS, bad, "Idempotency-Key", key).status())
                    .as("the work is done anew, as nothing was stored")
                    .isEqualTo(422);
        }

        @Test
        void with_a_name_that_is_taken_is_stored_with_a_warning() {
            var first = register("Stejné jméno");
            var second = register("  stejné  JMENO ");

            assertThat(second.body().path("warnings").get(0).path("code").asString())
                    .isEqualTo("name-taken");
            assertThat(second.body().path("warnings").get(0).path("actor").asString())
                    .isEqualTo(first.id());
        }
    }

    @Nested
    class A_change_of_what_is_there {
        @Test
        void needs_the_version_that_was_read() {
            var actor = register("Bez verze");
            var reply = coordinator.ask(HttpMethod.PUT, ACTORS + "/" + actor.id() + "/capacity", Map.of("total", 3));
            assertThat(reply.status()).isEqualTo(428);
            assertThat(coordinator
                            .ask(
                                    HttpMethod.PUT,
                                    ACTORS + "/" + actor.id() + "/capacity",
                                    Map.of("total", 3),
                                    "If-Match",
                                    "neco")
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void of_a_version_that_is_gone_is_refused_with_both_states() {
            var actor = register("Dvě koordinátorky");
            var path = ACTORS + "/" + actor.id() + "/capacity";
            var first = coordinator.put(path, actor.version(), Map.of("total", 3));
            var second = coordinator.put(path, actor.version(), Map.of("total", 5));

            assertThat(first.status()).isEqualTo(200);
            assertThat(first.version()).isEqualTo(1);
            assertThat(second.status()).isEqualTo(412);
            assertThat(second.body().path("version").asLong()).isEqualTo(1);
            assertThat(second.body().at("/current/capacity/total").asInt()).isEqualTo(3);
            assertThat(second.body().at("/rejected/total").asInt()).isEqualTo(5);
        }

        @Test
        void that_changes_nothing_answers_with_the_present_version() {
            var actor = register("Beze změny");
            var path = ACTORS + "/" + actor.id();
            var reply = coordinator.put(path, 0, organisation("Beze změny"));

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.version()).isZero();
        }

        @Test
        void of_a_form_becomes_one_event_for_each_group_that_differs() {
            var actor = register("Formulář");
            var reply = coordinator.put(
                    ACTORS + "/" + actor.id(),
                    0,
                    Map.of(
                            "identity",
                            Map.of("name", "Formulář", "kind", "ORGANISATION"),
                            "clientele",
                            Map.of("groups", List.of("rodiny s dětmi"), "ageFrom", 3, "ageTo", 18),
                            "serviceArea",
                            Map.of("places", List.of("Stříbro"))));

            assertThat(reply.version()).isEqualTo(2);
        }

        @Test
        void before_the_beginning_of_the_record_is_refused() {
            var actor = register("Od dneška");
            var reply = coordinator.put(
                    ACTORS + "/" + actor.id() + "/capacity", 0, Map.of("total", 3, "effectiveOn", "2020-01-01"));

            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.pointers()).isEqualTo("/effectiveOn");
        }
    }

    @Test
    void everything_that_is_wrong_with_a_form_is_said_at_once_in_the_users_words() {
        var reply = coordinator.post(
                ACTORS,
                Map.of(
                        "identity",
                        Map.of("name", "A\u0007", "kind", "SERVICE", "ico", "12345678"),
                        "clientele",
                        Map.of("ageFrom", 20, "ageTo", 3),
                        "availability",
                        Map.of("web", "javascript:alert(1)"),
                        "effectiveOn",
                        "+20205-01-01"));
        assertThat(reply.status()).isEqualTo(422);

        var dated = coordinator.post(
                ACTORS,
                Map.of(
                        "identity",
                        Map.of("name", "A\u0007", "kind", "SERVICE", "ico", "12345678"),
                        "clientele",
                        Map.of("ageFrom", 20, "ageTo", 3),
                        "availability",
                        Map.of("web", "javascript:alert(1)")));
        assertThat(dated.pointers().split(" "))
                .containsExactlyInAnyOrder("/identity/name", "/identity/ico", "/clientele/ageTo", "/availability/web");
        assertThat(dated.body().path("errors").toString()).contains("kontrolní číslici");
    }

    @Test
    void a_retired_actor_changes_only_after_it_was_reinstated() {
        var actor = register("Vyřazovaná");
        var path = ACTORS + "/" + actor.id();
        var retired = coordinator.post(path + "/retirement", Map.of("reason", "skončila"), "If-Match", "\"0\"");
        var refused = coordinator.put(path + "/capacity", 1, Map.of("total", 1));
        var back = coordinator.post(path + "/reinstatement", Map.of(), "If-Match", "\"1\"");

        assertThat(retired.version()).isEqualTo(1);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("detail").asString()).startsWith("Aktér je vyřazený");
        assertThat(coordinator
                        .put(path + "/capacity", back.version(), Map.of("total", 1))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobody_is_merged_into_itself_by_way_of_others() {
        var first = register("První " + UUID.randomUUID());
        var second = register("Druhá " + UUID.randomUUID());
        var third = register("Třetí " + UUID.randomUUID());
        assertThat(merge(first, second).status()).isEqualTo(200);
        assertThat(merge(second, third).status()).isEqualTo(200);

        var circle = merge(third, first);
        assertThat(circle.status()).isEqualTo(422);
        assertThat(circle.pointers()).isEqualTo("/into");
        assertThat(coordinator
                        .delete(ACTORS + "/" + second.id() + "/merge", second.version() + 1)
                        .status())
                .isEqualTo(200);
        assertThat(merge(third, first).status())
                .as("the chain ends at the second now")
                .isEqualTo(200);
    }

    private Service.Reply merge(Service.Reply actor, Service.Reply into) {
        return coordinator.post(
                ACTORS + "/" + actor.id() + "/merge",
                Map.of("into", into.id()),
                "If-Match",
                "\"" + actor.version() + "\"");
    }

    @Test
    void platforms_meetings_and_needs_are_kept_the_same_way() {
        var actor = register("Škola").id();
        var base = "/api/networks/" + TACHOV;
        var platform = coordinator.post(
                base + "/platforms",
                Map.of(
                        "standing", Map.of("name", "Kulatý stůl", "type", "INTERDISCIPLINARY"),
                        "charter", Map.of("coordinators", List.of(actor), "topics", List.of("záškoláctví"))));
        assertThat(platform.status()).isEqualTo(201);
        assertThat(coordinator
                        .post(base + "/platforms/" + platform.id() + "/members", Map.of("actor", actor))
                        .status())
                .isEqualTo(201);
        assertThat(coordinator
                        .post(
                                base + "/platforms/" + platform.id() + "/members",
                                Map.of("actor", UUID.randomUUID().toString()))
                        .pointers())
                .isEqualTo("/actor");

        var meeting = coordinator.post(
                base + "/meetings",
                Map.of(
                        "platform", platform.id(),
                        "agenda", Map.of("date", "2025-03-04", "kind", "ROUND_TABLE"),
                        "attendance", List.of(Map.of("actor", actor, "people", 2))));
        assertThat(meeting.status()).isEqualTo(201);
        assertThat(meeting.version()).isEqualTo(1);
        assertThat(coordinator
                        .put(
                                base + "/meetings/" + meeting.id() + "/attendance",
                                1,
                                Map.of("attendance", List.of(Map.of("actor", actor, "people", 0))))
                        .pointers())
                .isEqualTo("/attendance/0/people");

        var need = coordinator.post(base + "/needs", Map.of("area", "SAFETY", "name", "Bezpečný domov"));
        var form = coordinator.post(base + "/needs/" + need.id() + "/forms", Map.of("name", "má kde spát"));
        var assessed = coordinator.put(
                base + "/needs/" + need.id() + "/assessment", form.version(), Map.of("form", form.id(), "level", 6));
        assertThat(assessed.pointers()).isEqualTo("/level");
        var activity = coordinator.post(
                base + "/needs/" + need.id() + "/forms/" + form.id() + "/activities", Map.of("name", "azylový dům"));
        var involved = coordinator.put(
                base + "/needs/" + need.id() + "/activities/" + activity.id() + "/actors",
                activity.version(),
                Map.of("actors", List.of(actor)));
        assertThat(involved.status()).isEqualTo(200);
        var dissolved = coordinator.post(
                base + "/platforms/" + platform.id() + "/dissolution",
                Map.of("on", LocalDate.now(Meta.ZONE).toString(), "reason", "splnila účel"),
                "If-Match",
                "\"1\"");
        assertThat(dissolved.status()).isEqualTo(200);
        assertThat(coordinator
                        .put(base + "/platforms/" + platform.id() + "/members/" + actor, 2, Map.of("role", "host"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void what_a_network_defines_is_usable_at_once() {
        var base = "/api/networks/" + TACHOV;
        var defined = coordinator.post(
                base + "/characteristics", Map.of("key", "pocet-luzek", "label", "Počet lůžek", "type", "NUMBER"));
        assertThat(defined.status()).isEqualTo(201);
        var actor = register("S lůžky");
        var path = ACTORS + "/" + actor.id() + "/characteristics/";
        assertThat(coordinator
                        .put(path + "pocet-luzek", 0, Map.of("values", List.of("12")))
                        .status())
                .isEqualTo(200);
        assertThat(coordinator
                        .put(path + "pocet-luzek", 1, Map.of("values", List.of("hodně")))
                        .pointers())
                .isEqualTo("/values/0");
        assertThat(coordinator
                        .put(path + "neznama", 1, Map.of("values", List.of("1")))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void what_names_people_never_reaches_the_log_nor_the_database_in_clear(CapturedOutput output) {
        var marker = "MARKER" + UUID.randomUUID().toString().substring(0, 8);
        var judge = coordinator.post(
                ACTORS, Map.of("identity", Map.of("name", "Soudkyně " + marker, "kind", "PERSON_OR_ROLE")));
        assertThat(judge.status()).isEqualTo(201);
        var renamed = coordinator.put(
                ACTORS + "/" + judge.id(),
                0,
                Map.of("identity", Map.of("name", "Jiná " + marker, "kind", "PERSON_OR_ROLE")));
        assertThat(renamed.version()).isEqualTo(1);
        var contacts = ACTORS + "/" + judge.id() + "/contacts";
        var contact = coordinator.post(
                contacts,
                Map.of("name", "Osoba " + marker, "phone", marker, "email", marker + "@x.cz", "function", "vedoucí"));
        assertThat(contact.status()).isEqualTo(201);
        assertThat(coordinator
                        .put(
                                contacts + "/" + contact.id(),
                                2,
                                Map.of("name", "Osoba " + marker, "function", "ředitelka"))
                        .status())
                .isEqualTo(200);
        var note = coordinator.post(
                ACTORS + "/" + judge.id() + "/notes",
                Map.of("kind", "NEEDS", "visibility", "PRIVATE", "text", "Text " + marker));
        assertThat(note.status()).isEqualTo(201);
        assertThat(coordinator
                        .post(contacts + "/" + contact.id() + "/erasure", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(coordinator
                        .put(contacts + "/" + contact.id(), 4, Map.of("name", "Zpátky " + marker))
                        .status())
                .isEqualTo(404);

        assertThat(service.log()).doesNotContain(marker).contains("ContactPersonErased");
        assertThat(service.database()).doesNotContain(marker);
        assertThat(output.getAll()).doesNotContain(marker);
    }

    @Test
    void an_actor_comes_with_a_first_contact_of_which_only_the_function_is_in_the_log(CapturedOutput output) {
        var marker = "MARKER" + UUID.randomUUID().toString().substring(0, 8);
        var identity = Map.of("name", "Linka " + UUID.randomUUID(), "kind", "SERVICE");
        var contact = Map.of(
                "phone",
                "116 111 " + marker,
                "email",
                marker + "@linka.cz",
                "function",
                "recepce " + identity.get("name"));
        var before = texts();

        var line = coordinator.post(ACTORS, Map.of("identity", identity, "contact", contact));

        assertThat(line.status()).isEqualTo(201);
        assertThat(line.version()).as("registered, and a contact named").isEqualTo(1);
        assertThat(texts()).as("without a name it goes by its actor's").isEqualTo(before + 1);
        assertThat(coordinator
                        .put(ACTORS + "/" + line.id(), 1, Map.of("identity", identity))
                        .status())
                .as("the version of the answer is the newest")
                .isEqualTo(200);
        assertThat(service.log()).contains("recepce " + identity.get("name")).doesNotContain(marker);
        assertThat(service.database()).doesNotContain(marker);
        assertThat(output.getAll()).doesNotContain(marker);
    }

    @Test
    void an_actor_whose_contact_is_wrong_is_not_registered_and_a_contact_left_empty_is_none() {
        var name = "Bez kontaktu " + UUID.randomUUID();
        var before = texts();
        var identity = Map.of("name", name, "kind", "SERVICE", "ico", "123");

        var wrong = coordinator.post(
                ACTORS, Map.of("identity", identity, "contact", Map.of("email", "nikdo", "phone", "1\n2")));
        var unreachable = coordinator.post(
                ACTORS, Map.of("identity", identified(name), "contact", Map.of("function", "ředitel")));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.pointers()).contains("/identity/ico", "/contact/phone", "/contact/email");
        assertThat(unreachable.status()).isEqualTo(422);
        assertThat(unreachable.pointers()).isEqualTo("/contact/phone");
        assertThat(service.log()).doesNotContain(name);
        var empty = new HashMap<String, Object>();
        empty.put("phone", null);
        empty.put("email", "");
        var alone = coordinator.post(ACTORS, Map.of("identity", identified(name), "contact", empty));
        assertThat(alone.status()).isEqualTo(201);
        assertThat(alone.version()).isZero();
        assertThat(texts()).isEqualTo(before);
    }

    private static Map<String, String> identified(String name) {
        return Map.of("name", name, "kind", "SERVICE");
    }

    @Test
    void an_annotation_whose_place_is_not_there_leaves_no_text() {
        var base = "/api/networks/" + TACHOV + "/needs";
        var need = coordinator.post(base, Map.of("area", "HEALTH", "name", "Zdravé zuby"));
        var annotation = Map.<String, Object>of("kind", "OBSERVATION", "visibility", "NETWORK", "text", "chybí zubař");
        var before = texts();
        assertThat(coordinator
                        .post(base + "/" + UUID.randomUUID() + "/annotations", annotation)
                        .status())
                .isEqualTo(404);
        assertThat(texts()).isEqualTo(before);

        assertThat(coordinator
                        .post(base + "/" + need.id() + "/annotations", annotation)
                        .status())
                .isEqualTo(201);
        assertThat(texts()).isEqualTo(before + 1);
    }

    @Test
    void a_refused_wish_leaves_no_text_in_the_vault() {
        var actor = register("Bude vyřazena");
        var path = ACTORS + "/" + actor.id();
        coordinator.post(path + "/retirement", Map.of(), "If-Match", "\"0\"");
        var before = texts();

        assertThat(coordinator.post(path + "/contacts", Map.of("name", "Osoba")).status())
                .isEqualTo(409);

        assertThat(texts()).isEqualTo(before);
    }

    /** How many ids have texts in the vault. */
    private long texts() {
        return service.database()
                .lines()
                .filter(line -> line.contains("\"fields\""))
                .count();
    }
}
