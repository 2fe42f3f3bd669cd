package cz.propoj.command.workbooks.differences;

import cz.propoj.contract.workbooks.ImportId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that come out the same when an import has to be repeated. */
final class StableIds {
    private final ImportId takeOver;

    StableIds(ImportId takeOver) {
        this.takeOver = takeOver;
    }

    /** Of a record that comes with this import. */
    UUID record(RecordKind item, String... key) {
        return named(takeOver + "\n" + item + "\n" + String.join("\n", key));
    }

    /** Of what is told apart by a word of its own, such as a note. */
    UUID record(String what, String... key) {
        return named(takeOver + "\n" + what + "\n" + String.join("\n", key));
    }

    /** Of a difference; says nothing of whether the record is new or changed, which a repeat may see otherwise. */
    static String difference(RecordKind item, Object key) {
        return named(item + "\n" + key).toString();
    }

    /** Of what is missing in the workbook. */
    static String missing(RecordKind item, Object key) {
        return named(item + "\nmissing\n" + key).toString();
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
