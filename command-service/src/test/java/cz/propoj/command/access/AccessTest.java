package cz.propoj.command.access;

import static cz.propoj.command.Service.DOBRIS;
import static cz.propoj.command.Service.TACHOV;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.Service;
import cz.propoj.command.runtime.ChangesOverHttpTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class AccessTest {
    private static final String ACTORS = "/api/networks/" + TACHOV + "/actors";

    private final Service service = Service.running();

    @Test
    void a_network_one_has_nothing_to_do_with_does_not_exist() {
        var neighbour = service.signedIn("soused");
        var there = neighbour.post(ACTORS, ChangesOverHttpTest.organisation("Cizí"));
        var nowhere = neighbour.post("/api/networks/orp-1101/actors", ChangesOverHttpTest.organisation("Cizí"));

        there.is(404);
        nowhere.is(404);
        assertThat(there.body().path("detail")).isEqualTo(nowhere.body().path("detail"));
    }

    @Test
    void a_record_of_another_network_is_not_reached_through_ones_own() {
        var actor = service.signedIn("koordinator").post(ACTORS, ChangesOverHttpTest.organisation("Tachovská"));
        var reply = service.signedIn("soused")
                .put("/api/networks/" + DOBRIS + "/actors/" + actor.id() + "/capacity", 0, Map.of("total", 1));

        reply.is(404);
    }

    @Test
    void who_only_reads_is_told_so() {
        service.signedIn("ctenar")
                .post(ACTORS, ChangesOverHttpTest.organisation("Čtená"))
                .is(403);
    }

    @Test
    void a_private_note_of_another_does_not_exist() {
        var actor = service.signedIn("koordinator").post(ACTORS, ChangesOverHttpTest.organisation("S poznámkou"));
        var note = service.signedIn("manazer")
                .post(
                        ACTORS + "/" + actor.id() + "/notes",
                        Map.of("kind", "OBSERVATION", "visibility", "PRIVATE", "text", "jen pro mě"));
        note.is(201);

        var path = "/api/networks/" + TACHOV + "/notes/" + note.id();
        var coordinator = service.signedIn("koordinator");
        coordinator.put(path + "/text", 0, Map.of("text", "cizí")).is(404);
        coordinator.delete(path, 0).is(404);
        coordinator.post(path + "/erasure", Map.of()).is(404);
        service.signedIn("manazer")
                .put(path + "/text", 0, Map.of("text", "moje"))
                .is(200);
    }

    @Test
    void only_administrators_manage_accounts_and_networks() {
        var coordinator = service.signedIn("koordinator");
        assertThat(coordinator
                        .post("/api/accounts", Map.of("login", "x", "name", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(coordinator
                        .post("/api/networks", Map.of("network", "orp-1101"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_invited_person_signs_in_and_a_revoked_role_is_gone_at_once() {
        var admin = service.signedIn("admin");
        var invited = admin.post(
                "/api/accounts",
                Map.of(
                        "login",
                        "nova",
                        "name",
                        "Nová",
                        "password",
                        Service.PASSWORD,
                        "grants",
                        List.of(Map.of("role", "COORDINATOR", "network", TACHOV.value()))));
        invited.is(201);
        assertThat(admin.post("/api/accounts", Map.of("login", "NOVA", "name", "Druhá", "password", Service.PASSWORD))
                        .pointers())
                .isEqualTo("/login");
        var person = service.signedIn("nova");
        person.post(ACTORS, ChangesOverHttpTest.organisation("Od nové")).is(201);

        var revoked = admin.post(
                "/api/accounts/" + invited.id() + "/revocations",
                Map.of("role", "COORDINATOR", "network", TACHOV.value()));

        revoked.is(200);
        person.post(ACTORS, ChangesOverHttpTest.organisation("Po odebrání")).is(404);
        admin.delete("/api/accounts/" + invited.id(), 0).is(200);
        person.get("/api/session").is(401);
    }

    @Test
    void an_empty_service_says_the_password_of_its_first_administrator_once_and_keeps_it_nowhere() {
        var said = service.bean(Service.Told.class).all();
        var password = said.replaceAll("(?s).*heslo / password: +(\\S+).*", "$1");

        assertThat(said.split("First sign-in", -1)).hasSize(2);
        assertThat(password).hasSize(27);
        assertThat(service.signedIn("spravce", password)
                        .post("/api/networks", Map.of("network", "uzemi-praha-12"))
                        .pointers())
                .as("may establish networks")
                .isEqualTo("/territory");
        assertThat(service.signedIn("spravce", password)
                        .post(
                                "/api/networks",
                                Map.of(
                                        "network",
                                        "uzemi-praha-12",
                                        "territory",
                                        Map.of("level", "OTHER", "name", "Praha 12", "nuts3", "CZ099")))
                        .pointers())
                .as("a region that is there")
                .isEqualTo("/territory/nuts3");
        assertThat(service.database()).doesNotContain(password);
    }

    @Test
    void a_made_up_password_is_told_once() {
        var admin = service.signedIn("admin");
        var invited = admin.post(
                "/api/accounts", Map.of("login", "host", "name", "Host"), "Idempotency-Key", "pozvani-hosta");
        var again = admin.post(
                "/api/accounts", Map.of("login", "host", "name", "Host"), "Idempotency-Key", "pozvani-hosta");

        var secret = invited.body().path("secret").asString();
        assertThat(secret).hasSizeGreaterThan(20);
        assertThat(again.id()).isEqualTo(invited.id());
        assertThat(again.body().has("secret")).isFalse();
        assertThat(service.database()).doesNotContain(secret);
    }

    @Test
    void ones_own_password_is_changed_with_the_present_one_and_ends_other_sessions() {
        service.signedIn("admin")
                .post("/api/accounts", Map.of("login", "menim", "name", "Měním", "password", Service.PASSWORD));
        var here = service.signedIn("menim");
        var elsewhere = service.signedIn("menim");
        assertThat(here.ask(
                                HttpMethod.PUT,
                                "/api/account/password",
                                Map.of("present", "spatne", "password", "nové dlouhé heslo"))
                        .pointers())
                .isEqualTo("/present");
        assertThat(here.ask(
                                HttpMethod.PUT,
                                "/api/account/password",
                                Map.of("present", Service.PASSWORD, "password", "krátké"))
                        .pointers())
                .isEqualTo("/password");

        var changed = here.ask(
                HttpMethod.PUT,
                "/api/account/password",
                Map.of("present", Service.PASSWORD, "password", "nové dlouhé heslo"));

        changed.is(200);
        here.get("/api/session").is(200);
        elsewhere.get("/api/session").is(401);
    }
}
