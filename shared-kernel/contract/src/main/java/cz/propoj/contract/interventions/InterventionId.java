package cz.propoj.contract.interventions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One intervention; its aim is stored in the vault under this id. */
public record InterventionId(@JsonValue UUID value) {
    @JsonCreator
    public static InterventionId of(String value) {
        return new InterventionId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
