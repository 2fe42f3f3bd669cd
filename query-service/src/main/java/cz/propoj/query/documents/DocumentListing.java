package cz.propoj.query.documents;

import static cz.propoj.query.lists.FieldType.CODE;
import static cz.propoj.query.lists.FieldType.DATE;
import static cz.propoj.query.lists.FieldType.LINK;
import static cz.propoj.query.lists.FieldType.YES_NO;

import cz.propoj.contract.documents.DocumentType;
import cz.propoj.query.lists.AttributeFields;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.FieldType;
import cz.propoj.query.lists.Listing;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.DocumentRow;
import cz.propoj.query.networkmap.rows.DocumentValidity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of documents. */
final class DocumentListing {
    private static final Listing<DocumentRow> LISTING =
            new Listing<>("documents", fields(), row -> row.id().toString(), Map.of("withdrawn", List.of("false")), "");

    private DocumentListing() {}

    /** Those that hold first; withdrawn ones are left out unless {@code withdrawn} is filtered. */
    static RowIndex<DocumentRow> of(VisibleMap map) {
        return map.keep(
                "documents", () -> new RowIndex<>(LISTING, map.documents().all()));
    }

    private static List<Field<DocumentRow>> fields() {
        var fields = new ArrayList<Field<DocumentRow>>();
        AttributeFields.of(DocumentType.TYPE, DocumentRow::profile).forEach(field -> {
            if (field.name().equals("owner")) {
                fields.add(field("actor", LINK, DocumentRow::actor).asShown().asFacet());
            }
            fields.add(field);
        });
        fields.add(field("validity", CODE, DocumentRow::validity)
                .among(DocumentValidity.values())
                .asShown()
                .asFacet());
        fields.add(field("steps", LINK, DocumentRow::steps));
        fields.add(field("withdrawn", YES_NO, row -> row.state().withdrawn()).asFacet());
        fields.add(field("changedOn", DATE, row -> row.info().effectiveOn()));
        return fields;
    }

    private static Field<DocumentRow> field(
            String name, FieldType type, Function<DocumentRow, @Nullable Object> value) {
        return Field.of(name, "documents." + name, type, value);
    }
}
