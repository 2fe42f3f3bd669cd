package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Commands that only look. */
final class ReadCommands {
    private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge");
    private static final Document COUNT_ALL = new Document("$sum", 1);

    private final Engine engine;
    private final Cursors cursors;

    ReadCommands(Engine engine, Cursors cursors) {
        this.engine = engine;
        this.cursors = cursors;
    }

    Document find(Request request) {
        Table table = request.table();
        if (table == null) {
            return Cursors.nothing(request.namespace());
        }
        int limit = request.number("limit", 0);
        Query query = new Query(
                engine,
                table,
                request.document("filter"),
                request.document("sort"),
                request.number("skip", 0),
                Math.abs(limit));
        Document fields = request.document("projection");
        CollectionView view = new CollectionView(request.database(), table, null, false);
        boolean onlyOne = limit < 0 || Boolean.TRUE.equals(request.body().get("singleBatch"));
        return cursors.first(
                request.namespace(),
                source(query),
                fields.isEmpty() ? null : documents -> view.project(documents, fields),
                batchSize(request.body()),
                onlyOne);
    }

    private static @Nullable Integer batchSize(Document body) {
        return body.get("batchSize") instanceof Number number ? number.intValue() : null;
    }

    private static Cursors.Source source(Query query) {
        return new Cursors.Source() {
            @Override
            public byte @Nullable [] next() {
                return query.next();
            }

            @Override
            public void pause() {
                query.pause();
            }
        };
    }

    Document getMore(Request request) {
        if (!(request.body().get("getMore") instanceof Number id)) {
            throw new BadValueException("A cursor has a number");
        }
        return cursors.more(id.longValue(), request.number("batchSize", 0));
    }

    Document killCursors(Request request) {
        List<Object> killed = new ArrayList<>();
        List<Object> unknown = new ArrayList<>();
        if (request.body().get("cursors") instanceof List<?> ids) {
            ids.forEach(id -> (cursors.close(((Number) id).longValue()) ? killed : unknown).add(id));
        }
        return Request.ok(new Document("cursorsKilled", killed)
                .append("cursorsNotFound", unknown)
                .append("cursorsAlive", List.of())
                .append("cursorsUnknown", List.of()));
    }

    Document count(Request request) {
        Table table = request.table();
        long count = table == null
                ? 0
                : new Query(
                                engine,
                                table,
                                request.document("query"),
                                null,
                                request.number("skip", 0),
                                Math.abs(request.number("limit", 0)))
                        .count();
        return Request.ok(new Document("n", Math.toIntExact(count)));
    }

    Document distinct(Request request) {
        Table table = request.table();
        return table == null
                ? Request.ok(new Document("values", List.of()))
                : new CollectionView(request.database(), table, null, false).handleDistinct(request.body());
    }

    /** What stands at the beginning of a pipeline and can be done as a query is taken out of it. */
    Document aggregate(Request request) {
        if (!(request.body().get("aggregate") instanceof String)) {
            throw new MongoServerError(73, "InvalidNamespace", "Only the documents of a collection can be aggregated");
        }
        List<Document> stages = new ArrayList<>(request.documents("pipeline"));
        for (Document stage : stages) {
            if (stage.keySet().stream().anyMatch(WRITING_STAGES::contains) || stage.containsKey("$changeStream")) {
                throw new MongoServerError(
                        40324,
                        "The embedded server has no pipeline stage "
                                + stage.keySet().iterator().next());
            }
        }
        List<Document> queries = new ArrayList<>();
        Document sort = new Document();
        int skip = 0;
        int limit = 0;
        Iterator<Document> leading = stages.iterator();
        while (leading.hasNext()) {
            Document stage = leading.next();
            if (stage.get("$match") instanceof Document match && skip == 0 && limit == 0) {
                queries.add(match);
            } else if (stage.get("$sort") instanceof Document order && sort.isEmpty() && skip == 0 && limit == 0) {
                sort = order;
            } else if (stage.get("$skip") instanceof Number number && skip == 0 && limit == 0) {
                skip = number.intValue();
            } else if (stage.get("$limit") instanceof Number number && limit == 0 && number.intValue() > 0) {
                limit = number.intValue();
            } else {
                break;
            }
            leading.remove();
        }
        Table table = request.table();
        Query query = table == null ? null : new Query(engine, table, together(queries), sort, skip, limit);
        return cursors.first(
                request.namespace(),
                results(request, query, table, stages),
                null,
                batchSize(request.document("cursor")),
                false);
    }

    private static Document together(List<Document> queries) {
        return switch (queries.size()) {
            case 0 -> new Document();
            case 1 -> queries.getFirst();
            default -> new Document("$and", queries);
        };
    }

    private Cursors.Source results(
            Request request, @Nullable Query query, @Nullable Table table, List<Document> stages) {
        if (query != null && stages.isEmpty()) {
            return source(query);
        }
        Stream<Document> results;
        String counted = countedInto(stages);
        if (query == null || table == null) {
            results = Stream.empty();
        } else if (counted != null) {
            long count = query.count();
            Document group = Objects.requireNonNull((Document) stages.getFirst().get("$group"));
            results = count == 0
                    ? Stream.empty()
                    : Stream.of(new Document(Table.ID, group.get(Table.ID)).append(counted, Math.toIntExact(count)));
        } else {
            Aggregation pipeline = Aggregation.fromPipeline(
                    stages,
                    name -> new DatabaseView(engine, name),
                    request.database(),
                    new CollectionView(request.database(), table, null, false),
                    NoopOplog.get());
            results = pipeline.runStagesAsStream(query.toList().stream());
        }
        Iterator<Document> all = results.toList().iterator();
        return () -> all.hasNext() ? Bson.encode(all.next()) : null;
    }

    /** The field that gets the number, if the rest of the pipeline only counts (as drivers' countDocuments does). */
    private static @Nullable String countedInto(List<Document> stages) {
        if (stages.size() != 1
                || !(stages.getFirst().get("$group") instanceof Document group)
                || group.size() != 2
                || !(group.get(Table.ID) == null || group.get(Table.ID) instanceof Number)) {
            return null;
        }
        return group.keySet().stream()
                .filter(field -> !field.equals(Table.ID) && COUNT_ALL.equals(group.get(field)))
                .findAny()
                .orElse(null);
    }
}
