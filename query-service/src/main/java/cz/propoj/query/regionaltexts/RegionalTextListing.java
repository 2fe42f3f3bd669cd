package cz.propoj.query.regionaltexts;

import static cz.propoj.query.lists.FieldType.CODE;
import static cz.propoj.query.lists.FieldType.DATE;
import static cz.propoj.query.lists.FieldType.NUMBER;
import static cz.propoj.query.lists.FieldType.TEXT;
import static cz.propoj.query.lists.FieldType.YES_NO;

import cz.propoj.contract.regionaltexts.RegionalTextStanding;
import cz.propoj.contract.regionaltexts.RegionalTextType;
import cz.propoj.query.lists.AttributeFields;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.FieldType;
import cz.propoj.query.lists.Listing;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.RegionalTextRow;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of texts of the region, and their list as a table: for search, and as a file. */
final class RegionalTextListing {
    private static final String KEY = "regionalTexts";

    private static final Listing<RegionalTextRow> LISTING =
            new Listing<>(KEY, fields(), row -> row.id().toString(), Map.of("withdrawn", List.of("false")), "");

    static final Table<RegionalTextRow> TABLE = new Table<>(
            KEY,
            Site.REGIONAL_TEXTS,
            null,
            RegionalTextListing::of,
            _ -> _ -> Stream.empty(),
            row -> row.id().toString(),
            "title",
            List.of("field", "kind", "standing", "edition", "originName", "changedHere", "body", "changedOn"),
            Map.of(),
            null,
            null,
            null);

    private RegionalTextListing() {}

    /** In the order of the plan; withdrawn ones are left out unless {@code withdrawn} is filtered. */
    static RowIndex<RegionalTextRow> of(VisibleMap map) {
        // What is kept with a map is shared by all who may see the same names; drafts are not for all of them.
        var whose = map.seesDrafts() ? KEY + ".drafts" : KEY;
        return map.keep(whose, () -> new RowIndex<>(LISTING, map.regionalTexts()));
    }

    private static List<Field<RegionalTextRow>> fields() {
        var fields = new ArrayList<Field<RegionalTextRow>>();
        fields.addAll(
                AttributeFields.of(RegionalTextType.TYPE, row -> row.state().wording()));
        fields.add(field("standing", CODE, row -> row.state().standing())
                .among(RegionalTextStanding.values())
                .asShown()
                .asFacet());
        fields.add(field("edition", NUMBER, RegionalTextRow::version).asShown());
        fields.add(field("originName", TEXT, RegionalTextRow::originName).asShown());
        fields.add(field("changedHere", YES_NO, row -> row.isCopy() ? (Object) row.isChangedHere() : null)
                .asShown()
                .asFacet());
        fields.add(field("withdrawn", YES_NO, row -> row.state().withdrawn()).asFacet());
        fields.add(field("changedOn", DATE, row -> row.info().effectiveOn()));
        return fields;
    }

    private static Field<RegionalTextRow> field(
            String name, FieldType type, Function<RegionalTextRow, @Nullable Object> value) {
        return Field.of(name, KEY + "." + name, type, value);
    }
}
