package cz.propoj.httpedge;

import cz.propoj.httpedge.AccessLog.Kind;
import cz.propoj.httpedge.OpenIdConnect.Flow;
import cz.propoj.httpedge.OpenIdConnect.Vouched;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/**
 * Signing in with an account of the configured provider. The provider only says who it is: the account is ours, linked to
 * the provider's subject by an administrator or by an invitation, and so is the session.
 */
@RestController
final class OpenIdController {
    static final String START = "/prihlaseni/openid";
    static final String RETURN = START + "/zpet";
    static final String COOKIE = "propoj_openid";

    /** A page of this service; whoever sends a link must not lead people elsewhere. */
    private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[\\w\\-./?=&%,~+:@;]*");

    private final OpenIdConnect openId;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final SignIn signIn;
    private final AccessLog log;
    private final Blocking blocking;

    OpenIdController(
            OpenIdConnect openId,
            Accounts accounts,
            OneTimeLinks links,
            SignIn signIn,
            AccessLog log,
            Blocking blocking) {
        this.openId = openId;
        this.accounts = accounts;
        this.links = links;
        this.signIn = signIn;
        this.log = log;
        this.blocking = blocking;
    }

    @GetMapping(START)
    Mono<ResponseEntity<String>> begin(
            ServerWebExchange exchange,
            @RequestParam(defaultValue = "/") String next,
            @RequestParam(name = "pozvanka", defaultValue = "") String invitation) {
        return blocking.call(() -> {
            var uri = exchange.getRequest().getURI();
            var flow = openId.begin(
                    uri.getScheme() + "://" + uri.getRawAuthority(),
                    OWN_PAGE.matcher(next).matches() ? next : "/",
                    invitation.length() > 100 ? "" : invitation);
            var address = openId.address(flow);
            exchange.getResponse().addCookie(cookie(exchange, openId.seal(flow), OpenIdConnect.LONGEST));
            return to(address);
        });
    }

    @GetMapping(RETURN)
    Mono<ResponseEntity<String>> end(
            ServerWebExchange exchange,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state) {
        return blocking.call(() -> {
            var cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
            exchange.getResponse().addCookie(cookie(exchange, "", Duration.ZERO));
            var flow = cookie == null ? Optional.<Flow>empty() : openId.unseal(cookie.getValue());
            if (flow.isEmpty() || code == null || state == null) {
                return refused("nepovedlo");
            }
            var vouched = openId.end(flow.get(), code, state);
            if (vouched.isEmpty()) {
                log.count(Kind.SIGN_IN_FAILED, null);
                return refused("nepovedlo");
            }
            var account = account(exchange, vouched.get(), flow.get().invitation());
            if (account.isEmpty()) {
                log.count(Kind.SIGN_IN_FAILED, null);
                return refused("neznamy");
            }
            signIn.begin(exchange, account.get());
            return arrived(flow.get().next());
        });
    }

    private Optional<Accounts.Stored> account(ServerWebExchange exchange, Vouched who, String invitation) {
        var known = accounts.byIdentity(who.issuer(), who.subject());
        if (known.isPresent() || invitation.isEmpty()) {
            return known;
        }
        var invited = signIn.link(exchange, invitation)
                .filter(link -> link.purpose() == OneTimeLinks.Purpose.INVITATION)
                .flatMap(_ -> links.use(invitation));
        if (invited.isPresent() && accounts.link(invited.get().account(), who.issuer(), who.subject())) {
            log.note(Kind.IDENTITY_LINKED, invited.get().account());
        }
        return accounts.byIdentity(who.issuer(), who.subject());
    }

    /**
     * The session's cookie is not sent while the browser comes from another site, also not along a redirect: a page of our
     * own goes on.
     */
    private static ResponseEntity<String> arrived(String next) {
        var address = HtmlUtils.htmlEscape(next);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body("<!doctype html><html lang=\"cs\"><head><meta charset=\"utf-8\"><title>Propoj</title>"
                        + "<meta http-equiv=\"refresh\" content=\"0;url=" + address + "\"></head><body><p><a href=\""
                        + address + "\">Pokračovat / Continue</a></p></body></html>");
    }

    private static ResponseEntity<String> refused(String why) {
        return to("/prihlaseni?" + why);
    }

    private static ResponseEntity<String> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Lax, as the browser comes back from the provider. */
    private static ResponseCookie cookie(ServerWebExchange exchange, String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure("https".equalsIgnoreCase(exchange.getRequest().getURI().getScheme()))
                .path(START)
                .maxAge(age)
                .build();
    }
}
