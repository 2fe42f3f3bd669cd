package cz.propoj.query.steps;

import static cz.propoj.query.lists.FieldType.*;

import cz.propoj.contract.steps.StepParent;
import cz.propoj.contract.steps.StepResult;
import cz.propoj.contract.steps.StepStage;
import cz.propoj.contract.steps.StepType;
import cz.propoj.contract.time.Recurrence;
import cz.propoj.query.lists.AttributeFields;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.FieldType;
import cz.propoj.query.lists.Listing;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.InterventionRow;
import cz.propoj.query.networkmap.rows.MeetingRow;
import cz.propoj.query.networkmap.rows.StepRow;
import cz.propoj.query.reading.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of steps. */
final class StepListing {
    private static final Listing<StepRow> LISTING =
            new Listing<>("steps", fields(), row -> row.id().toString(), Map.of("withdrawn", List.of("false")), "");

    private StepListing() {}

    /** Those that end first come first; withdrawn ones are left out unless {@code withdrawn} is filtered. Made anew for each reader. */
    static RowIndex<StepRow> of(VisibleMap map) {
        return new RowIndex<>(LISTING, map.steps().all());
    }

    static Map<String, Object> json(StepRow row) {
        var json = Json.item(LISTING, row, row.info());
        json.put("parent", parent(row.state().parent()));
        var recurrence = row.task().recurrence();
        if (recurrence != null) {
            json.put("recurrence", recurrence(recurrence));
        }
        var evidence = row.state().evidence();
        json.put(
                "evidence",
                Json.object(
                        "meetings",
                        row.meetings().stream()
                                .map(MeetingRow::id)
                                .map(Object::toString)
                                .toList(),
                        "interventions",
                        row.interventions().stream()
                                .map(InterventionRow::id)
                                .map(Object::toString)
                                .toList(),
                        "documents",
                        evidence.documents().stream()
                                .map(link -> Json.object(
                                        "title",
                                        link.title(),
                                        "url",
                                        link.url(),
                                        "document",
                                        link.document() == null
                                                ? null
                                                : link.document().toString()))
                                .toList()));
        return json;
    }

    private static Map<String, Object> parent(StepParent parent) {
        return switch (parent) {
            case StepParent.OfTopic of ->
                Json.object("kind", "TOPIC", "topic", of.topic().toString());
            case StepParent.OfGoal of ->
                Json.object(
                        "kind", "GOAL",
                        "topic", of.topic().toString(),
                        "goal", of.goal().toString());
            case StepParent.OfRecommendation of ->
                Json.object(
                        "kind",
                        "RECOMMENDATION",
                        "recommendation",
                        of.recommendation().toString());
        };
    }

    private static Map<String, Object> recurrence(Recurrence recurrence) {
        var weekday = recurrence.weekday();
        return Json.object(
                "timesPerYear",
                recurrence.timesPerYear(),
                "everyMonths",
                recurrence.everyMonths(),
                "weekday",
                weekday == null
                        ? null
                        : Json.object(
                                "which", weekday.which(),
                                "day", weekday.day().name(),
                                "everyMonths", weekday.everyMonths()));
    }

    private static List<Field<StepRow>> fields() {
        var fields = new ArrayList<Field<StepRow>>();
        AttributeFields.of(StepType.TYPE, StepRow::task).forEach(field -> {
            if (field.name().equals("roles")) {
                fields.add(field("actors", LINK, StepRow::actors).asShown().asFacet());
            }
            fields.add(field);
        });
        fields.add(field("overdue", YES_NO, StepRow::overdue).asFacet());
        fields.add(field("stage", CODE, row -> row.state().stage())
                .among(StepStage.values())
                .asShown()
                .asFacet());
        fields.add(field("topic", LINK, StepRow::topic).asShown().asFacet());
        fields.add(field("goal", TEXT, StepRow::goal));
        fields.add(result("text", TEXT, StepResult::text));
        fields.add(result("number", NUMBER, StepResult::number));
        fields.add(result("unit", TEXT, StepResult::unit));
        fields.add(field("because", TEXT, row -> row.state().because()));
        fields.add(field("plannedOn", DATE, StepRow::plannedOn));
        fields.add(field("endedOn", DATE, StepRow::endedOn));
        fields.add(field("withdrawn", YES_NO, row -> row.state().withdrawn()).asFacet());
        fields.add(field("changedOn", DATE, row -> row.info().effectiveOn()));
        return fields;
    }

    private static Field<StepRow> result(String name, FieldType type, Function<StepResult, @Nullable Object> value) {
        return field(name, type, row -> {
            var result = row.state().result();
            return result == null ? null : value.apply(result);
        });
    }

    private static Field<StepRow> field(String name, FieldType type, Function<StepRow, @Nullable Object> value) {
        return Field.of(name, "steps." + name, type, value);
    }
}
