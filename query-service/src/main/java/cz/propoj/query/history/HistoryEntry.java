package cz.propoj.query.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a history, in the reader's language.
 *
 * @param kind of the record: its collection
 * @param event stable name of the event
 * @param who called that name now; empty: the account has none any more; null: the service itself
 * @param importId the take-over of workbooks it came with
 * @param takesBack the take-over of workbooks it took back
 */
public record HistoryEntry(
        long position,
        String kind,
        String record,
        String event,
        String sentence,
        List<Change> changes,
        Instant recordedAt,
        LocalDate effectiveOn,
        @Nullable String account,
        @Nullable String who,
        @Nullable String reason,
        @Nullable String importId,
        @Nullable String takesBack) {

    /**
     * A value that changed.
     *
     * @param field name of the field; {@code label} is what it is called
     * @param before in words; empty: there was none
     */
    public record Change(String field, String label, String before, String after) {}
}
