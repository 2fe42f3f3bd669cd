package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.templates.CellValues;
import cz.propoj.command.workbooks.templates.ParsedRow;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.platforms.PlatformRecordType;
import cz.propoj.contract.platforms.PlatformState;
import cz.propoj.contract.workbooks.AttributeColumn;
import cz.propoj.contract.workbooks.PlatformColumn;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A platform as it will be by a row of the workbook, with note of what differs from before. */
final class PlatformValues {
    private final ParsedRow row;
    private final ActorDirectory actorDirectory;

    PlatformValues(ParsedRow row, ActorDirectory actorDirectory) {
        this.row = row;
        this.actorDirectory = actorDirectory;
    }

    PlatformIdentity standing(@Nullable PlatformState known, FieldChanges fields) {
        return group(PlatformIdentity.class, known, fields);
    }

    Charter charter(@Nullable PlatformState known, FieldChanges fields) {
        var coordinators =
                coordinators(known == null ? List.of() : known.charter().coordinators(), fields);
        return group(Charter.class, known, fields).with(coordinators);
    }

    @Nullable
    String evaluation(@Nullable PlatformState known, FieldChanges fields) {
        return (String) value(PlatformColumn.EVALUATION, known, fields);
    }

    private List<ActorId> coordinators(List<ActorId> before, FieldChanges fields) {
        if (row.hasColumn(PlatformColumn.COORDINATOR)) {
            var understood =
                    actorDirectory.all(row.texts(PlatformColumn.COORDINATOR), row.place(PlatformColumn.COORDINATOR));
            var after = ActorListMerge.after(before, understood);
            if (!CellValues.isSame(before, after)) {
                fields.note(
                        PlatformColumn.COORDINATOR.heading(),
                        actorDirectory.names(before),
                        actorDirectory.names(after));
                return after;
            }
        }
        return before;
    }

    private <G> G group(Class<G> type, @Nullable PlatformState known, FieldChanges fields) {
        var group = PlatformRecordType.TYPE.group(type);
        var members = new HashMap<String, @Nullable Object>();
        PlatformColumn.DESCRIBED.stream()
                .filter(column -> group.has(column.attribute().key()))
                .forEach(column -> members.put(column.attribute().key(), value(column, known, fields)));
        return JsonMapper.shared().convertValue(members, type);
    }

    /** The value as it will be; what says the same stays as it was written before. */
    private @Nullable Object value(
            AttributeColumn<PlatformState> column, @Nullable PlatformState known, FieldChanges fields) {
        var before = known == null ? null : column.attribute().value().apply(known);
        return row.hasColumn(column) && fields.compare(column.heading(), before, row.value(column))
                ? row.value(column)
                : before;
    }

    /** The charter without coordinators who do not come into the network. */
    static Charter without(Charter charter, PlannedDifference.Scope scope) {
        return charter.with(
                charter.coordinators().stream().filter(scope.actor()).toList());
    }

    static boolean isSame(Charter one, Charter other) {
        return CellValues.isSame(one.coordinators(), other.coordinators())
                && PlatformRecordType.TYPE.group(Charter.class).attributes().stream()
                        .map(attribute -> attribute.value())
                        .allMatch(value -> CellValues.isSame(value.apply(one), value.apply(other)));
    }
}
