package cz.propoj.command.access;

import static cz.propoj.command.Service.DOBRIS;
import static cz.propoj.command.Service.TACHOV;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.Service;
import cz.propoj.command.runtime.ChangesOverHttpTest;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.httpedge.AccessLog;
import cz.propoj.httpedge.AccessLog.Kind;
import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.OneTimeLinks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Invitations, resets, the people of a network and its coordinators, over HTTP. */
class PeopleTest {
    private static final String HERE = "/api/networks/" + TACHOV;
    private static final String ACTORS = HERE + "/actors";
    private static final String NEW_PASSWORD = "nové dlouhé heslo";

    private final Service service = Service.running();
    private final Service.Person admin = service.signedIn("admin");
    private final Service.Person coordinator = service.signedIn("koordinator");

    private static String login() {
        return "clovek-" + UUID.randomUUID();
    }

    private Service.Reply open(String login, Object... grants) {
        return admin.post(
                "/api/accounts",
                Map.of("login", login, "name", "Kdo", "password", Service.PASSWORD, "grants", List.of(grants)));
    }

    private static String secret(Service.Reply reply) {
        return reply.body().path("secret").asString();
    }

    private int accept(String token, String password) {
        return service.client()
                .post()
                .uri("/api/invitations/" + token)
                .cookie("XSRF-TOKEN", Service.CSRF)
                .header("X-XSRF-TOKEN", Service.CSRF)
                .bodyValue(Map.of("password", password))
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private List<Grant> grants(String account) {
        return service.bean(Accounts.class)
                .find(AccountId.of(account))
                .orElseThrow()
                .grants();
    }

    private List<Kind> noted(String account) {
        return service
                .bean(AccessLog.class)
                .latest(AccountId.of(account), List.of(), Instant.now().plusSeconds(5), 50)
                .stream()
                .map(AccessLog.Entry::kind)
                .toList();
    }

    private long networkVersion() {
        var wrong = admin.put(HERE + "/coordinators/" + UUID.randomUUID(), 0, Map.of());
        wrong.is(404, "an account that is not there");
        var renamed = coordinator.put(HERE + "/name", 9999, Map.of("name", "Síť"));
        return renamed.body().path("version").asLong();
    }

    @Test
    void an_invited_person_sets_the_password_once_and_signs_in() {
        var login = login();
        var invited = admin.post(
                "/api/invitations",
                Map.of(
                        "login",
                        login,
                        "name",
                        "Pozvaná",
                        "grants",
                        List.of(Map.of("role", "CASE_MANAGER", "network", TACHOV.value()))));
        invited.is(201);
        var token = secret(invited);
        assertThat(token).hasSizeGreaterThan(40);
        assertThat(service.database()).doesNotContain(token);

        assertThat(accept(token, "krátké")).isEqualTo(422);
        assertThat(accept(token, login + "-navic")).as("has the login in it").isEqualTo(422);
        assertThat(accept(token, NEW_PASSWORD)).isEqualTo(204);
        assertThat(accept(token, NEW_PASSWORD)).as("a second time").isEqualTo(404);
        assertThat(accept("made-up", NEW_PASSWORD)).isEqualTo(404);

        var person = service.signedIn(login, NEW_PASSWORD);
        person.get("/api/session").is(200);
        assertThat(noted(invited.id())).contains(Kind.INVITATION_OFFERED, Kind.LINK_USED, Kind.SIGNED_IN);
    }

    @Test
    void a_reset_takes_the_old_password_sessions_and_tokens_at_once() {
        var login = login();
        var opened = open(login);
        var person = service.signedIn(login);
        var token = secret(person.post("/api/account/tokens", Map.of("name", "program", "days", 30)));

        var link = admin.post("/api/accounts/" + opened.id() + "/link", Map.of());

        link.is(200);
        person.get("/api/session").is(401);
        service.client()
                .get()
                .uri("/api/session")
                .header("Authorization", "Bearer " + token)
                .exchange()
                .expectStatus()
                .isUnauthorized();
        assertThat(service.bean(Accounts.class).hasPassword(AccountId.of(opened.id())))
                .isFalse();
        assertThat(accept(secret(link), NEW_PASSWORD)).isEqualTo(204);
        service.signedIn(login, NEW_PASSWORD).get("/api/session").is(200);
    }

    /** Whoever asks for a reset may fear that somebody else got in. */
    @Test
    void a_password_that_an_administrator_sets_ends_sessions_tokens_and_links() {
        var login = login();
        var opened = open(login);
        var person = service.signedIn(login);
        var token = secret(person.post("/api/account/tokens", Map.of("name", "program", "days", 30)));
        assertThat(withToken(token)).isEqualTo(200);

        var set = admin.ask(
                HttpMethod.PUT, "/api/accounts/" + opened.id() + "/password", Map.of("password", NEW_PASSWORD));

        set.is(200);
        assertThat(withToken(token)).isEqualTo(401);
        person.get("/api/session").is(401);
    }

    private int withToken(String token) {
        return service.client()
                .get()
                .uri("/api/session")
                .header("Authorization", "Bearer " + token)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    @Test
    void a_link_ends_when_more_is_granted_than_whoever_offered_it_may_give() {
        var invited = coordinator.post(HERE + "/people", Map.of("login", login(), "name", "Kdo", "role", "READER"));
        var link = secret(invited);
        var grants = "/api/accounts/" + invited.id();

        admin.post(grants + "/grants", Map.of("role", "CASE_MANAGER", "network", Service.TACHOV.value()))
                .is(200);
        assertThat(service.bean(OneTimeLinks.class).find(link))
                .as("a coordinator may give that")
                .isPresent();
        admin.post(grants + "/grants", Map.of("role", "ADMINISTRATOR")).is(200);

        assertThat(accept(link, NEW_PASSWORD)).isEqualTo(404);
        admin.post(grants + "/revocations", Map.of("role", "ADMINISTRATOR")).is(200);
        assertThat(accept(link, NEW_PASSWORD)).as("it does not come back").isEqualTo(404);
        var next = secret(coordinator.post(HERE + "/people/" + invited.id() + "/link", Map.of()));
        assertThat(accept(next, NEW_PASSWORD)).isEqualTo(204);
    }

    @Test
    void a_link_ends_with_the_role_of_whoever_offered_it() {
        var login = login();
        var opened = open(login, Map.of("role", "COORDINATOR", "network", Service.TACHOV.value()));
        var link = secret(service.signedIn(login)
                .post(HERE + "/people", Map.of("login", login(), "name", "Kdo", "role", "READER")));

        admin.delete("/api/accounts/" + opened.id());

        assertThat(accept(link, NEW_PASSWORD)).isEqualTo(404);
    }

    @Test
    void tokens_are_made_by_people_told_once_and_refused_when_something_is_wrong() {
        var login = login();
        open(login);
        var person = service.signedIn(login);
        assertThat(person.post("/api/account/tokens", Map.of("days", 0)).pointers())
                .contains("/name")
                .contains("/days");
        assertThat(person.post("/api/account/tokens", Map.of("name", "x", "days", 367))
                        .pointers())
                .isEqualTo("/days");
        var made = person.post(
                "/api/account/tokens", Map.of("name", "program", "days", 30), "Idempotency-Key", "klic-" + login);
        var again = person.post(
                "/api/account/tokens", Map.of("name", "program", "days", 30), "Idempotency-Key", "klic-" + login);
        assertThat(again.id()).isEqualTo(made.id());
        assertThat(again.body().has("secret")).isFalse();

        assertThat(coordinator.delete("/api/account/tokens/" + made.id()).status())
                .as("of somebody else")
                .isEqualTo(404);
        person.delete("/api/account/tokens/" + made.id()).is(204);
    }

    @Test
    void whoever_runs_a_network_invites_its_people_and_nobody_above_them() {
        var actor = coordinator.post(ACTORS, ChangesOverHttpTest.organisation("Škola se zástupcem"));
        var people = HERE + "/people";
        var invited = coordinator.post(
                people, Map.of("login", login(), "name", "Zástupce", "role", "ACTOR", "actor", actor.id()));
        invited.is(201);
        assertThat(grants(invited.id())).extracting(Grant::role).containsExactly(Role.ACTOR);
        assertThat(coordinator
                        .post(
                                people,
                                Map.of(
                                        "login",
                                        login(),
                                        "name",
                                        "X",
                                        "role",
                                        "ACTOR",
                                        "actor",
                                        UUID.randomUUID().toString()))
                        .pointers())
                .isEqualTo("/actor");
        assertThat(coordinator
                        .post(people, Map.of("login", login(), "name", "X", "role", "COORDINATOR"))
                        .status())
                .isEqualTo(403);
        service.signedIn("manazer")
                .post(people, Map.of("login", login(), "name", "X", "role", "READER"))
                .is(403);
        service.signedIn("soused")
                .post(people, Map.of("login", login(), "name", "X", "role", "READER"))
                .is(404);

        var account = people + "/" + invited.id();
        assertThat(coordinator
                        .post(account + "/grants", Map.of("role", "CASE_MANAGER"))
                        .status())
                .isEqualTo(200);
        assertThat(coordinator
                        .post(account + "/revocations", Map.of("role", "ACTOR", "actor", actor.id()))
                        .status())
                .isEqualTo(200);
        assertThat(grants(invited.id())).extracting(Grant::role).containsExactly(Role.CASE_MANAGER);
        service.signedIn("soused")
                .post("/api/networks/" + DOBRIS + "/people/" + invited.id() + "/grants", Map.of("role", "READER"))
                .is(404, "somebody of another network");

        var link = coordinator.post(account + "/link", Map.of());
        assertThat(accept(secret(link), NEW_PASSWORD)).isEqualTo(204);
        coordinator.post(account + "/link", Map.of()).is(409, "whoever has a password is reset by administrators only");
    }

    @Test
    void a_link_to_an_account_that_also_runs_something_is_not_for_coordinators() {
        var invited = admin.post(
                "/api/invitations",
                Map.of(
                        "login",
                        login(),
                        "name",
                        "Obojí",
                        "grants",
                        List.of(
                                Map.of("role", "READER", "network", TACHOV.value()),
                                Map.of("role", "COORDINATOR", "network", DOBRIS.value()))));
        invited.is(201);

        assertThat(coordinator
                        .post(HERE + "/people/" + invited.id() + "/link", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void roles_are_for_territories_that_are_there() {
        var account = admin.post("/api/invitations", Map.of("login", login(), "name", "Kdo"))
                .id();
        var path = "/api/accounts/" + account + "/grants";
        assertThat(admin.post(path, Map.of("role", "READER", "network", "orp-1101"))
                        .pointers())
                .isEqualTo("/network");
        assertThat(admin.post(path, Map.of("role", "REGIONAL_PLANNER", "network", TACHOV.value()))
                        .pointers())
                .isEqualTo("/network");
        assertThat(admin.post(path, Map.of()).pointers()).isEqualTo("/role");
        admin.post(path, Map.of("role", "REGIONAL_PLANNER", "network", "kraj-CZ032"))
                .is(200);
    }

    @Test
    void a_closed_account_is_opened_again_with_the_roles_of_before() {
        var login = login();
        var opened = open(login, Map.of("role", "READER", "network", TACHOV.value()));
        admin.delete("/api/accounts/" + opened.id()).is(200);
        admin.post("/api/accounts/" + opened.id() + "/link", Map.of()).is(409);

        admin.post("/api/accounts/" + opened.id() + "/reopening", Map.of()).is(200);

        service.signedIn(login).get("/api/session").is(200);
        assertThat(grants(opened.id())).hasSize(1);
    }

    @Test
    void who_is_named_a_coordinator_has_the_role_and_only_one_is_responsible() {
        var first = open(login()).id();
        var second = open(login()).id();
        var responsible = HERE + "/coordinators/responsible/";
        admin.ask(HttpMethod.PUT, responsible + first, Map.of()).is(428, "without the version that was read");
        admin.put(responsible + first, networkVersion(), Map.of()).is(200);
        assertThat(grants(first)).contains(new Grant(Role.COORDINATOR, TACHOV, null));
        admin.delete(HERE + "/coordinators/" + first, networkVersion()).is(409, "the responsible one stays");

        admin.put(responsible + second, networkVersion(), Map.of()).is(200);

        assertThat(grants(second)).contains(new Grant(Role.COORDINATOR, TACHOV, null));
        assertThat(grants(first)).as("until removed").contains(new Grant(Role.COORDINATOR, TACHOV, null));
        admin.delete(HERE + "/coordinators/" + first, networkVersion()).is(200);
        assertThat(grants(first)).isEmpty();
        admin.post("/api/accounts/" + second + "/revocations", Map.of("role", "COORDINATOR", "network", TACHOV.value()))
                .is(409, "the role of the responsible one stays, too");
    }

    @Test
    void an_erasure_is_noted_for_whoever_looks_after_access() {
        var actor = coordinator.post(ACTORS, ChangesOverHttpTest.organisation("S kontaktem"));
        var contact = coordinator.post(ACTORS + "/" + actor.id() + "/contacts", Map.of("name", "Kontaktní osoba"));
        assertThat(coordinator
                        .post(ACTORS + "/" + actor.id() + "/contacts/" + contact.id() + "/erasure", Map.of())
                        .status())
                .isEqualTo(200);

        assertThat(service.bean(AccessLog.class)
                        .latest(null, List.of(Kind.PERSON_ERASED), Instant.now().plusSeconds(5), 5))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.by()).isNotNull();
                    assertThat(entry.network()).isEqualTo(TACHOV);
                });
    }
}
