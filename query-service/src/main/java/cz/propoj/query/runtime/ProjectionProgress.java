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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the rows have come, this instance's segments known at once, those of others as they tell in the database
 * several times a second; and which projections are paused or being rebuilt, wherever that was asked for.
 */
public final class ProjectionProgress implements Progress, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionProgress.class);
    private static final long TELL_MILLIS = 100;

    /**
     * What is wanted of a projection.
     *
     * @param rebuiltFrom when the last rebuild began; null: there was none
     * @param rebuiltTo the head of the log at that moment; the rebuild is complete when it is reached
     */
    public record Control(
            int epoch, boolean paused, @Nullable Instant rebuiltFrom, long rebuiltTo) {
        static final Control NONE = new Control(0, false, null, -1);
    }

    private final List<Projection<?, ?>> projections;
    private final int segments;
    private final MongoCollection<Document> positions;
    private final MongoCollection<Document> controls;
    private final Map<String, Long> told = new HashMap<>();
    private final Set<String> stopped = new HashSet<>();
    private final Map<String, Long> elsewhere = new ConcurrentHashMap<>();
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
        } catch (RuntimeException e) {
            LOG.warn(
                    "The progress of the projections can't be exchanged now: {}",
                    e.getClass().getName());
        }
    }

    /** Tells how far this instance is, hears how far the others are, and does what is wanted. */
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
        for (var projection : projections) {
            if (control(projection.kind()).paused()) {
                if (projection.isRunning()) {
                    stopped.add(projection.kind().name());
                    projection.stop();
                }
            } else if (stopped.remove(projection.kind().name())) {
                projection.start();
            }
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
                document.getBoolean("paused", false),
                from == null ? null : Instant.parse(from),
                document.get("rebuiltTo", -1L));
    }

    public Control control(RowKind<?, ?> kind) {
        return control.getOrDefault(kind.name(), Control.NONE);
    }

    @Override
    public long position(RowKind<?, ?> kind) {
        var projection = projections.stream()
                .filter(one -> one.kind().name().equals(kind.name()))
                .findFirst()
                .orElseThrow();
        var here = projection.positions();
        var least = Long.MAX_VALUE;
        for (var segment = 0; segment < segments; segment++) {
            var known = here.get(segment);
            least = Math.min(least, known != null ? known : elsewhere.getOrDefault(id(kind, segment), -1L));
        }
        return least;
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
        controls.updateOne(
                Filters.eq("_id", kind.name()), Updates.set("schema", schema), new UpdateOptions().upsert(true));
    }

    /** From now on no instance works on the projection. */
    void pause(RowKind<?, ?> kind) {
        controls.updateOne(
                Filters.eq("_id", kind.name()), Updates.set("paused", true), new UpdateOptions().upsert(true));
        exchange();
    }

    /** The projection begins from the start. */
    synchronized void restart(RowKind<?, ?> kind, Instant from, long to) {
        for (var segment = 0; segment < segments; segment++) {
            var id = id(kind, segment);
            positions.updateOne(Filters.eq("_id", id), Updates.set("position", -1L), new UpdateOptions().upsert(true));
            elsewhere.put(id, -1L);
            told.put(id, -1L);
        }
        controls.updateOne(
                Filters.eq("_id", kind.name()),
                Updates.combine(
                        Updates.inc("epoch", 1),
                        Updates.set("rebuiltFrom", from.toString()),
                        Updates.set("rebuiltTo", to)));
    }

    /** Every instance may work on the projection again. */
    void resume(RowKind<?, ?> kind) {
        controls.updateOne(Filters.eq("_id", kind.name()), Updates.set("paused", false));
        exchange();
    }
}
