package cz.propoj.contract.practices;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One good practice; its free texts are stored in the vault under this id. */
public record PracticeId(@JsonValue UUID value) {
    @JsonCreator
    public static PracticeId of(String value) {
        return new PracticeId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
