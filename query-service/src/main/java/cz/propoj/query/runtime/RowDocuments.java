package cz.propoj.query.runtime;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Origin;
import cz.propoj.eventlog.EventTypes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Rows as documents and back. Facts stand in the order of their effect, so that a row has one form only. */
public final class RowDocuments {
    private final EventTypes types;
    private final JsonMapper mapper;

    public RowDocuments(EventTypes types, JsonMapper mapper) {
        this.types = types;
        this.mapper = mapper;
    }

    <S, E> Document toDocument(Row<S, E> row) {
        var network = row.network();
        var facts = new ArrayList<Document>(row.facts().size());
        row.facts().forEach(fact -> facts.add(toDocument(fact)));
        var latest = row.latest();
        return new Document("_id", row.id())
                .append("network", network == null ? null : network.value())
                .append("position", row.position())
                .append("facts", facts)
                .append("latest", latest == null ? null : new Document("state", content(latest)));
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

    <S, E> Row<S, E> toRow(RowKind<S, E> kind, Document document) {
        var facts = new ArrayList<Fact<E>>();
        for (var fact : document.getList("facts", Document.class, List.of())) {
            facts.add(toFact(kind, fact));
        }
        var network = document.getString("network");
        return Row.of(kind, document.getString("_id"), network == null ? null : new NetworkId(network), facts);
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
