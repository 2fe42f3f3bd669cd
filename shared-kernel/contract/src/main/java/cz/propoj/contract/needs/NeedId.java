package cz.propoj.contract.needs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One need of one network. */
public record NeedId(@JsonValue UUID value) {
    @JsonCreator
    public static NeedId of(String value) {
        return new NeedId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
