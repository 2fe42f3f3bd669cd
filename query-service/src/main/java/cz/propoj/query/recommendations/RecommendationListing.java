package cz.propoj.query.recommendations;

import static cz.propoj.query.lists.FieldType.CODE;
import static cz.propoj.query.lists.FieldType.DATE;
import static cz.propoj.query.lists.FieldType.LINK;
import static cz.propoj.query.lists.FieldType.TEXT;
import static cz.propoj.query.lists.FieldType.YES_NO;

import cz.propoj.contract.recommendations.RecommendationStanding;
import cz.propoj.contract.recommendations.RecommendationType;
import cz.propoj.query.lists.AttributeFields;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.FieldType;
import cz.propoj.query.lists.Listing;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.RecommendationRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of recommendations. */
final class RecommendationListing {
    private static final Listing<RecommendationRow> LISTING = new Listing<>(
            "recommendations", fields(), row -> row.id().toString(), Map.of("withdrawn", List.of("false")), "");

    private RecommendationListing() {}

    /** In the order of the plan; withdrawn ones are left out unless {@code withdrawn} is filtered. */
    static RowIndex<RecommendationRow> of(VisibleMap map) {
        return map.keep("recommendations", () -> new RowIndex<>(LISTING, map.recommendations()));
    }

    private static List<Field<RecommendationRow>> fields() {
        var fields = new ArrayList<Field<RecommendationRow>>();
        AttributeFields.of(RecommendationType.TYPE, RecommendationRow::guidance).forEach(field -> {
            if (field.name().equals("sectors")) {
                fields.add(field("points", TEXT, row -> row.guidance().points()));
                fields.add(field("actors", LINK, RecommendationRow::actors)
                        .asShown()
                        .asFacet());
            }
            fields.add(field);
        });
        fields.add(field("standing", CODE, row -> row.state().standing())
                .among(RecommendationStanding.values())
                .asShown()
                .asFacet());
        fields.add(field("reason", TEXT, row -> row.state().reason()));
        fields.add(field("withdrawn", YES_NO, row -> row.state().withdrawn()).asFacet());
        fields.add(field("changedOn", DATE, row -> row.info().effectiveOn()));
        return fields;
    }

    private static Field<RecommendationRow> field(
            String name, FieldType type, Function<RecommendationRow, @Nullable Object> value) {
        return Field.of(name, "recommendations." + name, type, value);
    }
}
