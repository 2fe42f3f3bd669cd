package cz.propoj.query.revisions;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.contract.recommendations.RecommendationType;
import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.ReviewedRecord;
import cz.propoj.contract.revisions.RevisedKind;
import cz.propoj.contract.revisions.Signature;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.RecommendationRow;
import cz.propoj.query.networkmap.rows.RevisionRow;
import cz.propoj.query.reading.Json;
import cz.propoj.query.reading.WholeList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a revision was signed for, to the byte: its summary, where every record stood, and the three views of the
 * templates, all from the log up to the position of the signature. Only what the vault was asked to forget can be missing
 * from it one day.
 */
@Component
final class SignedRevision {
    private final NetworkMaps maps;
    private final List<WholeList> lists;
    private final JsonMapper json;

    SignedRevision(NetworkMaps maps, List<WholeList> lists, JsonMapper json) {
        this.maps = maps;
        this.lists =
                lists.stream().sorted(Comparator.comparing(WholeList::template)).toList();
        this.json = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    byte[] rendering(VisibleMap map, RevisionRow row, Signature signature) {
        var then = maps.signed(map, signature);
        var whole = new LinkedHashMap<String, Object>();
        whole.put("network", map.id().value());
        whole.put("revision", RevisionJson.signed(row, records(then, row)));
        lists.forEach(list -> whole.put(list.template().english(), list.items(then)));
        if (row.records(RevisedKind.RECOMMENDATION) > 0) {
            whole.put(
                    "recommendations",
                    then.recommendations().stream()
                            .filter(one -> !one.state().withdrawn())
                            .map(SignedRevision::recommendation)
                            .toList());
        }
        return json.writeValueAsBytes(whole);
    }

    private static Map<String, Object> recommendation(RecommendationRow row) {
        var guidance = row.guidance();
        var item = Json.object("id", row.id().toString());
        RecommendationType.TYPE
                .attributes()
                .forEach(attribute -> item.putAll(
                        Json.object(attribute.key(), attribute.value().apply(guidance))));
        item.putAll(Json.object(
                "points", guidance.points(),
                "actors", row.actors(),
                "standing", row.state().standing(),
                "reason", row.state().reason()));
        return item;
    }

    private static List<Map<String, Object>> records(VisibleMap then, RevisionRow row) {
        var records = new ArrayList<Map<String, Object>>();
        row.state()
                .marks()
                .forEach((id, mark) -> records.add(record(then, new ReviewedRecord(mark.kind(), id), mark.outcome())));
        row.state().unreviewed().forEach(record -> records.add(record(then, record, ReviewState.TO_REVIEW)));
        records.sort(Comparator.comparing(record -> record.get("kind") + " " + record.get("id")));
        return records;
    }

    private static Map<String, Object> record(VisibleMap then, ReviewedRecord record, ReviewState state) {
        var id = record.id();
        var name =
                switch (record.kind()) {
                    case ACTOR -> then.actor(new ActorId(id)).map(actor -> actor.name());
                    case PLATFORM -> then.platform(new PlatformId(id)).map(platform -> platform.name());
                    case NEED -> then.need(new NeedId(id)).map(need -> need.name());
                    case RECOMMENDATION ->
                        then.recommendation(new RecommendationId(id))
                                .map(recommendation -> recommendation.guidance().title());
                };
        return Json.object("id", id.toString(), "kind", record.kind(), "name", name.orElse(null), "state", state);
    }
}
