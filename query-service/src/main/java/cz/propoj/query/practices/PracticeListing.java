package cz.propoj.query.practices;

import static cz.propoj.query.lists.FieldType.CODE;
import static cz.propoj.query.lists.FieldType.DATE;
import static cz.propoj.query.lists.FieldType.LINK;
import static cz.propoj.query.lists.FieldType.TEXT;
import static cz.propoj.query.lists.FieldType.YES_NO;

import cz.propoj.contract.practices.PracticeAudience;
import cz.propoj.contract.practices.PracticeStage;
import cz.propoj.contract.practices.PracticeType;
import cz.propoj.query.lists.AttributeFields;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.FieldType;
import cz.propoj.query.lists.Listing;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.PracticeRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of practices. */
final class PracticeListing {
    private static final Listing<PracticeRow> LISTING =
            new Listing<>("practices", fields(), row -> row.id().toString(), Map.of("withdrawn", List.of("false")), "");

    private PracticeListing() {}

    /** Adopted ones first; withdrawn ones are left out unless {@code withdrawn} is filtered. */
    static RowIndex<PracticeRow> of(VisibleMap map) {
        return map.keep(
                "practices", () -> new RowIndex<>(LISTING, map.practices().all()));
    }

    private static List<Field<PracticeRow>> fields() {
        var fields = new ArrayList<>(AttributeFields.of(PracticeType.TYPE, PracticeRow::profile));
        fields.add(field("stage", CODE, row -> row.state().stage())
                .among(PracticeStage.values())
                .asShown()
                .asFacet());
        fields.add(field("reachedOn", DATE, PracticeRow::reachedOn).asShown());
        fields.add(field("reason", TEXT, row -> row.state().reason()));
        fields.add(field("audience", CODE, row -> row.state().sharing().audience())
                .among(PracticeAudience.values())
                .asShown()
                .asFacet());
        fields.add(field("withContact", YES_NO, row -> row.state().sharing().withContact()));
        fields.add(field("sourceNetwork", TEXT, PracticeRow::sourceNetwork).asFacet());
        fields.add(field("actors", LINK, PracticeRow::actors).asFacet());
        fields.add(field("platforms", LINK, PracticeRow::platforms).asFacet());
        fields.add(field("needs", LINK, PracticeRow::needs).asFacet());
        fields.add(field("topics", LINK, PracticeRow::topics).asFacet());
        fields.add(field("proposedOn", DATE, PracticeRow::proposedOn));
        fields.add(field("withdrawn", YES_NO, row -> row.state().withdrawn()).asFacet());
        fields.add(field("changedOn", DATE, row -> row.info().effectiveOn()));
        return fields;
    }

    private static Field<PracticeRow> field(
            String name, FieldType type, Function<PracticeRow, @Nullable Object> value) {
        return Field.of(name, "practices." + name, type, value);
    }
}
