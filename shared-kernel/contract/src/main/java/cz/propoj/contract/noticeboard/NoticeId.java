package cz.propoj.contract.noticeboard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One notice on the board; its wording is stored in the vault under this id. */
public record NoticeId(@JsonValue UUID value) {
    @JsonCreator
    public static NoticeId of(String value) {
        return new NoticeId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
