package cz.propoj.contract.steps;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One step; its free texts are stored in the vault under this id. */
public record StepId(@JsonValue UUID value) {
    @JsonCreator
    public static StepId of(String value) {
        return new StepId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
