package cz.propoj.contract.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import cz.propoj.contract.networks.NetworkId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One chapter in the plan of one network; its text is stored in the vault under this id. */
public record ChapterId(@JsonValue UUID value) {
    @JsonCreator
    public static ChapterId of(String value) {
        return new ChapterId(UUID.fromString(value));
    }

    /** Each network has each chapter once, so that two who write it first write the same one. */
    public static ChapterId of(NetworkId network, Chapter part) {
        return new ChapterId(
                UUID.nameUUIDFromBytes((network.value() + "\nplan\n" + part.name()).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
