package cz.propoj.contract.regionaltexts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import cz.propoj.contract.networks.NetworkId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One text of a region, or one copy of it; what it says is stored in the vault under this id. */
public record RegionalTextId(@JsonValue UUID value) {
    @JsonCreator
    public static RegionalTextId of(String value) {
        return new RegionalTextId(UUID.fromString(value));
    }

    /** The copy that a network has of the text: always the same, so that it has one at most. */
    public RegionalTextId copyIn(NetworkId network) {
        return new RegionalTextId(
                UUID.nameUUIDFromBytes((network.value() + " " + value).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
