package cz.propoj.query.revisions;

import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.RevisedKind;
import cz.propoj.query.networkmap.rows.ReviewRow;
import cz.propoj.query.networkmap.rows.RevisionRow;
import cz.propoj.query.reading.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Revisions and their records as JSON. */
final class RevisionJson {
    private RevisionJson() {}

    static Map<String, Object> revision(RevisionRow row) {
        var signature = row.state().signature();
        return Json.object(
                "id", row.id().toString(),
                "version", row.info().version(),
                "year", row.year(),
                "phase", row.state().phase(),
                "platform", row.platform(),
                "openedOn", row.openedOn(),
                "percent", row.percent(),
                "templates", templates(row),
                "signature",
                        signature == null
                                ? null
                                : Json.object(
                                        "by", signature.by().toString(),
                                        "on", signature.on(),
                                        "at", Objects.toString(row.closedAt()),
                                        "position", signature.position(),
                                        "hash", signature.hash(),
                                        "reason", row.reason()));
    }

    /** How many records there are of each template, by where they stand. */
    private static List<Map<String, Object>> templates(RevisionRow row) {
        return Arrays.stream(RevisedKind.values())
                // What was signed before there were recommendations stays the same to the byte.
                .filter(kind -> kind != RevisedKind.RECOMMENDATION || row.records(kind) > 0)
                .map(kind -> Json.object(
                        "kind", kind,
                        "records", row.records(kind),
                        "percent", row.percent(kind),
                        "toReview", row.count(kind, ReviewState.TO_REVIEW),
                        "confirmed", row.count(kind, ReviewState.CONFIRMED),
                        "changed", row.count(kind, ReviewState.CHANGED),
                        "retired", count(row, kind, ReviewState.RETIRED),
                        "fulfilled", count(row, kind, ReviewState.FULFILLED),
                        "dropped", count(row, kind, ReviewState.DROPPED)))
                .toList();
    }

    /** Null: no record of that kind can stand there. */
    private static @Nullable Integer count(RevisionRow row, RevisedKind kind, ReviewState state) {
        return state.isOf(kind) ? row.count(kind, state) : null;
    }

    static Map<String, Object> record(ReviewRow row) {
        return Json.object(
                "id", row.id().toString(),
                "kind", row.record().kind(),
                "name", row.name(),
                "state", row.state(),
                "changedOn", row.changedOn(),
                "verifiedOn", row.verifiedOn());
    }

    /** Without what may be different tomorrow: versions of the record, and dates that go on. */
    static Map<String, Object> signed(RevisionRow row, List<Map<String, Object>> records) {
        var signed = new LinkedHashMap<>(revision(row));
        signed.remove("platform");
        var platform = row.state().platform();
        if (platform != null) {
            signed.put("platform", platform.toString());
        }
        signed.put("records", records);
        return signed;
    }
}
