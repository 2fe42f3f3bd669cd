package cz.propoj.contract.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import cz.propoj.contract.networks.NetworkId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The letterhead of the plan of one network; its file is stored in the vault under this id. */
public record LetterheadId(@JsonValue UUID value) {
    @JsonCreator
    public static LetterheadId of(String value) {
        return new LetterheadId(UUID.fromString(value));
    }

    /** Each network has one. */
    public static LetterheadId of(NetworkId network) {
        return new LetterheadId(
                UUID.nameUUIDFromBytes((network.value() + "\nplan\nletterhead").getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
