package cz.propoj.contract.filters;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One saved filter of one network. */
public record FilterId(@JsonValue UUID value) {
    @JsonCreator
    public static FilterId of(String value) {
        return new FilterId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
