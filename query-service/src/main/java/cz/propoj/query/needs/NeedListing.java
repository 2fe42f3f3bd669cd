package cz.propoj.query.needs;

import static cz.propoj.query.lists.FieldType.CODE;
import static cz.propoj.query.lists.FieldType.DATE;
import static cz.propoj.query.lists.FieldType.LINK;
import static cz.propoj.query.lists.FieldType.NUMBER;
import static cz.propoj.query.lists.FieldType.TEXT;
import static cz.propoj.query.lists.FieldType.YES_NO;

import cz.propoj.contract.needs.Activity;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.FormOfFulfilment;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.FieldType;
import cz.propoj.query.lists.ListPage;
import cz.propoj.query.lists.ListQuery;
import cz.propoj.query.lists.Listing;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.NeedLine;
import cz.propoj.query.networkmap.rows.NeedRow;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of the rows of the needs' template: one activity each, with its form and need. */
public final class NeedListing {
    private static final Listing<NeedLine> LISTING =
            new Listing<>("needs", fields(), NeedLine::key, Map.of("retired", List.of("false")), "");

    private NeedListing() {}

    public static RowIndex<NeedLine> of(VisibleMap map) {
        return map.keep("needs", () -> new RowIndex<>(LISTING, map.needLines()));
    }

    /** In the order of the template; retired needs are left out unless {@code retired} is filtered. */
    public static ListPage<NeedLine> find(VisibleMap map, ListQuery query) {
        return of(map).find(query, hiddenWords(map));
    }

    /** Words of notes by which the viewer may find the rows of a need. */
    public static Function<NeedLine, Stream<String>> hiddenWords(VisibleMap map) {
        return row -> map.hiddenWords(SubjectKind.NEED, row.need().id().toString());
    }

    private static List<Field<NeedLine>> fields() {
        return List.of(
                field("area", CODE, row -> row.need().area())
                        .among(NeedArea.values())
                        .asShown()
                        .asFacet(),
                field("need", TEXT, row -> row.need().name()).asShown().asFacet(),
                form("form", TEXT, FormOfFulfilment::name).asShown(),
                form("level", NUMBER, form -> form.assessment().level())
                        .asShown()
                        .asFacet(),
                form("risks", TEXT, form -> form.assessment().risks()),
                activity("activity", TEXT, activity -> activity.plan().name()).asShown(),
                activity("phase", CODE, activity -> activity.plan().phase())
                        .among(Focus.values())
                        .asShown()
                        .asFacet(),
                activity("possibleActors", TEXT, activity -> activity.plan().possibleActors())
                        .asFacet(),
                activity("practice", TEXT, Activity::practice).asShown(),
                field("actors", LINK, row -> node(row, NeedRow.ActivityNode::actors))
                        .asShown()
                        .asFacet(),
                field("couldButDoNot", LINK, row -> node(row, NeedRow.ActivityNode::possible)),
                field("withoutActor", YES_NO, NeedLine::isActivityWithoutActor).asFacet(),
                field("withoutActivity", YES_NO, row -> row.need().isWithoutActivity())
                        .asFacet(),
                field("retired", YES_NO, row -> row.need().state().retired()).asFacet(),
                field("verifiedOn", DATE, row -> row.need().info().verifiedOn()));
    }

    private static Field<NeedLine> form(
            String name, FieldType type, Function<FormOfFulfilment, @Nullable Object> value) {
        return field(name, type, row -> {
            var form = row.form();
            return form == null ? null : value.apply(form);
        });
    }

    private static Field<NeedLine> activity(String name, FieldType type, Function<Activity, @Nullable Object> value) {
        return field(name, type, row -> node(row, node -> value.apply(node.activity())));
    }

    private static @Nullable Object node(NeedLine row, Function<NeedRow.ActivityNode, @Nullable Object> value) {
        var node = row.activity();
        return node == null ? null : value.apply(node);
    }

    private static Field<NeedLine> field(String name, FieldType type, Function<NeedLine, @Nullable Object> value) {
        return Field.of(name, "needs." + name, type, value);
    }
}
