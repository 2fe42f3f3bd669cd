package cz.propoj.contract.platforms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One platform of one network. */
public record PlatformId(@JsonValue UUID value) {
    @JsonCreator
    public static PlatformId of(String value) {
        return new PlatformId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
