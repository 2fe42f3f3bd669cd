package cz.propoj.query.actors;

import static cz.propoj.query.lists.FieldType.CODE;
import static cz.propoj.query.lists.FieldType.DATE;
import static cz.propoj.query.lists.FieldType.LINK;
import static cz.propoj.query.lists.FieldType.NUMBER;
import static cz.propoj.query.lists.FieldType.TEXT;
import static cz.propoj.query.lists.FieldType.YES_NO;

import cz.propoj.contract.actors.ActorType;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.LifeCycle;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.query.lists.AttributeFields;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.FieldType;
import cz.propoj.query.lists.ListPage;
import cz.propoj.query.lists.ListQuery;
import cz.propoj.query.lists.Listing;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.lists.Words;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ActivityRef;
import cz.propoj.query.networkmap.rows.ActorRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of actors, in the order of the template; the network's characteristics follow as further ones. */
public final class ActorListing {
    /** Before the key of a characteristic in the name of its field. */
    public static final String CHARACTERISTIC = "characteristics.";

    private ActorListing() {}

    public static RowIndex<ActorRow> of(VisibleMap map) {
        return map.keep("actors", () -> new RowIndex<>(listing(map.network().orElse(null)), map.actors()));
    }

    /** Retired and merged actors are left out unless {@code lifeCycle} is filtered. */
    public static ListPage<ActorRow> find(VisibleMap map, ListQuery query) {
        return of(map).find(query, hiddenWords(map));
    }

    /** Words of notes and contact persons by which the viewer may find an actor. */
    public static Function<ActorRow, Stream<String>> hiddenWords(VisibleMap map) {
        return row -> map.hiddenWords(SubjectKind.ACTOR, row.id().toString());
    }

    private static Listing<ActorRow> listing(@Nullable NetworkState network) {
        var fields = new ArrayList<Field<ActorRow>>();
        fields.add(field("name", TEXT, ActorRow::name).asShown());
        AttributeFields.of(ActorType.TYPE, ActorRow::profile).forEach(field -> {
            if (field.name().equals("primaryNeedArea")) {
                fields.add(field("needAreas", CODE, ActorListing::needAreas)
                        .among(NeedArea.values())
                        .asShown()
                        .asFacet());
            }
            fields.add(field);
        });
        fields.addAll(readiness());
        fields.addAll(derived());
        if (network != null) {
            network.characteristics().values().forEach(characteristic -> fields.add(field(characteristic)));
        }
        return new Listing<>(
                "actors",
                fields,
                row -> row.id().toString(),
                Map.of("lifeCycle", List.of(LifeCycle.ACTIVE.name())),
                "name");
    }

    private static List<Field<ActorRow>> readiness() {
        return List.of(
                field("inCrisisNetwork", YES_NO, row -> row.state().inCrisisNetwork())
                        .asFacet(),
                field("capacity", NUMBER, row -> capacity(row, Capacity::total)),
                field("freeCapacity", NUMBER, row -> capacity(row, Capacity::free))
                        .asShown(),
                field("capacityAsOf", DATE, row -> capacity(row, Capacity::asOf)));
    }

    /** The primary one first, then the others. */
    static List<NeedArea> needAreas(ActorRow row) {
        var orientation = row.profile().orientation();
        return Stream.concat(Stream.ofNullable(orientation.primaryNeedArea()), orientation.otherNeedAreas().stream())
                .distinct()
                .toList();
    }

    private static List<Field<ActorRow>> derived() {
        return List.of(
                field("platforms", LINK, ActorRow::platforms).asShown().asFacet(),
                field("coordinates", LINK, ActorRow::coordinates).asFacet(),
                field("activities", TEXT, row -> row.activities().stream()
                        .map(ActivityRef::name)
                        .toList()),
                field("meetingsInYear", NUMBER, ActorRow::meetingsInYear).asShown(),
                field("lifeCycle", CODE, row -> row.state().lifeCycle())
                        .among(LifeCycle.values())
                        .asFacet(),
                field("changedOn", DATE, row -> row.info().effectiveOn()),
                field("verifiedOn", DATE, row -> row.info().verifiedOn()));
    }

    private static @Nullable Object capacity(ActorRow row, Function<Capacity, @Nullable Object> part) {
        var capacity = row.state().capacity();
        return capacity == null ? null : part.apply(capacity);
    }

    private static Field<ActorRow> field(String name, FieldType type, Function<ActorRow, @Nullable Object> value) {
        return Field.of(name, "actors." + name, type, value);
    }

    private static Field<ActorRow> field(Characteristic characteristic) {
        var key = characteristic.key();
        return new Field<>(
                CHARACTERISTIC + key,
                characteristic.label(),
                true,
                switch (characteristic.type()) {
                    case TEXT, CHOICE, CHOICES -> TEXT;
                    case NUMBER -> NUMBER;
                    case DATE -> DATE;
                    case YES_NO -> YES_NO;
                },
                row -> row.state().characteristics().getOrDefault(key, List.of()).stream()
                        .map(value -> Words.typed(characteristic.type(), value))
                        .filter(Objects::nonNull)
                        .toList(),
                false,
                switch (characteristic.type()) {
                    case CHOICE, CHOICES, YES_NO -> true;
                    case TEXT, NUMBER, DATE -> false;
                },
                List.of());
    }
}
