package cz.propoj.contract.workbooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Id of an import of one or several workbooks. */
public record ImportId(@JsonValue UUID value) {
    @JsonCreator
    public static ImportId of(String value) {
        return new ImportId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
