package cz.propoj.query.runtime;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the rows have come, this instance's segments known at once, those of others as they tell in the database
 * several times a second; and which projections are being rebuilt, wherever that was asked for.
 */
public final class ProjectionProgress implements Progress, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionProgress.class);
    private static final long TELL_MILLIS = 100;

    /**
     * What is known of a projection beside its position.
     *
     * @param epoch rises when rows changed at positions that had been passed
     * @param rebuiltFrom when the last rebuild began; null: there was none
     * @param rebuiltTo the head of the log at that moment
     * @param rebuilding whether it is not through yet
     * @param percent how much of it is
     */
    public record Control(int epoch, @Nullable Instant rebuiltFrom, long rebuiltTo, boolean rebuilding, int percent) {
        static final Control NONE = new Control(0, null, -1, false, 0);
    }

    private final List<Projection<?, ?>> projections;
    private final int segments;
    private final MongoCollection<Document> positions;
    private final MongoCollection<Document> controls;
    private final Map<String, Long> told = new HashMap<>();
    private final Map<String, Long> elsewhere = new ConcurrentHashMap<>();
    /** By projection whose segments are all worked on here: how far others may have written before. */
    private final Map<String, Long> writtenBefore = new ConcurrentHashMap<>();

    private volatile Map<String, Control> control = Map.of();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("projections-progress").daemon().factory());

    ProjectionProgress(MongoDatabase database, List<Projection<?, ?>> projections, int segments) {
        this.projections = projections;
        this.segments = segments;
        // Losing the last report in a crash only makes readers wait a little longer.
        this.positions = database.getCollection("projection-positions").withWriteConcern(WriteConcern.W1);
        this.controls = database.getCollection("projections");
    }

    void start() {
        exchange();
        var _ = timer.scheduleWithFixedDelay(this::exchangeSafely, TELL_MILLIS, TELL_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdown();
    }

    private void exchangeSafely() {
        try {
            exchange();
        } catch (RuntimeException | Error e) { // after which the timer would never come again
            LOG.warn(
                    "The progress of the projections can't be exchanged now: {}",
                    e.getClass().getName());
        }
    }

    /** Tells how far this instance is, and hears how far the others are. */
    synchronized void exchange() {
        tell();
        // Controls before positions: whoever sees a new epoch must not see a position from before it.
        var wanted = new HashMap<String, Control>();
        controls.find().forEach(document -> wanted.put(document.getString("_id"), control(document)));
        var foreign = projections.stream()
                .anyMatch(projection -> projection.positions().size() < segments);
        if (foreign || elsewhere.isEmpty()) {
            positions
                    .find()
                    .forEach(document -> elsewhere.put(document.getString("_id"), document.getLong("position")));
        }
        control = Map.copyOf(wanted);
        projections.forEach(this::noteWrittenBefore);
    }

    private void noteWrittenBefore(Projection<?, ?> projection) {
        var here = projection.positions();
        var name = projection.kind().name();
        if (here.size() < segments) {
            writtenBefore.remove(name);
        } else {
            writtenBefore.putIfAbsent(
                    name,
                    here.values().stream().mapToLong(Long::longValue).max().orElse(-1));
        }
    }

    private void tell() {
        var writes = new ArrayList<WriteModel<Document>>();
        for (var projection : projections) {
            projection.positions().forEach((segment, position) -> {
                var id = id(projection.kind(), segment);
                if (!position.equals(told.put(id, position))) {
                    writes.add(new ReplaceOneModel<>(
                            Filters.eq("_id", id),
                            new Document("_id", id).append("position", position),
                            new ReplaceOptions().upsert(true)));
                }
            });
        }
        if (!writes.isEmpty()) {
            positions.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    private static String id(RowKind<?, ?> kind, int segment) {
        return kind.name() + "/" + segment;
    }

    private static Control control(Document document) {
        var from = document.getString("rebuiltFrom");
        return new Control(
                document.getInteger("epoch", 0),
                from == null ? null : Instant.parse(from),
                document.get("rebuiltTo", -1L),
                document.getBoolean("rebuilding", false),
                document.getInteger("percent", 0));
    }

    public Control control(RowKind<?, ?> kind) {
        return control.getOrDefault(kind.name(), Control.NONE);
    }

    /** As it stands in the database at this moment. */
    Control storedControl(RowKind<?, ?> kind) {
        var document = controls.find(Filters.eq("_id", kind.name())).first();
        return document == null ? Control.NONE : control(document);
    }

    @Override
    public long position(RowKind<?, ?> kind) {
        var here = projection(kind).positions();
        var least = Long.MAX_VALUE;
        for (var segment = 0; segment < segments; segment++) {
            var known = here.get(segment);
            least = Math.min(least, known != null ? known : elsewhere.getOrDefault(id(kind, segment), -1L));
        }
        return least;
    }

    private Projection<?, ?> projection(RowKind<?, ?> kind) {
        return projections.stream()
                .filter(one -> one.kind().name().equals(kind.name()))
                .findFirst()
                .orElseThrow();
    }

    /** Known while all segments are worked on here. */
    @Override
    public long written(RowKind<?, ?> kind) {
        var projection = projection(kind);
        var before = writtenBefore.get(kind.name());
        return before == null || projection.positions().size() < segments
                ? Long.MAX_VALUE
                : Math.max(before, projection.written());
    }

    /** Whether what was written after that position was written here. */
    boolean isWrittenHere(RowKind<?, ?> kind, long position) {
        var before = writtenBefore.get(kind.name());
        return before != null
                && position >= before
                && projection(kind).positions().size() == segments;
    }

    @Override
    public int epoch(RowKind<?, ?> kind) {
        return control(kind).epoch();
    }

    /** The forms of events that the stored rows were written in; null: not said. */
    @Nullable
    String schema(RowKind<?, ?> kind) {
        var document = controls.find(Filters.eq("_id", kind.name())).first();
        return document == null ? null : document.getString("schema");
    }

    void writeSchema(RowKind<?, ?> kind, String schema) {
        update(kind, Updates.set("schema", schema));
    }

    /** A rebuild begins, or one that was interrupted begins again. */
    void rebuildBegins(RowKind<?, ?> kind, Instant from, long to) {
        update(
                kind,
                Updates.combine(
                        Updates.set("rebuiltFrom", from.toString()),
                        Updates.set("rebuiltTo", to),
                        Updates.set("rebuilding", true),
                        Updates.set("percent", 0)));
    }

    void rebuildIs(RowKind<?, ?> kind, int percent) {
        update(kind, Updates.set("percent", percent));
    }

    /** All rows of the projection are what the log says, in the forms of this release. */
    void rebuildEnds(RowKind<?, ?> kind, String schema) {
        update(
                kind,
                Updates.combine(
                        Updates.set("schema", schema),
                        Updates.inc("epoch", 1),
                        Updates.set("rebuilding", false),
                        Updates.set("percent", 100)));
    }

    /** Rows have changed at positions that had been passed: whoever holds rows, here or elsewhere, reads them again. */
    void changed(RowKind<?, ?> kind) {
        update(kind, Updates.inc("epoch", 1));
    }

    private void update(RowKind<?, ?> kind, Bson update) {
        controls.updateOne(Filters.eq("_id", kind.name()), update, new UpdateOptions().upsert(true));
        exchange();
    }
}
