package cz.propoj.contract.actors;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One actor in one network. */
public record ActorId(@JsonValue UUID value) {
    @JsonCreator
    public static ActorId of(String value) {
        return new ActorId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
