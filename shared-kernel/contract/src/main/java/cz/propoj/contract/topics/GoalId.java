package cz.propoj.contract.topics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One goal of a topic. */
public record GoalId(@JsonValue UUID value) {
    @JsonCreator
    public static GoalId of(String value) {
        return new GoalId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
