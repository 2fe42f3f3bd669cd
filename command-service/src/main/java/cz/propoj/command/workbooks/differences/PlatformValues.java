package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.templates.Draft;
import cz.propoj.command.workbooks.templates.Said;
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
    private final Draft draft;
    private final Register register;

    PlatformValues(Draft draft, Register register) {
        this.draft = draft;
        this.register = register;
    }

    PlatformIdentity standing(@Nullable PlatformState known, Fields fields) {
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

    Charter charter(@Nullable PlatformState known, Fields fields) {
        var before = known == null ? Charter.NONE : known.charter();
        var coordinators = before.coordinators();
        if (draft.says(PlatformColumn.COORDINATOR)) {
            var understood =
                    register.all(draft.texts(PlatformColumn.COORDINATOR), draft.place(PlatformColumn.COORDINATOR));
            var after = ActorLists.after(before.coordinators(), understood);
            if (!Said.isSame(before.coordinators(), after)) {
                fields.note(
                        PlatformColumn.COORDINATOR.heading(),
                        register.names(before.coordinators()),
                        register.names(after));
                coordinators = after;
            }
        }
        var topics = before.topics();
        if (draft.says(PlatformColumn.TOPICS)
                && fields.compare(PlatformColumn.TOPICS.heading(), topics, draft.texts(PlatformColumn.TOPICS))) {
            topics = draft.texts(PlatformColumn.TOPICS);
        }
        return new Charter(
                coordinators,
                text(PlatformColumn.FREQUENCY, before.frequency(), fields),
                topics,
                text(PlatformColumn.GOALS, before.goals(), fields),
                text(PlatformColumn.OUTPUTS, before.outputs(), fields));
    }

    @Nullable
    String text(PlatformColumn column, @Nullable String before, Fields fields) {
        return value(column, before, fields) instanceof String text ? text : null;
    }

    /** The value as it will be; what says the same stays as it was written before. */
    private @Nullable Object value(PlatformColumn column, @Nullable Object before, Fields fields) {
        return draft.says(column) && fields.compare(column.heading(), before, draft.value(column))
                ? draft.value(column)
                : before;
    }

    /** The charter without coordinators who do not come into the network. */
    static Charter without(Charter charter, Planned.Scope scope) {
        return new Charter(
                charter.coordinators().stream().filter(scope.actor()).toList(),
                charter.frequency(),
                charter.topics(),
                charter.goals(),
                charter.outputs());
    }

    static boolean isSame(Charter one, Charter other) {
        return Said.isSame(one.coordinators(), other.coordinators())
                && Said.isSame(one.frequency(), other.frequency())
                && Said.isSame(one.topics(), other.topics())
                && Said.isSame(one.goals(), other.goals())
                && Said.isSame(one.outputs(), other.outputs());
    }
}
