package cz.propoj.command.needs;

import static cz.propoj.command.Service.DOBRIS;
import static cz.propoj.command.Service.TACHOV;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.Service;
import cz.propoj.command.runtime.ChangesOverHttpTest;
import cz.propoj.contract.needs.NeedsTemplate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Needs, what a network defines for itself, saved filters and groups of an actor, as a form sends them. */
class NeedsOverHttpTest {
    private static final String BASE = "/api/networks/" + TACHOV;
    private static final String NEEDS = BASE + "/needs";

    private final Service service = Service.running();
    private final Service.Person coordinator = service.signedIn("koordinator");
    private final Service.Person reader = service.signedIn("ctenar");

    @Test
    void the_whole_template_is_taken_over_in_one_request_and_given_back_in_another() {
        var path = "/api/networks/" + DOBRIS + "/needs/template";
        var neighbour = service.signedIn("soused");
        var keys = NeedsTemplate.general().areas().stream()
                .flatMap(area -> area.needs().stream())
                .map(NeedsTemplate.Need::key)
                .toList();

        var taken = neighbour.post(path, Map.of("keys", keys));

        assertThat(taken.status()).as(taken.body().toString()).isEqualTo(200);
        assertThat(taken.body().path("position").asLong()).isPositive();
        assertThat(service.log().split("NeedTakenFromTemplate\\[", -1)).hasSizeGreaterThan(keys.size());
        assertThat(neighbour.post(path, Map.of("keys", keys)).status()).isEqualTo(200);
        assertThat(neighbour.post(path + "/withdrawal", Map.of("keys", keys)).status())
                .isEqualTo(200);
    }

    @Test
    void of_the_template_only_what_it_holds_is_taken_and_only_by_who_may_change_the_network() {
        var key = NeedsTemplate.general().areas().getLast().needs().getLast().key();

        assertThat(coordinator
                        .post(NEEDS + "/template", Map.of("keys", List.of()))
                        .pointers())
                .isEqualTo("/keys");
        assertThat(coordinator
                        .post(NEEDS + "/template", Map.of("keys", List.of(key, "neni"), "language", "de"))
                        .pointers())
                .isEqualTo("/language /keys/1");
        assertThat(reader.post(NEEDS + "/template", Map.of("keys", List.of(key)))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_activity_is_described_at_once_and_its_problems_point_at_the_fields() {
        var need = coordinator.post(NEEDS, Map.of("area", "HEALTH", "name", "Zdraví " + UUID.randomUUID()));
        var form = coordinator.post(NEEDS + "/" + need.id() + "/forms", Map.of("name", "nic mě nebolí"));
        var activities = NEEDS + "/" + need.id() + "/forms/" + form.id() + "/activities/described";
        var actor = coordinator.post(BASE + "/actors", ChangesOverHttpTest.organisation("Ordinace u náměstí"));
        var bad = Map.of(
                "plan",
                Map.of("name", "a\u0000", "possibleActors", List.of("lékař", " ")),
                "practice",
                "x".repeat(10_001),
                "actors",
                List.of());

        assertThat(coordinator.post(activities, bad).pointers()).isEqualTo("/plan/name /plan/possibleActors/1");
        assertThat(coordinator
                        .post(
                                activities,
                                Map.of("plan", Map.of("name", "Očkování"), "actors", List.of(UUID.randomUUID())))
                        .pointers())
                .isEqualTo("/actors/0");
        var added = coordinator.post(
                activities,
                Map.of("plan", Map.of("name", "Očkování"), "practice", "v pátek", "actors", List.of(actor.id())));
        assertThat(added.status()).isEqualTo(201);
        var path = NEEDS + "/" + need.id() + "/activities/" + added.id() + "/description";
        assertThat(coordinator
                        .put(path, added.version(), Map.of("plan", Map.of("name", "x".repeat(10_001))))
                        .pointers())
                .isEqualTo("/plan/name");
        var replanned = coordinator.put(path, added.version(), Map.of("plan", Map.of("name", "Očkování dětí")));
        assertThat(replanned.status()).isEqualTo(200);
        assertThat(replanned.version()).as("practice and actors stay").isEqualTo(added.version() + 1);
        var emptied = new HashMap<String, Object>(Map.of("actors", List.of()));
        emptied.put("practice", null);
        assertThat(coordinator.put(path, replanned.version(), emptied).version())
                .isEqualTo(replanned.version() + 2);
        assertThat(coordinator
                        .put(path, added.version(), Map.of("plan", Map.of("name", "Jinak")))
                        .status())
                .isEqualTo(412);
    }

    static Stream<Bad> badInput() {
        var tooLong = "x".repeat(10_001);
        return Stream.of(
                new Bad("/needs", Map.of("name", "Domov"), "/area", 422),
                new Bad("/needs", Map.of("area", "HEALTH", "name", " "), "/name", 422),
                new Bad("/needs", Map.of("area", "HEALTH", "name", tooLong), "/name", 422),
                new Bad("/needs", Map.of("area", "HEALTH", "name", "a\u0001b"), "/name", 422),
                new Bad("/needs", Map.of("area", "STĚSTÍ", "name", "Domov"), "/area", 422),
                new Bad("/characteristics", Map.of("label", "", "type", "TEXT"), "/label", 422),
                new Bad("/characteristics", Map.of("label", "Lůžka"), "/type", 422),
                new Bad("/characteristics", Map.of("label", "Lůžka", "type", "ČÍSLO"), "/type", 422),
                new Bad("/characteristics", Map.of("label", "x".repeat(301), "type", "TEXT"), "/label", 422),
                new Bad("/target-groups", Map.of("name", "a\nb"), "/name", 422),
                new Bad("/target-groups", Map.of("name", "x".repeat(301)), "/name", 422),
                new Bad("/life-situations", Map.of("name", "\u202Eobráceně"), "/name", 422),
                new Bad("/filters", Map.of("name", "Bez seznamu"), "/list", 422),
                new Bad("/filters", Map.of("list", "NĚCO", "name", "Výběr"), "/list", 422),
                new Bad("/filters", Map.of("list", "ACTORS", "name", " "), "/name", 422),
                new Bad("/filters", Map.of("list", "ACTORS", "name", "V", "query", "q=a"), "/query", 422),
                new Bad(
                        "/filters",
                        Map.of("list", "ACTORS", "name", "V", "sharedWith", List.of("X")),
                        "/sharedWith/0",
                        422));
    }

    record Bad(String path, Map<String, Object> body, String pointer, int status) {}

    @ParameterizedTest
    @MethodSource("badInput")
    void bad_input_is_refused_with_a_pointer_to_the_field(Bad bad) {
        var reply = coordinator.post(BASE + bad.path(), bad.body());

        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(bad.status());
        assertThat(reply.pointers()).startsWith(bad.pointer());
    }

    @Test
    void html_is_a_text_as_any_other() {
        var reply = coordinator.post(
                NEEDS, Map.of("area", "HEALTH", "name", "<script>alert(1)</script> " + UUID.randomUUID()));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(service.log()).contains("<script>alert(1)</script>");
    }

    @Test
    void a_characteristic_gets_its_key_from_its_name() {
        var label = "Řidičský průkaz " + UUID.randomUUID().toString().substring(0, 8);
        var first = coordinator.post(BASE + "/characteristics", Map.of("label", label, "type", "YES_NO"));
        var again = coordinator.post(BASE + "/characteristics", Map.of("label", label, "type", "YES_NO"));
        var taken = coordinator.post(
                BASE + "/characteristics", Map.of("key", first.id(), "label", "Jiný", "type", "YES_NO"));

        assertThat(first.id()).startsWith("ridicsky-prukaz-");
        assertThat(again.pointers()).isEqualTo("/label");
        assertThat(taken.pointers()).isEqualTo("/key");
        assertThat(coordinator
                        .post(BASE + "/characteristics", Map.of("label", "!?", "type", "TEXT"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_filter_is_saved_by_a_reader_for_themselves_and_shared_by_a_coordinator() {
        var manager = service.signedIn("manazer");
        var own = filter("Můj", List.of());
        var shared = filter("Pro všechny", List.of("CASE_MANAGER", "READER"));

        var saved = manager.post(BASE + "/filters", own);
        assertThat(saved.status()).isEqualTo(201);
        assertThat(manager.post(BASE + "/filters", shared).pointers()).isEqualTo("/sharedWith");
        assertThat(coordinator.put(BASE + "/filters/" + saved.id(), 0, own).status())
                .isEqualTo(404);
        assertThat(service.signedIn("soused").post(BASE + "/filters", own).status())
                .isEqualTo(404);

        var common = coordinator.post(BASE + "/filters", shared);
        assertThat(common.status()).isEqualTo(201);
        var path = BASE + "/filters/" + common.id();
        assertThat(coordinator.put(path, 0, filter("Jinak", List.of("READER"))).version())
                .isEqualTo(1);
        assertThat(coordinator.put(path, 0, own).status()).isEqualTo(412);
        assertThat(coordinator.delete(path, 1).status()).isEqualTo(200);
        assertThat(coordinator
                        .post(path + "/restoration", Map.of(), "If-Match", "\"2\"")
                        .status())
                .isEqualTo(200);
    }

    private static Map<String, Object> filter(String name, @Nullable List<String> roles) {
        var filter = new HashMap<String, Object>();
        filter.put("list", "ACTORS");
        filter.put("name", name);
        filter.put("query", "sector=EDUCATION&sort=-freeCapacity");
        filter.put("sharedWith", roles);
        return filter;
    }

    @Test
    void a_version_that_is_not_the_records_tells_nobody_of_notes_and_filters_they_may_not_see() {
        var caseManager = service.signedIn("manazer");
        var need = coordinator.post(NEEDS, Map.of("area", "HEALTH", "name", "Klid " + UUID.randomUUID()));
        var path = NEEDS + "/" + need.id();
        var annotation = Map.of("kind", "OBSERVATION", "visibility", "PRIVATE", "text", "jen moje");
        var note = caseManager.post(path + "/annotations", annotation);
        assertThat(note.version()).as("of the need").isEqualTo(need.version());

        var overtaken = coordinator.put(path, 9, Map.of("area", "HEALTH", "name", "Klid a pohoda"));
        assertThat(overtaken.status()).isEqualTo(412);
        assertThat(overtaken.body().path("version").asLong()).isEqualTo(need.version());
        assertThat(overtaken.body().path("current").path("annotations")).isEmpty();
        assertThat(overtaken.body().toString()).doesNotContain(note.id());
        var renamed = coordinator.put(path, need.version(), Map.of("area", "HEALTH", "name", "Klid a mír"));
        assertThat(renamed.version()).isEqualTo(need.version() + 1);

        var revision = Map.of("kind", "OBSERVATION", "visibility", "PUBLIC", "text", "cizí");
        var refused = coordinator.put(BASE + "/notes/" + note.id(), 9, revision);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.body().has("current")).isFalse();
        var filter = caseManager.post(BASE + "/filters", filter("Můj", null));
        assertThat(coordinator
                        .put(BASE + "/filters/" + filter.id(), 9, filter("Jinak", null))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void one_group_of_an_actor_is_changed_alone() {
        var actor = coordinator.post(BASE + "/actors", ChangesOverHttpTest.organisation("Po částech"));
        var path = BASE + "/actors/" + actor.id();

        assertThat(coordinator
                        .put(path + "/classification", 0, Map.of("sector", "EDUCATION"))
                        .version())
                .isEqualTo(1);
        assertThat(coordinator
                        .put(path + "/clientele", 1, Map.of("groups", List.of("žáci")))
                        .version())
                .isEqualTo(2);
        assertThat(coordinator
                        .put(path + "/orientation", 2, Map.of("primaryNeedArea", "LEARNING"))
                        .version())
                .isEqualTo(3);
        assertThat(coordinator
                        .put(path + "/clientele", 3, Map.of("ageFrom", 9, "ageTo", 3))
                        .status())
                .isEqualTo(422);
        assertThat(reader.put(path + "/classification", 3, Map.of()).status()).isEqualTo(403);
        assertThat(coordinator
                        .put(path + "/availability", 3, Map.of("web", "https://po-castech.example.cz", "online", true))
                        .version())
                .isEqualTo(4);
        assertThat(coordinator
                        .put(path + "/availability", 4, Map.of("web", "javascript:alert(1)"))
                        .pointers())
                .isEqualTo("/web");
        assertThat(coordinator
                        .put(
                                path + "/identity",
                                4,
                                Map.of("name", "Po částech", "kind", "ORGANISATION", "formality", "INFORMAL"))
                        .version())
                .isEqualTo(5);
        assertThat(coordinator
                        .put(path + "/identity", 5, Map.of("name", "Po částech", "kind", "ORGANISATION", "ico", "123"))
                        .pointers())
                .isEqualTo("/ico");
        assertThat(coordinator
                        .put(path + "/identity", 5, Map.of("name", "Druh zůstává"))
                        .version())
                .isEqualTo(6);
        assertThat(coordinator
                        .put(path + "/identity", 6, Collections.singletonMap("kind", null))
                        .pointers())
                .isEqualTo("/kind");
    }
}
