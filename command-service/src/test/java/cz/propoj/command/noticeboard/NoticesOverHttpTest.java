package cz.propoj.command.noticeboard;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.Service;
import cz.propoj.contract.time.Meta;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Notices as people post them: who may, what is refused, and where the wording goes. */
class NoticesOverHttpTest {
    private static final String NOTICES = "/api/networks/" + Service.TACHOV + "/notices";
    private static final String ACTORS = "/api/networks/" + Service.TACHOV + "/actors";

    private final Service service = Service.running();
    private final Service.Person coordinator = service.signedIn("koordinator");
    private final LocalDate today = LocalDate.now(Meta.ZONE);

    private Map<String, Object> notice(String title) {
        return new HashMap<>(Map.of(
                "kind", "EVENT",
                "audience", "NETWORK",
                "validity",
                        Map.of(
                                "from",
                                today.toString(),
                                "until",
                                today.plusDays(7).toString()),
                "title", title,
                "text", "Sejdeme se."));
    }

    private String actor() {
        var name = "Aktér " + UUID.randomUUID();
        return coordinator
                .post(ACTORS, Map.of("identity", Map.of("name", name, "kind", "SERVICE")))
                .id();
    }

    @Test
    void a_wording_goes_to_the_vault_and_never_into_the_log() {
        var marker = "MARKER-" + UUID.randomUUID();
        var body = notice(marker);
        body.put("text", "text " + marker);
        body.put("place", "u " + marker);
        body.put("link", "https://example.org/" + marker);

        var posted = coordinator.post(NOTICES, body);

        assertThat(posted.status()).isEqualTo(201);
        assertThat(posted.location()).isEqualTo(NOTICES + "/" + posted.id());
        assertThat(service.log()).contains(posted.id()).doesNotContain(marker);
        assertThat(service.database()).doesNotContain(marker);
    }

    @Test
    void an_actors_people_post_and_change_for_their_own_actor_only() {
        var own = actor();
        var foreign = actor();
        var staff = service.staffOf(own);
        var body = notice("Naše akce");
        body.put("actor", own);
        var posted = staff.post(NOTICES, body);
        assertThat(posted.status()).isEqualTo(201);
        assertThat(staff.put(NOTICES + "/" + posted.id(), posted.version(), notice("Jinak"))
                        .status())
                .isEqualTo(200);

        body.put("actor", foreign);
        assertThat(staff.post(NOTICES, body).status()).isEqualTo(403);
        var without = staff.post(NOTICES, notice("Bez aktéra"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.pointers()).isEqualTo("/actor");
        var others = coordinator.post(NOTICES, body);
        var withdrawal =
                staff.ask(HttpMethod.POST, NOTICES + "/" + others.id() + "/withdrawal", Map.of(), "If-Match", "\"0\"");
        assertThat(withdrawal.status()).isEqualTo(409);
    }

    @Test
    void others_do_not_post() {
        assertThat(service.signedIn("manazer").post(NOTICES, notice("Ne")).status())
                .isEqualTo(403);
        assertThat(service.signedIn("ctenar").post(NOTICES, notice("Ne")).status())
                .isEqualTo(403);
        assertThat(service.signedIn("soused").post(NOTICES, notice("Ne")).status())
                .isEqualTo(404);
    }

    @Test
    void a_capacity_is_stored_with_the_actor() {
        var actor = actor();
        var body = notice("Volno");
        body.putAll(Map.of("kind", "CAPACITY", "actor", actor, "total", 20, "free", 3));

        assertThat(coordinator.post(NOTICES, body).status()).isEqualTo(201);
        assertThat(service.log())
                .contains("CapacityReported[actor=" + actor + ", capacity=Capacity[total=20, free=3, asOf=" + today);

        body.put("free", 30);
        var refused = coordinator.post(NOTICES, body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).contains("/free");
        body.remove("free");
        assertThat(coordinator.post(NOTICES, body).pointers()).isEqualTo("/free");
    }

    @Test
    void everything_wrong_with_a_form_is_said_at_once() {
        var refused = coordinator.post(
                NOTICES, Map.of("title", "x".repeat(400), "text", "a\u0007b", "link", "javascript:alert(1)"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).isEqualTo("/kind /audience /validity/from /validity/until /title /text /link");
    }

    @Test
    void who_was_slower_gets_both_states() {
        var posted = coordinator.post(NOTICES, notice("Souběh"));
        var path = NOTICES + "/" + posted.id();
        assertThat(coordinator.put(path, 0, notice("První")).status()).isEqualTo(200);

        var slower = coordinator.put(path, 0, notice("Druhý"));

        assertThat(slower.status()).isEqualTo(412);
        assertThat(slower.body().path("current").path("kind").asString()).isEqualTo("EVENT");
        assertThat(coordinator.ask(HttpMethod.PUT, path, notice("Třetí")).status())
                .isEqualTo(428);
    }

    @Test
    void withdrawing_is_taken_back_and_erasing_is_not() {
        var posted = coordinator.post(NOTICES, notice("Smazat"));
        var path = NOTICES + "/" + posted.id();

        var withdrawn = coordinator.ask(HttpMethod.POST, path + "/withdrawal", Map.of(), "If-Match", "\"0\"");
        assertThat(withdrawn.status()).isEqualTo(200);
        var restored = coordinator.delete(path + "/withdrawal", withdrawn.version());
        assertThat(restored.status()).isEqualTo(200);
        assertThat(coordinator.post(path + "/erasure", Map.of()).status()).isEqualTo(200);
        assertThat(coordinator
                        .delete(path + "/withdrawal", restored.version() + 1)
                        .status())
                .isEqualTo(409);
    }
}
