package cz.propoj.contract.revisions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import cz.propoj.contract.networks.NetworkId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The revision of one network for one calendar year. Made from the two, so that there cannot be a second one. */
public record RevisionId(@JsonValue UUID value) {
    @JsonCreator
    public static RevisionId of(String value) {
        return new RevisionId(UUID.fromString(value));
    }

    public static RevisionId of(NetworkId network, int year) {
        return new RevisionId(
                UUID.nameUUIDFromBytes(("revision " + network + " " + year).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
