package cz.propoj.httpedge;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator chooses, as {@code propoj.…} or in the environment as {@code PROPOJ_…}.
 *
 * @param keys file with the vault's keys; created at the first start, to be backed up apart from the database
 */
@ConfigurationProperties("propoj")
public record Settings(
        @DefaultValue Mongo mongo,
        @DefaultValue("data/keys.json") Path keys) {
    /**
     * Where the data stand.
     *
     * @param uri connection string of a MongoDB or of the embedded server
     * @param database its name there
     */
    public record Mongo(
            @DefaultValue("mongodb://localhost:27017") String uri,
            @DefaultValue("propoj") String database) {}
}
