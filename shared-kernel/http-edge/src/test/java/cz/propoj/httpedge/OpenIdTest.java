package cz.propoj.httpedge;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import cz.propoj.contract.access.AccountId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole flow against a provider in this process, and every way in which a token can be wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenIdTest {
    private MockProvider provider;
    private RunningEdge edge;
    private WebTestClient client;
    private Accounts accounts;

    /** A sign-in that has begun: what the provider was asked, and the cookie of the browser. */
    private record Begun(Map<String, String> asked, String cookie) {}

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, JOSEException {
        provider = new MockProvider();
        edge = new RunningEdge(
                folder,
                "--propoj.openid.issuer=" + provider.issuer(),
                "--propoj.openid.client-id=" + MockProvider.CLIENT,
                "--propoj.openid.client-secret=" + MockProvider.SECRET,
                "--propoj.openid.name=Keycloak města");
        client = edge.client;
        accounts = edge.part(Accounts.class);
    }

    @AfterAll
    void stop() {
        edge.close();
        provider.close();
    }

    private AccountId account(@Nullable String subject) {
        var account = new AccountId(UUID.randomUUID());
        assertThat(accounts.create(account, "login-" + account, "Jméno", null)).isTrue();
        accounts.update(account, List.of(), false);
        if (subject != null) {
            assertThat(accounts.link(account, provider.issuer(), subject)).isTrue();
        }
        return account;
    }

    private Begun begin(String query) {
        var answer = client.get()
                .uri("/prihlaseni/openid" + query)
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectBody()
                .returnResult();
        var address = Objects.requireNonNull(answer.getResponseHeaders().getLocation());
        assertThat(address.toString()).startsWith(provider.issuer() + "/authorize?");
        var cookie = Objects.requireNonNull(answer.getResponseCookies().getFirst(OpenIdController.COOKIE));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        return new Begun(MockProvider.parameters(address.getRawQuery()), cookie.getValue());
    }

    private EntityExchangeResult<byte[]> end(Begun begun, String code, @Nullable String state) {
        return client.get()
                .uri("/prihlaseni/openid/zpet?code={code}&state={state}", code, state == null ? "" : state)
                .cookie(OpenIdController.COOKIE, begun.cookie())
                .exchange()
                .expectBody()
                .returnResult();
    }

    private EntityExchangeResult<byte[]> end(Begun begun, String subject, MockProvider.Flaw flaw) {
        return end(
                begun,
                provider.code(begun.asked(), subject, flaw),
                begun.asked().get("state"));
    }

    private static void assertRefused(EntityExchangeResult<byte[]> answer, String why) {
        assertThat(answer.getStatus().value()).isEqualTo(303);
        assertThat(answer.getResponseHeaders().getLocation()).hasToString("/prihlaseni?" + why);
        assertThat(answer.getResponseCookies().getFirst(Sessions.COOKIE)).isNull();
    }

    @Test
    void whom_an_administrator_has_linked_signs_in_and_comes_to_the_page_wanted() {
        account("subjekt-1");
        var begun = begin("?next=/site/orp-3215/akteri?sector=HEALTH");
        assertThat(begun.asked())
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid")
                .containsEntry("client_id", MockProvider.CLIENT)
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");

        var answer = end(begun, "subjekt-1", MockProvider.Flaw.NONE);

        assertThat(answer.getStatus().value()).isEqualTo(200);
        assertThat(new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8))
                .contains("url=/site/orp-3215/akteri?sector=HEALTH")
                .doesNotContain("<script");
        var session = Objects.requireNonNull(answer.getResponseCookies().getFirst(Sessions.COOKIE));
        assertThat(session.getSameSite()).isEqualTo("Strict");
        client.get()
                .uri("/api/who")
                .cookie(Sessions.COOKIE, session.getValue())
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_token_that_is_wrong_in_any_way_lets_nobody_in(MockProvider.Flaw flaw) {
        account("subjekt-" + flaw);

        assertRefused(end(begin(""), "subjekt-" + flaw, flaw), "nepovedlo");
    }

    @Test
    void an_answer_to_another_browser_or_another_question_lets_nobody_in() {
        account("subjekt-2");
        var mine = begin("");
        var another = begin("");

        assertRefused(
                end(
                        another,
                        provider.code(mine.asked(), "subjekt-2", MockProvider.Flaw.NONE),
                        mine.asked().get("state")),
                "nepovedlo");
        assertRefused(
                end(mine, provider.code(mine.asked(), "subjekt-2", MockProvider.Flaw.NONE), "made-up"), "nepovedlo");
        assertRefused(
                end(
                        new Begun(mine.asked(), "made-up"),
                        provider.code(mine.asked(), "subjekt-2", MockProvider.Flaw.NONE),
                        mine.asked().get("state")),
                "nepovedlo");
    }

    @Test
    void whom_nobody_has_linked_is_told_so_and_gets_no_account() {
        var before = accounts.everybody().size();

        assertRefused(end(begin(""), "nikdo", MockProvider.Flaw.NONE), "neznamy");

        assertThat(accounts.everybody()).hasSize(before);
    }

    @Test
    void a_closed_account_stays_closed() {
        var account = account("subjekt-3");
        accounts.update(account, List.of(), true);

        assertRefused(end(begin(""), "subjekt-3", MockProvider.Flaw.NONE), "neznamy");
    }

    @Test
    void an_invitation_links_the_account_once() {
        var invited = account(null);
        var link = edge.part(OneTimeLinks.class).offer(invited, OneTimeLinks.Purpose.INVITATION, invited);

        var answer = end(begin("?pozvanka=" + link.token()), "subjekt-4", MockProvider.Flaw.NONE);
        assertThat(answer.getStatus().value()).isEqualTo(200);

        assertThat(accounts.byIdentity(provider.issuer(), "subjekt-4")
                        .orElseThrow()
                        .account())
                .isEqualTo(invited);
        assertRefused(end(begin("?pozvanka=" + link.token()), "subjekt-5", MockProvider.Flaw.NONE), "neznamy");
    }

    /** Whoever finds the link of a reset must not hang an account on oneself. */
    @Test
    void a_link_to_a_new_password_links_nothing() {
        var account = account(null);
        var link = edge.part(OneTimeLinks.class).offer(account, OneTimeLinks.Purpose.RESET, account);

        assertRefused(end(begin("?pozvanka=" + link.token()), "subjekt-6", MockProvider.Flaw.NONE), "neznamy");
        assertThat(accounts.isLinked(account)).isFalse();
    }

    @Test
    void nobody_is_led_elsewhere_after_signing_in() {
        account("subjekt-7");

        var answer = end(begin("?next=//evil.example"), "subjekt-7", MockProvider.Flaw.NONE);

        assertThat(new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8))
                .contains("url=/\"")
                .doesNotContain("evil");
    }
}
