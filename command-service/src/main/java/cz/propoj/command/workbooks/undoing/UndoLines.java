package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.workbooks.undoing.UndoPlan.Line;
import cz.propoj.command.workbooks.undoing.UndoPlan.Line.Action;
import cz.propoj.command.workbooks.undoing.UndoPlan.Line.Reason;
import cz.propoj.contract.time.Fact;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists what happens to each value. */
final class UndoLines {
    private final DisplayNames names;
    private final List<Line> lines = new ArrayList<>();

    UndoLines(DisplayNames names) {
        this.names = names;
    }

    List<Line> lines() {
        return lines;
    }

    <S, E> void withdrawn(AffectedRecord<S, E> record) {
        lines.add(line(Action.WITHDRAW, record, null, null, null, null, null));
    }

    <S, E> void left(AffectedRecord<S, E> record, Reason reason, Fact<?> cause) {
        lines.add(line(Action.LEAVE, record, null, null, null, reason, cause));
    }

    /** Lists every field of the facet that differs on the day. */
    <S, E> void restored(AffectedRecord<S, E> record, LocalDate day, Facet facet) {
        fields(Action.RESTORE, record, day, facet, null, null);
    }

    <S, E> void left(AffectedRecord<S, E> record, LocalDate day, Facet facet, Reason reason, Fact<?> cause) {
        fields(Action.LEAVE, record, day, facet, reason, cause);
    }

    /** Lists the value that somebody has set since, beside the one from before the import. */
    <S, E> void changedSince(AffectedRecord<S, E> record, LocalDate day, Facet facet, Fact<?> cause) {
        fields(
                Action.LEAVE,
                record,
                facet,
                record.undo().value(record.with(), LocalDate.MAX, facet),
                record.undo().value(record.without(), day, facet),
                Reason.CHANGED,
                cause);
    }

    private <S, E> void fields(
            Action action,
            AffectedRecord<S, E> record,
            LocalDate day,
            Facet facet,
            @Nullable Reason reason,
            @Nullable Fact<?> cause) {
        var now = record.undo().value(record.with(), day, facet);
        var then = record.undo().value(record.without(), day, facet);
        fields(action, record, facet, now, then, reason, cause);
    }

    private <S, E> void fields(
            Action action,
            AffectedRecord<S, E> record,
            Facet facet,
            @Nullable Object now,
            @Nullable Object then,
            @Nullable Reason reason,
            @Nullable Fact<?> cause) {
        var sample = now == null ? then : now;
        if (sample instanceof Record && isOfFields(sample)) {
            for (var part : sample.getClass().getRecordComponents()) {
                var before = read(part, now);
                var after = read(part, then);
                if (!Objects.equals(before, after)) {
                    lines.add(line(
                            action, record, part.getName(), names.shown(before), names.shown(after), reason, cause));
                }
            }
        } else if (!Objects.equals(now, then) || reason == Reason.UNKNOWN) {
            lines.add(line(action, record, field(facet), names.shown(now), names.shown(then), reason, cause));
        }
    }

    private static String field(Facet facet) {
        return facet.kind() == FacetKind.CHARACTERISTIC
                ? facet.kind().field() + "." + facet.key()
                : facet.kind().field();
    }

    /** Some records are shown as one value. */
    private static boolean isOfFields(Object value) {
        return value.getClass().getRecordComponents().length > 1
                && !(value instanceof PlatformUndo.Member
                        || value instanceof PlatformUndo.Ended
                        || value instanceof ActorUndo.Person
                        || value instanceof cz.propoj.contract.networks.Characteristic);
    }

    private static @Nullable Object read(RecordComponent part, @Nullable Object of) {
        return of == null ? null : RecordComponents.read(part, of);
    }

    private <S, E> Line line(
            Action action,
            AffectedRecord<S, E> record,
            @Nullable String field,
            @Nullable String now,
            @Nullable String then,
            @Nullable Reason reason,
            @Nullable Fact<?> cause) {
        return new Line(
                action,
                record.undo().name(),
                record.id(),
                names.title(record.with().latest()),
                field,
                now,
                then,
                reason,
                cause == null ? null : cause.origin().account(),
                null,
                cause == null ? null : cause.recordedAt());
    }
}
