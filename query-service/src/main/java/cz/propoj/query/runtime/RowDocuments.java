package cz.propoj.query.runtime;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Origin;
import cz.propoj.eventlog.EventTypes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows as documents and back. Facts stand in the order of the log, so that a row has one form only and a further fact
 * comes last. A document of the database holds 16 MB at most: a row of many long texts has its older facts in pieces,
 * each a document of its own, and only the newest in the main one.
 */
public final class RowDocuments {
    /** Rises when rows are stored in another form: those of earlier releases are then rewritten once. */
    static final int FORM = 2;

    /** How full a document becomes before the next one is begun; a single larger fact stands alone. */
    static final int FULL = 2 * 1024 * 1024;

    private static final DocumentCodec CODEC = new DocumentCodec();
    private static final String FACTS = "facts";
    private static final String PIECES = "pieces";

    private final EventTypes types;
    private final JsonMapper mapper;

    public RowDocuments(EventTypes types, JsonMapper mapper) {
        this.types = types;
        this.mapper = mapper;
    }

    /**
     * What is stored of a row.
     *
     * @param main the newest facts, and where the others are
     * @param pieces the others
     */
    record Documents(RawBsonDocument main, List<RawBsonDocument> pieces) {
        Row.Stored asStored() {
            return new Row.Stored(
                    size(main) + pieces.stream().mapToLong(RowDocuments::size).sum(),
                    pieces.stream().map(RowDocuments::end).toList());
        }
    }

    <S, E> Documents toDocuments(Row<S, E> row) {
        var network = row.network();
        var pieces = new ArrayList<RawBsonDocument>();
        var ends = new ArrayList<Long>();
        var facts = new ArrayList<RawBsonDocument>();
        var bytes = 0L;
        var end = -1L;
        var inOrder = row.facts().stream()
                .sorted(Comparator.comparingLong(Fact::position))
                .toList();
        for (var fact : inOrder) {
            var document = raw(toDocument(fact));
            if (!facts.isEmpty() && bytes + size(document) > FULL) {
                pieces.add(raw(new Document("_id", pieceId(row.id(), pieces.size()))
                        .append("end", end)
                        .append(FACTS, facts)));
                ends.add(end);
                facts = new ArrayList<>();
                bytes = 0;
            }
            facts.add(document);
            bytes += size(document);
            end = fact.position();
        }
        var main = new Document("_id", row.id())
                .append("network", network == null ? null : network.value())
                .append("position", row.position());
        if (!ends.isEmpty()) {
            main.append(PIECES, ends);
        }
        return new Documents(raw(main.append(FACTS, facts).append("latest", latest(row))), pieces);
    }

    /** The newest state, for whoever looks into the database; left out where it is as large as a whole document. */
    private @Nullable RawBsonDocument latest(Row<?, ?> row) {
        var latest = row.latest();
        if (latest == null) {
            return null;
        }
        var state = raw(new Document("state", content(latest)));
        return size(state) > FULL ? null : state;
    }

    static String pieceId(String row, int number) {
        return row + "/" + number;
    }

    static int size(RawBsonDocument document) {
        return document.getByteBuffer().remaining();
    }

    private static RawBsonDocument raw(Document document) {
        return new RawBsonDocument(document, CODEC);
    }

    private Document toDocument(Fact<?> fact) {
        var event = (Object) fact.event();
        var type = types.require(event.getClass());
        var document = new Document("position", fact.position())
                .append("recordedAt", fact.recordedAt().toString())
                .append("effectiveOn", fact.effectiveOn().toString());
        put(document, "account", fact.origin().account());
        put(document, "reason", fact.origin().reason());
        put(document, "import", fact.origin().importId());
        put(document, "takesBack", fact.origin().takesBack());
        return document.append("type", type.name())
                .append("rev", type.revision())
                .append("payload", content(event));
    }

    private static void put(Document document, String key, @Nullable String value) {
        if (value != null) {
            document.append(key, value);
        }
    }

    private Document content(Object value) {
        return new Document(mapper.convertValue(
                value, mapper.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, Object.class)));
    }

    /** Where the older facts of the row end, piece by piece. */
    static List<Long> pieces(RawBsonDocument main) {
        return main.containsKey(PIECES)
                ? main.getArray(PIECES).stream()
                        .map(end -> end.asInt64().getValue())
                        .toList()
                : List.of();
    }

    static long end(RawBsonDocument piece) {
        return piece.getInt64("end").getValue();
    }

    /**
     * The row.
     *
     * @throws OutdatedRows if another release wrote it in forms that this one does not read
     */
    <S, E> Row<S, E> toRow(RowKind<S, E> kind, RawBsonDocument main, List<RawBsonDocument> pieces) {
        var facts = new ArrayList<Fact<E>>();
        var bytes = (long) size(main);
        for (var piece : pieces) {
            bytes += size(piece);
            addFacts(kind, piece.decode(CODEC), facts);
        }
        var document = main.decode(CODEC);
        addFacts(kind, document, facts);
        facts.sort(Fact.BY_EFFECT);
        return Row.of(
                kind,
                document.getString("_id"),
                network(main),
                facts,
                new Row.Stored(bytes, pieces.stream().map(RowDocuments::end).toList()));
    }

    static @Nullable NetworkId network(RawBsonDocument main) {
        return main.isString("network")
                ? new NetworkId(main.getString("network").getValue())
                : null;
    }

    private <E> void addFacts(RowKind<?, E> kind, Document document, List<Fact<E>> facts) {
        for (var fact : document.getList(FACTS, Document.class, List.of())) {
            facts.add(toFact(kind, fact));
        }
    }

    private <E> Fact<E> toFact(RowKind<?, E> kind, Document fact) {
        var name = fact.getString("type");
        var type = types.find(name);
        if (type == null || type.revision() != fact.getInteger("rev")) {
            throw new OutdatedRows(kind.name(), name + " revision " + fact.getInteger("rev"), null);
        }
        try {
            var event = mapper.convertValue(fact.get("payload", Map.class), type.javaType());
            return new Fact<>(
                    fact.getLong("position"),
                    Instant.parse(fact.getString("recordedAt")),
                    LocalDate.parse(fact.getString("effectiveOn")),
                    new Origin(
                            fact.getString("account"),
                            fact.getString("reason"),
                            fact.getString("import"),
                            fact.getString("takesBack")),
                    kind.family().cast(event));
        } catch (JacksonException | ClassCastException e) {
            throw new OutdatedRows(kind.name(), name, e);
        }
    }
}
