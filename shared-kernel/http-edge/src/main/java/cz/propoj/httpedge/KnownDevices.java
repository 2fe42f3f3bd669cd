package cz.propoj.httpedge;

import cz.propoj.eventlog.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Browsers that somebody signed in with before. Each keeps a cookie with a random id for every login that was right in it,
 * and a MAC of id and login under the vault's key: nobody else can make one, and it lets nobody in. It only gives the
 * browser tries of its own ({@link SignInLimit}). Nothing is stored here.
 */
@Component
final class KnownDevices {
    static final String COOKIE = "propoj_device";

    /** The longest that browsers keep a cookie. */
    private static final Duration KEPT = Duration.ofDays(400);

    /** People who share one browser. */
    private static final int MOST = 6;

    private static final String BETWEEN = "~";

    private final Vault vault;

    KnownDevices(Vault vault) {
        this.vault = vault;
    }

    /**
     * The id under which the browser signed in to the login before.
     *
     * @param login its fingerprint
     */
    Optional<String> id(ServerWebExchange exchange, String login) {
        return shown(exchange).flatMap(entry -> id(entry, login).stream()).findFirst();
    }

    /** The login was right in this browser. */
    void remember(ServerWebExchange exchange, String login) {
        var id = id(exchange, login).orElseGet(Secret::fresh);
        var entries = new LinkedHashSet<String>();
        entries.add(entry(id, login));
        shown(exchange).forEach(entries::add);
        var cookie = entries.stream().limit(MOST).collect(Collectors.joining(BETWEEN));
        Cookies.set(exchange, COOKIE, cookie, KEPT, false);
    }

    private Optional<String> id(String entry, String login) {
        var dot = entry.indexOf('.');
        var id = dot < 0 ? "" : entry.substring(0, dot);
        return MessageDigest.isEqual(bytes(entry), bytes(entry(id, login))) ? Optional.of(id) : Optional.empty();
    }

    private String entry(String id, String login) {
        return id + "." + vault.fingerprint("device\n" + id + "\n" + login);
    }

    private static Stream<String> shown(ServerWebExchange exchange) {
        var cookie = Cookies.get(exchange, COOKIE);
        return cookie == null
                ? Stream.empty()
                : Arrays.stream(cookie.split(BETWEEN, MOST + 1))
                        .limit(MOST)
                        .filter(entry -> entry.matches("[\\w-]{43}\\.[0-9a-f]{64}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
