package cz.propoj.command.workbooks.differences;

import cz.propoj.contract.workbooks.ImportId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that are the same when an import is repeated after a crash. */
final class StableIds {
    private final ImportId importId;

    StableIds(ImportId importId) {
        this.importId = importId;
    }

    /** The id of a record that this import adds. */
    UUID record(RecordKind item, String... key) {
        return named(importId + "\n" + item + "\n" + String.join("\n", key));
    }

    /** The id of another new object, such as a note. */
    UUID record(String what, String... key) {
        return named(importId + "\n" + what + "\n" + String.join("\n", key));
    }

    /** The id of a difference. It does not depend on whether the record is new or changed, which may differ after a restart. */
    static String difference(RecordKind item, Object key) {
        return named(item + "\n" + key).toString();
    }

    /** The id of a record that is missing in the workbook. */
    static String missing(RecordKind item, Object key) {
        return named(item + "\nmissing\n" + key).toString();
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
