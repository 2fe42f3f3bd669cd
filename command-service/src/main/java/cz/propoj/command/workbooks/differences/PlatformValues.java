package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.templates.CellValues;
import cz.propoj.command.workbooks.templates.ParsedRow;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.platforms.PlatformLevel;
import cz.propoj.contract.platforms.PlatformState;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.contract.workbooks.PlatformColumn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A platform as it will be by a row of the workbook, with note of what differs from before. */
final class PlatformValues {
    private final ParsedRow row;
    private final ActorDirectory actorDirectory;

    PlatformValues(ParsedRow row, ActorDirectory actorDirectory) {
        this.row = row;
        this.actorDirectory = actorDirectory;
    }

    PlatformIdentity standing(@Nullable PlatformState known, FieldChanges fields) {
        var before = known == null ? null : known.standing();
        var name = text(PlatformColumn.NAME, before == null ? null : before.name(), fields);
        var type = value(PlatformColumn.TYPE, before == null ? null : before.type(), fields);
        var founded = value(PlatformColumn.FOUNDED, before == null ? null : before.foundedOn(), fields);
        var level = value(PlatformColumn.LEVEL, before == null ? null : before.level(), fields);
        return new PlatformIdentity(
                name == null ? "" : name,
                type instanceof PlatformType t ? t : PlatformType.INTERDISCIPLINARY,
                level instanceof PlatformLevel l ? l : null,
                founded instanceof LocalDate day ? day : null);
    }

    Charter charter(@Nullable PlatformState known, FieldChanges fields) {
        var before = known == null ? Charter.NONE : known.charter();
        var coordinators = before.coordinators();
        if (row.hasColumn(PlatformColumn.COORDINATOR)) {
            var understood =
                    actorDirectory.all(row.texts(PlatformColumn.COORDINATOR), row.place(PlatformColumn.COORDINATOR));
            var after = ActorListMerge.after(before.coordinators(), understood);
            if (!CellValues.isSame(before.coordinators(), after)) {
                fields.note(
                        PlatformColumn.COORDINATOR.heading(),
                        actorDirectory.names(before.coordinators()),
                        actorDirectory.names(after));
                coordinators = after;
            }
        }
        var topics = before.topics();
        if (row.hasColumn(PlatformColumn.TOPICS)
                && fields.compare(PlatformColumn.TOPICS.heading(), topics, row.texts(PlatformColumn.TOPICS))) {
            topics = row.texts(PlatformColumn.TOPICS);
        }
        return new Charter(
                coordinators,
                text(PlatformColumn.FREQUENCY, before.frequency(), fields),
                topics,
                text(PlatformColumn.GOALS, before.goals(), fields),
                text(PlatformColumn.OUTPUTS, before.outputs(), fields));
    }

    @Nullable
    String text(PlatformColumn column, @Nullable String before, FieldChanges fields) {
        return value(column, before, fields) instanceof String text ? text : null;
    }

    /** The value as it will be; what says the same stays as it was written before. */
    private @Nullable Object value(PlatformColumn column, @Nullable Object before, FieldChanges fields) {
        return row.hasColumn(column) && fields.compare(column.heading(), before, row.value(column))
                ? row.value(column)
                : before;
    }

    /** The charter without coordinators who do not come into the network. */
    static Charter without(Charter charter, PlannedDifference.Scope scope) {
        return new Charter(
                charter.coordinators().stream().filter(scope.actor()).toList(),
                charter.frequency(),
                charter.topics(),
                charter.goals(),
                charter.outputs());
    }

    static boolean isSame(Charter one, Charter other) {
        return CellValues.isSame(one.coordinators(), other.coordinators())
                && CellValues.isSame(one.frequency(), other.frequency())
                && CellValues.isSame(one.topics(), other.topics())
                && CellValues.isSame(one.goals(), other.goals())
                && CellValues.isSame(one.outputs(), other.outputs());
    }
}
