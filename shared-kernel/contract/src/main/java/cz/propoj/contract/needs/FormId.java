package cz.propoj.contract.needs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One form of fulfilment: how a fulfilled need looks in the life of a contented child. */
public record FormId(@JsonValue UUID value) {
    @JsonCreator
    public static FormId of(String value) {
        return new FormId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
