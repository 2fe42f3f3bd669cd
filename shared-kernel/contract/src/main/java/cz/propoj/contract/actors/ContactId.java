package cz.propoj.contract.actors;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A contact person of an actor; the name, phone and e-mail are stored in the vault under this id. */
public record ContactId(@JsonValue UUID value) {
    @JsonCreator
    public static ContactId of(String value) {
        return new ContactId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
