package cz.propoj.httpedge;

import cz.propoj.eventlog.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The code flow of OpenID Connect with PKCE, state and nonce. Spring Security fetches and validates the token; what the flow
 * has to remember meanwhile travels sealed in a cookie, so that any instance can end it. All of it blocks.
 */
@Component
public final class OpenIdConnect {
    /** Time to type a password at the provider's. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final String SEALED_FOR = "openid-connect";
    private static final String SCOPE = "openid";
    private static final int PARTS = 7;

    private final Settings.OpenId settings;
    private final Vault vault;
    private final Clock clock;
    private final OidcAuthorizationCodeReactiveAuthenticationManager library;
    private volatile @Nullable ClientRegistration provider;

    /**
     * A sign-in that has begun and not ended.
     *
     * @param redirect where the provider sends the browser back to
     * @param next the page the person wanted
     * @param invitation token of the invitation by which the person came; empty: none
     */
    record Flow(
            Instant begun,
            String state,
            String nonce,
            String verifier,
            String redirect,
            String next,
            String invitation) {
        @Override
        public String toString() {
            return "Flow";
        }
    }

    /** Whom the provider has vouched for. */
    record Vouched(String issuer, String subject) {
        @Override
        public String toString() {
            return "Vouched";
        }
    }

    OpenIdConnect(Settings settings, Vault vault, Clock clock) {
        this.settings = settings.openid();
        this.vault = vault;
        this.clock = clock;
        this.library = new OidcAuthorizationCodeReactiveAuthenticationManager(
                new WebClientReactiveAuthorizationCodeTokenResponseClient(),
                request -> Mono.just(new DefaultOidcUser(List.of(), request.getIdToken())));
    }

    /** What the button says; nothing: no provider is configured. */
    public Optional<String> offered() {
        return settings.issuer() == null ? Optional.empty() : Optional.of(settings.name());
    }

    /** The provider's address by which, and its subject, an administrator may link an account. */
    public Optional<String> issuer() {
        return Optional.ofNullable(settings.issuer());
    }

    Flow begin(String ownAddress, String next, String invitation) {
        var address = Objects.requireNonNullElse(settings.address(), ownAddress);
        return new Flow(
                clock.instant(),
                Secret.fresh(),
                Secret.fresh(),
                Secret.fresh(),
                address + OpenIdController.RETURN,
                next,
                invitation);
    }

    /** Where the browser has to go. */
    String address(Flow flow) {
        return request(flow).getAuthorizationRequestUri();
    }

    /**
     * Exchanges the code; checks state, nonce, signature, issuer, audience and time of the token.
     *
     * @return nothing when any of it is wrong
     */
    Optional<Vouched> end(Flow flow, String code, String state) {
        if (!isSame(state, flow.state()) || flow.begun().plus(LONGEST).isBefore(clock.instant())) {
            return Optional.empty();
        }
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(flow.redirect())
                .state(state)
                .build();
        try {
            return library.authenticate(new OAuth2AuthorizationCodeAuthenticationToken(
                            provider(), new OAuth2AuthorizationExchange(request(flow), answer)))
                    .blockOptional(Duration.ofSeconds(20))
                    .filter(done -> done.getPrincipal() instanceof OidcUser)
                    .map(done -> (OidcUser) Objects.requireNonNull(done.getPrincipal()))
                    .map(user -> new Vouched(
                            Objects.requireNonNull(user.getIssuer()).toString(),
                            Objects.requireNonNull(user.getSubject())));
        } catch (AuthenticationException e) {
            return Optional.empty();
        }
    }

    /** As the cookie carries it. */
    String seal(Flow flow) {
        var text = String.join(
                "\n",
                String.valueOf(flow.begun().toEpochMilli()),
                flow.state(),
                flow.nonce(),
                flow.verifier(),
                flow.redirect(),
                flow.next(),
                flow.invitation());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(vault.seal(SEALED_FOR, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Nothing when it is not of our making. */
    Optional<Flow> unseal(String cookie) {
        try {
            var text =
                    new String(vault.open(SEALED_FOR, Base64.getUrlDecoder().decode(cookie)), StandardCharsets.UTF_8);
            var part = text.split("\n", PARTS);
            return Optional.of(new Flow(
                    Instant.ofEpochMilli(Long.parseLong(part[0])),
                    part[1],
                    part[2],
                    part[3],
                    part[4],
                    part[5],
                    part[6]));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private OAuth2AuthorizationRequest request(Flow flow) {
        var at = provider();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(Objects.requireNonNull(at.getProviderDetails().getAuthorizationUri()))
                .clientId(at.getClientId())
                .redirectUri(flow.redirect())
                .scope(SCOPE)
                .state(flow.state())
                .additionalParameters(more -> {
                    more.put(OidcParameterNames.NONCE, digest(flow.nonce()));
                    more.put(PkceParameterNames.CODE_CHALLENGE, digest(flow.verifier()));
                    more.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
                })
                .attributes(kept -> {
                    kept.put(OidcParameterNames.NONCE, flow.nonce());
                    kept.put(PkceParameterNames.CODE_VERIFIER, flow.verifier());
                    kept.put(OAuth2ParameterNames.REGISTRATION_ID, at.getRegistrationId());
                })
                .build();
    }

    /** Asked for when somebody first needs it: the service starts without the provider. */
    private ClientRegistration provider() {
        var known = provider;
        if (known == null) {
            if (settings.issuer() == null || settings.clientId() == null) {
                throw Problem.of(HttpStatus.NOT_FOUND, "not-found").thrown();
            }
            try {
                known = ClientRegistrations.fromIssuerLocation(settings.issuer())
                        .registrationId("openid")
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .scope(SCOPE)
                        .redirectUri("{baseUrl}" + OpenIdController.RETURN)
                        .build();
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "provider-away")
                        .with("Retry-After", "30")
                        .thrown();
            }
            provider = known;
        }
        return known;
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
