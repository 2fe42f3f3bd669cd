package cz.propoj.httpedge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An OpenID provider as strict as the protocol allows: it checks the client, the code and the proof key. */
final class MockProvider implements AutoCloseable {
    static final String CLIENT = "propoj";
    static final String SECRET = "tajemstvi-klienta";

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey otherKey;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();

    /**
     * What a code is worth.
     *
     * @param challenge the proof key's, which the exchange has to match
     */
    private record Grant(String challenge, JWTClaimsSet claims, boolean signedByAnother) {}

    /** How the token is wrong, for tests of what must be refused. */
    enum Flaw {
        NONE,
        OTHER_NONCE,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        EXPIRED,
        OTHER_SIGNATURE,
        OTHER_PROOF_KEY
    }

    MockProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        otherKey = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, configuration()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The person has typed a password there: the code that the browser brings back. */
    String code(Map<String, String> asked, String subject, Flaw flaw) {
        var code = "code-" + codes.size();
        var now = Instant.now();
        var end = flaw == Flaw.EXPIRED ? now.minus(Duration.ofHours(1)) : now.plus(Duration.ofMinutes(5));
        var claims = new JWTClaimsSet.Builder()
                .issuer(flaw == Flaw.OTHER_ISSUER ? "http://localhost:1" : issuer())
                .subject(subject)
                .audience(flaw == Flaw.OTHER_AUDIENCE ? "somebody-else" : CLIENT)
                .issueTime(Date.from(end.minus(Duration.ofMinutes(10))))
                .expirationTime(Date.from(end))
                .claim("nonce", flaw == Flaw.OTHER_NONCE ? "another" : asked.get("nonce"))
                .build();
        var challenge = flaw == Flaw.OTHER_PROOF_KEY ? "another" : asked.get("code_challenge");
        codes.put(code, new Grant(Objects.requireNonNull(challenge), claims, flaw == Flaw.OTHER_SIGNATURE));
        return code;
    }

    /** Of a query or of a form. */
    static Map<String, String> parameters(String text) {
        return Arrays.stream(text.split("&", -1))
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair.length > 1 ? pair[1] : "", StandardCharsets.UTF_8)));
    }

    private String configuration() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256"],
                 "token_endpoint_auth_methods_supported": ["client_secret_basic"]}
                """.formatted(issuer());
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var client =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        @Nullable Grant grant = codes.remove(form.getOrDefault("code", ""));
        if (grant == null
                || !client.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !grant.challenge().equals(digest(form.getOrDefault("code_verifier", "")))) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        answer(exchange, 200, """
                {"access_token": "not-used", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}
                """.formatted(signed(grant)));
    }

    private String signed(Grant grant) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), grant.claims());
            token.sign(new RSASSASigner(grant.signedByAnother() ? otherKey : key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
