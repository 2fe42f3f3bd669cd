package cz.propoj.query.meetings;

import static cz.propoj.query.lists.FieldType.DATE;
import static cz.propoj.query.lists.FieldType.LINK;
import static cz.propoj.query.lists.FieldType.NUMBER;
import static cz.propoj.query.lists.FieldType.YES_NO;

import cz.propoj.contract.meetings.MeetingType;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.query.lists.AttributeFields;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.FieldType;
import cz.propoj.query.lists.ListPage;
import cz.propoj.query.lists.ListQuery;
import cz.propoj.query.lists.Listing;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.MeetingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of meetings. */
public final class MeetingListing {
    private static final Listing<MeetingRow> LISTING = new Listing<>(
            "meetings", fields(), row -> row.id().toString(), Map.of("cancelled", List.of("false")), "-date");

    private MeetingListing() {}

    public static RowIndex<MeetingRow> of(VisibleMap map) {
        return map.keep("meetings", () -> new RowIndex<>(LISTING, map.meetings()));
    }

    /** Cancelled ones are left out unless {@code cancelled} is filtered. */
    public static ListPage<MeetingRow> find(VisibleMap map, ListQuery query) {
        return of(map).find(query, hiddenWords(map));
    }

    /** Words of notes by which the viewer may find a meeting. */
    public static Function<MeetingRow, Stream<String>> hiddenWords(VisibleMap map) {
        return row -> map.hiddenWords(SubjectKind.MEETING, row.id().toString());
    }

    private static List<Field<MeetingRow>> fields() {
        var fields = new ArrayList<Field<MeetingRow>>();
        AttributeFields.of(MeetingType.TYPE, MeetingRow::agenda).forEach(field -> {
            fields.add(field);
            switch (field.name()) {
                case "date" ->
                    fields.add(field("platform", LINK, MeetingRow::platform)
                            .asShown()
                            .asFacet());
                case "coordinatorRoles" -> fields.addAll(attendance());
                default -> {}
            }
        });
        fields.add(field("cancelled", YES_NO, row -> row.state().cancelled()).asFacet());
        fields.add(field("changedOn", DATE, row -> row.info().effectiveOn()));
        return fields;
    }

    private static List<Field<MeetingRow>> attendance() {
        return List.of(
                field("participants", LINK, row -> row.participants().stream()
                                .map(MeetingRow.Participant::actor)
                                .toList())
                        .asShown()
                        .asFacet(),
                field("actors", NUMBER, row -> row.participants().size()),
                field("people", NUMBER, MeetingRow::people).asShown());
    }

    private static Field<MeetingRow> field(String name, FieldType type, Function<MeetingRow, @Nullable Object> value) {
        return Field.of(name, "meetings." + name, type, value);
    }
}
