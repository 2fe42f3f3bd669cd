package cz.propoj.contract.needs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One activity that helps to fulfil a need. */
public record ActivityId(@JsonValue UUID value) {
    @JsonCreator
    public static ActivityId of(String value) {
        return new ActivityId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
