package cz.propoj.query.access;

import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.CalendarAddresses;
import cz.propoj.httpedge.DigestSubscriptions;
import cz.propoj.httpedge.OneTimeLinks;
import cz.propoj.httpedge.OpenIdConnect;
import cz.propoj.httpedge.PersonalTokens;
import cz.propoj.httpedge.Problem;
import cz.propoj.httpedge.Sessions;
import cz.propoj.httpedge.SignIn;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.web.page.Pages;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** One's own account, and the page behind an invitation. */
@Controller
final class AccountPages {
    /** For how many days a token may be good. */
    private static final List<Integer> DAYS = List.of(30, 90, 180, 365);

    private final Pages pages;
    private final Accounts accounts;
    private final Sessions sessions;
    private final PersonalTokens tokens;
    private final CalendarAddresses calendars;
    private final DigestSubscriptions digests;
    private final SignIn signIn;
    private final OpenIdConnect openId;
    private final Clock clock;

    AccountPages(
            Pages pages,
            Accounts accounts,
            Sessions sessions,
            PersonalTokens tokens,
            CalendarAddresses calendars,
            DigestSubscriptions digests,
            SignIn signIn,
            OpenIdConnect openId,
            Clock clock) {
        this.pages = pages;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.calendars = calendars;
        this.digests = digests;
        this.signIn = signIn;
        this.openId = openId;
        this.clock = clock;
    }

    @GetMapping("/ucet")
    Rendering account(ServerWebExchange exchange, @AuthenticationPrincipal SignedIn who) {
        var own = who.viewer().account();
        return pages.outside(
                exchange,
                who,
                new Pages.Content("account", Map.of())
                        .and("login", accounts.login(own))
                        .and("hasPassword", accounts.hasPassword(own))
                        .and("linked", accounts.isLinked(own))
                        .and("provider", openId.offered().orElse(null))
                        .and("sessions", sessions.of(own))
                        .and("thisSession", who.session())
                        .and("tokens", tokens.of(own))
                        .and("days", DAYS)
                        .and("calendarSince", calendars.since(own).orElse(null))
                        .and("digestEmail", digests.email(own).orElse(null))
                        .and("now", clock.instant()));
    }

    /** Shows whose link it is, without using it; 410 for any that is not good. */
    @GetMapping("/pozvanka/{token}")
    Rendering invitation(ServerWebExchange exchange, @PathVariable String token) {
        var link = signIn.link(exchange, token)
                .orElseThrow(() -> Problem.of(HttpStatus.GONE, "link").thrown());
        return pages.outside(
                exchange,
                null,
                new Pages.Content("invitation", Map.of("token", token))
                        .and("name", accounts.displayName(link.account()))
                        .and("login", accounts.login(link.account()))
                        .and("reset", link.purpose() == OneTimeLinks.Purpose.RESET)
                        .and("until", link.expires())
                        .and("provider", openId.offered().orElse(null)));
    }
}
