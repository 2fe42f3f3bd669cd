package cz.propoj.contract.recommendations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One recommendation; its free texts are stored in the vault under this id. */
public record RecommendationId(@JsonValue UUID value) {
    @JsonCreator
    public static RecommendationId of(String value) {
        return new RecommendationId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
