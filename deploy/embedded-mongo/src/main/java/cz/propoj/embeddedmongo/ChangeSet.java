package cz.propoj.embeddedmongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one command, one record of the journal, so that after a crash all of it is there or nothing. It has the
 * earlier values too, to undo the change if it can't be written.
 */
final class ChangeSet {
    /**
     * One row before and after.
     *
     * @param table the number of the table; {@link #CATALOG} for a definition
     * @param before null where there was no such row
     * @param after null where the row is removed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; a million of them are made
    record Row(int table, byte[] key, byte @Nullable [] before, byte @Nullable [] after) {}

    static final int CATALOG = 0;

    private final List<Row> rows = new ArrayList<>();
    private int bytes;
    private volatile boolean settled;
    private @Nullable IOException failure;

    void add(Row row) {
        rows.add(row);
        bytes += 3 * Integer.BYTES + row.key().length + (row.after() == null ? 0 : row.after().length);
    }

    List<Row> rows() {
        return rows;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether it is known how it ended: on disk, or undone. */
    boolean isSettled() {
        return settled;
    }

    void settle(@Nullable IOException reason) {
        failure = reason;
        settled = true;
    }

    @Nullable
    IOException failure() {
        return failure;
    }

    int size() {
        return bytes;
    }

    void writeTo(ByteBuffer buffer) {
        for (Row row : rows) {
            buffer.putInt(row.table()).putInt(row.key().length).put(row.key());
            byte[] after = row.after();
            if (after == null) {
                buffer.putInt(-1);
            } else {
                buffer.putInt(after.length).put(after);
            }
        }
    }

    static ChangeSet readFrom(ByteBuffer buffer) {
        ChangeSet change = new ChangeSet();
        while (buffer.hasRemaining()) {
            int table = buffer.getInt();
            byte[] key = new byte[buffer.getInt()];
            buffer.get(key);
            int length = buffer.getInt();
            byte[] after = length < 0 ? null : new byte[length];
            if (after != null) {
                buffer.get(after);
            }
            change.add(new Row(table, key, null, after));
        }
        return change;
    }
}
