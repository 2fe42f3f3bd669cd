package cz.propoj.query.platforms;

import static cz.propoj.query.lists.FieldType.CODE;
import static cz.propoj.query.lists.FieldType.DATE;
import static cz.propoj.query.lists.FieldType.LINK;
import static cz.propoj.query.lists.FieldType.NUMBER;
import static cz.propoj.query.lists.FieldType.YES_NO;

import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.platforms.FunctioningMark;
import cz.propoj.contract.platforms.PlatformLifeCycle;
import cz.propoj.contract.platforms.PlatformRecordType;
import cz.propoj.query.lists.AttributeFields;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.FieldType;
import cz.propoj.query.lists.ListPage;
import cz.propoj.query.lists.ListQuery;
import cz.propoj.query.lists.Listing;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.PlatformRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of platforms, in the order of the template. */
public final class PlatformListing {
    private static final Listing<PlatformRow> LISTING =
            new Listing<>("platforms", fields(), row -> row.id().toString(), Map.of(), "name");

    private PlatformListing() {}

    public static RowIndex<PlatformRow> of(VisibleMap map) {
        return map.keep("platforms", () -> new RowIndex<>(LISTING, map.platforms()));
    }

    /** Also suspended and dissolved ones, unless {@code lifeCycle} is filtered. */
    public static ListPage<PlatformRow> find(VisibleMap map, ListQuery query) {
        return of(map).find(query, hiddenWords(map));
    }

    /** Words of notes by which the viewer may find a platform. */
    public static Function<PlatformRow, Stream<String>> hiddenWords(VisibleMap map) {
        return row -> map.hiddenWords(SubjectKind.PLATFORM, row.id().toString());
    }

    private static List<Field<PlatformRow>> fields() {
        var fields = new ArrayList<Field<PlatformRow>>();
        AttributeFields.of(PlatformRecordType.TYPE, PlatformRow::state).forEach(field -> {
            fields.add(field);
            switch (field.name()) {
                case "type" ->
                    fields.add(field("coordinators", LINK, PlatformRow::coordinators)
                            .asShown()
                            .asFacet());
                case "foundedOn" ->
                    fields.add(field("dissolvedOn", DATE, row -> row.state().dissolvedOn()));
                default -> {}
            }
        });
        fields.addAll(derived());
        return fields;
    }

    private static List<Field<PlatformRow>> derived() {
        return List.of(
                field("members", LINK, row -> row.members().stream()
                                .map(PlatformRow.Member::actor)
                                .toList())
                        .asFacet(),
                field("participants", LINK, PlatformRow::participants),
                field("subgroups", LINK, PlatformRow::subgroups),
                field("replacedBy", LINK, PlatformRow::replacedBy),
                field("meetings", NUMBER, PlatformRow::meetings).asShown(),
                field("lastMeeting", DATE, PlatformRow::lastMeeting).asShown(),
                field("functioning", YES_NO, row -> row.missing().isEmpty())
                        .asShown()
                        .asFacet(),
                field("missing", CODE, PlatformRow::missing)
                        .among(FunctioningMark.values())
                        .asFacet(),
                field("lifeCycle", CODE, row -> row.state().lifeCycle())
                        .among(PlatformLifeCycle.values())
                        .asShown()
                        .asFacet(),
                field("changedOn", DATE, row -> row.info().effectiveOn()),
                field("verifiedOn", DATE, row -> row.info().verifiedOn()));
    }

    private static Field<PlatformRow> field(
            String name, FieldType type, Function<PlatformRow, @Nullable Object> value) {
        return Field.of(name, "platforms." + name, type, value);
    }
}
