package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Results that are fetched in batches. One that nobody asks for any more is forgotten after ten minutes. */
final class Cursors {
    private static final long IDLE_NANOS = 600_000_000_000L;
    private static final int FIRST_BATCH = 101;
    private static final int BATCH_BYTES = 8 << 20;
    private static final int MOST_PROJECTED_AT_ONCE = 256;

    private final Map<Long, Open> open = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();

    /** Where rows come from; null at the end. */
    interface Source {
        byte @Nullable [] next();

        /** Called after each batch. */
        default void pause() {}
    }

    private static final class Open {
        private final String namespace;
        private final Source source;
        private final @Nullable UnaryOperator<List<Document>> projection;
        private byte @Nullable [] ahead;
        private volatile long used = System.nanoTime();

        Open(String namespace, Source source, @Nullable UnaryOperator<List<Document>> projection) {
            this.namespace = namespace;
            this.source = source;
            this.projection = projection;
        }

        synchronized RawBatch take(int count) {
            List<byte[]> rows = new ArrayList<>();
            long bytes = 0;
            byte[] row = ahead == null ? source.next() : ahead;
            while (row != null && rows.size() < count && (rows.isEmpty() || bytes + row.length <= BATCH_BYTES)) {
                rows.add(row);
                bytes += row.length;
                row = source.next();
            }
            ahead = row;
            source.pause();
            used = System.nanoTime();
            return new RawBatch(projection == null ? rows : project(rows, projection));
        }

        private static List<byte[]> project(List<byte[]> rows, UnaryOperator<List<Document>> projection) {
            List<byte[]> result = new ArrayList<>(rows.size());
            for (int start = 0; start < rows.size(); start += MOST_PROJECTED_AT_ONCE) {
                List<byte[]> part = rows.subList(start, Math.min(rows.size(), start + MOST_PROJECTED_AT_ONCE));
                projection
                        .apply(part.stream().map(Bson::decode).toList())
                        .forEach(document -> result.add(Bson.encode(document)));
            }
            return result;
        }

        synchronized boolean isAtEnd() {
            return ahead == null;
        }
    }

    /**
     * Answers with the first batch.
     *
     * @param batchSize null where the client leaves it to the server
     */
    Document first(
            String namespace,
            Source source,
            @Nullable UnaryOperator<List<Document>> projection,
            @Nullable Integer batchSize,
            boolean onlyOne) {
        Open cursor = new Open(namespace, source, projection);
        RawBatch batch = cursor.take(batchSize == null ? FIRST_BATCH : batchSize);
        long id = 0;
        if (!cursor.isAtEnd() && !onlyOne) {
            forgetIdle();
            id = ids.incrementAndGet();
            open.put(id, cursor);
        }
        return reply("firstBatch", batch, id, namespace);
    }

    static Document nothing(String namespace) {
        return reply("firstBatch", new RawBatch(List.of()), 0, namespace);
    }

    static Document all(String namespace, List<Document> documents) {
        return reply(
                "firstBatch", new RawBatch(documents.stream().map(Bson::encode).toList()), 0, namespace);
    }

    /** @param batchSize 0 for as many as fit */
    Document more(long id, int batchSize) {
        Open cursor = open.get(id);
        if (cursor == null) {
            throw new CursorNotFoundException(id);
        }
        RawBatch batch = cursor.take(batchSize == 0 ? Integer.MAX_VALUE : batchSize);
        boolean atEnd = cursor.isAtEnd();
        if (atEnd) {
            open.remove(id);
        }
        return reply("nextBatch", batch, atEnd ? 0 : id, cursor.namespace);
    }

    boolean close(long id) {
        return open.remove(id) != null;
    }

    int count() {
        return open.size();
    }

    private void forgetIdle() {
        long now = System.nanoTime();
        open.values().removeIf(cursor -> now - cursor.used > IDLE_NANOS);
    }

    private static Document reply(String field, RawBatch batch, long id, String namespace) {
        return Request.ok(new Document(
                "cursor", new Document(field, batch).append("id", id).append("ns", namespace)));
    }
}
