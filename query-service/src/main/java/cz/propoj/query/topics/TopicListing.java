package cz.propoj.query.topics;

import cz.propoj.contract.topics.Goal;
import cz.propoj.contract.topics.TopicStage;
import cz.propoj.contract.topics.TopicType;
import cz.propoj.query.lists.AttributeFields;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.FieldType;
import cz.propoj.query.lists.Listing;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.reading.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of topics. */
final class TopicListing {
    private static final Listing<TopicItem> LISTING = new Listing<>(
            "topics", fields(), item -> item.row().id().toString(), Map.of("withdrawn", List.of("false")), "");

    private TopicListing() {}

    /** In their order of priority; withdrawn ones are left out unless {@code withdrawn} is filtered. Made anew for each reader. */
    static RowIndex<TopicItem> of(VisibleMap map) {
        return new RowIndex<>(LISTING, TopicItem.all(map));
    }

    static Map<String, Object> json(TopicItem item) {
        var json = Json.item(LISTING, item, item.row().info());
        json.put("goals", item.row().goals().stream().map(TopicListing::goal).toList());
        json.put(
                "findings",
                item.row().findings().stream().map(note -> note.id().toString()).toList());
        return json;
    }

    static Map<String, Object> goal(Goal goal) {
        var target = goal.target();
        return Json.object(
                "id",
                goal.goal().toString(),
                "wording",
                goal.wording(),
                "target",
                target == null
                        ? null
                        : Json.object(
                                "measure", target.measure(),
                                "setOn", target.setOn(),
                                "wished", target.wished(),
                                "by", target.by()));
    }

    private static List<Field<TopicItem>> fields() {
        var fields = new ArrayList<Field<TopicItem>>(
                AttributeFields.of(TopicType.TYPE, item -> item.row().brief()));
        fields.add(field("platform", FieldType.LINK, item -> item.row().platform())
                .asShown()
                .asFacet());
        fields.add(field("stage", FieldType.CODE, item -> item.row().state().stage())
                .among(TopicStage.values())
                .asShown()
                .asFacet());
        fields.add(field("wording", FieldType.TEXT, item -> item.row().goals().stream()
                .map(Goal::wording)
                .filter(Objects::nonNull)
                .toList()));
        fields.add(field("result", FieldType.TEXT, item -> item.row().state().result()));
        fields.add(field("openSteps", FieldType.NUMBER, TopicItem::open).asShown());
        fields.add(field("overdueSteps", FieldType.NUMBER, TopicItem::overdue));
        fields.add(field("proposedOn", FieldType.DATE, item -> item.row().proposedOn()));
        fields.add(
                field("withdrawn", FieldType.YES_NO, item -> item.row().state().withdrawn())
                        .asFacet());
        fields.add(field("changedOn", FieldType.DATE, item -> item.row().info().effectiveOn()));
        return fields;
    }

    private static Field<TopicItem> field(String name, FieldType type, Function<TopicItem, @Nullable Object> value) {
        return Field.of(name, "topics." + name, type, value);
    }
}
