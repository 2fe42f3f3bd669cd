package cz.propoj.query.noticeboard;

import static cz.propoj.query.lists.FieldType.*;

import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.noticeboard.NoticeKind;
import cz.propoj.contract.noticeboard.NoticeType;
import cz.propoj.contract.time.Meta;
import cz.propoj.query.lists.AttributeFields;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.FieldType;
import cz.propoj.query.lists.Listing;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.NoticeRow;
import cz.propoj.query.reading.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of notices. */
final class NoticeListing {
    private static final Listing<NoticeRow> LISTING = new Listing<>(
            "notices",
            fields(),
            row -> row.id().toString(),
            Map.of("standing", List.of(NoticeRow.Standing.CURRENT.name(), NoticeRow.Standing.AHEAD.name())),
            "");

    private NoticeListing() {}

    /** Those that are over or withdrawn are left out unless {@code standing} is filtered. Made anew for each reader. */
    static RowIndex<NoticeRow> of(VisibleMap map) {
        return new RowIndex<>(LISTING, map.notices());
    }

    static Map<String, Object> json(NoticeRow row) {
        var item = Json.item(LISTING, row, row.info());
        item.put("postedAt", row.postedAt().toString());
        item.put("mayChange", row.mayChange());
        return item;
    }

    private static List<Field<NoticeRow>> fields() {
        var fields = new ArrayList<>(AttributeFields.of(NoticeType.TYPE, NoticeRow::announcement));
        fields.add(field("actor", LINK, NoticeRow::actor).asShown().asFacet());
        fields.add(field("standing", CODE, NoticeRow::standing)
                .among(NoticeRow.Standing.values())
                .asFacet());
        fields.add(field("postedOn", DATE, row -> LocalDate.ofInstant(row.postedAt(), Meta.ZONE)));
        fields.add(capacity("total", NUMBER, Capacity::total));
        fields.add(capacity("free", NUMBER, Capacity::free));
        fields.add(capacity("capacityOn", DATE, Capacity::asOf));
        return fields;
    }

    /** The capacity of the actor as known on the day, for notices about capacity only. */
    private static Field<NoticeRow> capacity(String name, FieldType type, Function<Capacity, @Nullable Object> value) {
        return field(name, type, row -> {
            var capacity = row.capacity();
            return capacity == null || row.state().kind() != NoticeKind.CAPACITY ? null : value.apply(capacity);
        });
    }

    private static Field<NoticeRow> field(String name, FieldType type, Function<NoticeRow, @Nullable Object> value) {
        return Field.of(name, "notices." + name, type, value);
    }
}
