package cz.propoj.contract.topics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One topic; its free texts are stored in the vault under this id. */
public record TopicId(@JsonValue UUID value) {
    @JsonCreator
    public static TopicId of(String value) {
        return new TopicId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
