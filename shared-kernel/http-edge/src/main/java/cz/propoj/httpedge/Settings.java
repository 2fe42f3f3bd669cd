package cz.propoj.httpedge;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator chooses, as {@code propoj.…} or in the environment as {@code PROPOJ_…}.
 *
 * @param keys file with the vault's keys; created at the first start, to be backed up apart from the database
 * @param openid whose accounts people may sign in with beside those of this service
 * @param address of this service as people's browsers see it, such as {@code https://propoj.mesto.cz}: for links, and
 *     cookies are sent over https only where it says so; null or empty: as each request says
 * @param proxies how many proxies stand in front of the service and write {@code X-Forwarded-For}: the address from which
 *     somebody asks is what the outermost of them says
 * @param requests how long requests may take
 */
@ConfigurationProperties("propoj")
public record Settings(
        @DefaultValue Mongo mongo,
        @DefaultValue("data/keys.json") Path keys,
        @DefaultValue OpenId openid,
        @Nullable String address,
        @DefaultValue("0") int proxies,
        @DefaultValue Requests requests) {
    /**
     * Where the data stand.
     *
     * @param uri connection string of a MongoDB or of the embedded server
     * @param database its name there; null: the one that the connection string names, or {@code propoj}
     */
    public record Mongo(
            @DefaultValue("mongodb://localhost:27017") String uri,
            @Nullable String database) {
        /** Without the connection string, which may hold a password. */
        @Override
        public String toString() {
            return "Mongo[" + database + "]";
        }
    }

    /**
     * An OpenID Connect provider, such as the town hall's Keycloak or Entra ID.
     *
     * @param issuer its address, under which {@code /.well-known/openid-configuration} stands; null: none, people sign in
     *     with a password only
     * @param clientId how the provider knows this service
     * @param clientSecret null for a public client; PKCE is used in any case
     * @param name as the button on the sign-in page calls it
     * @param address of this service where the provider sends people back to; null: as {@link Settings#address} says
     */
    public record OpenId(
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @DefaultValue("OpenID") String name,
            @Nullable String address) {
        @Override
        public String toString() {
            return "OpenId[" + issuer + "]";
        }
    }

    /**
     * How long requests may take.
     *
     * @param time until an answer begins; ten times as long for files that are sent. Live feeds have no limit
     * @param headers until a request's head has arrived
     * @param silence between two pieces of a request's body
     * @param body until a request has arrived whole
     * @param idle until a connection without a request is closed
     */
    public record Requests(
            @DefaultValue("60s") Duration time,
            @DefaultValue("15s") Duration headers,
            @DefaultValue("30s") Duration silence,
            @DefaultValue("10m") Duration body,
            @DefaultValue("75s") Duration idle) {}
}
