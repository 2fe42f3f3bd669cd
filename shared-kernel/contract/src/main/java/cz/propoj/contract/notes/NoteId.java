package cz.propoj.contract.notes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One note; its text is stored in the vault under this id. */
public record NoteId(@JsonValue UUID value) {
    @JsonCreator
    public static NoteId of(String value) {
        return new NoteId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
