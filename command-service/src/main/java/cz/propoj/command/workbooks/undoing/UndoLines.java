package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.workbooks.undoing.Line.Action;
import cz.propoj.command.workbooks.undoing.Line.Reason;
import cz.propoj.contract.time.Fact;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes down what becomes of each place. */
final class UndoLines {
    private final DisplayNames names;
    private final List<Line> lines = new ArrayList<>();

    UndoLines(DisplayNames names) {
        this.names = names;
    }

    List<Line> lines() {
        return lines;
    }

    <S, E> void withdrawn(AffectedRecord<S, E> life) {
        lines.add(line(Action.WITHDRAW, life, null, null, null, null, null));
    }

    <S, E> void left(AffectedRecord<S, E> life, Reason reason, Fact<?> because) {
        lines.add(line(Action.LEAVE, life, null, null, null, reason, because));
    }

    /** Every field of the facet that the day tells otherwise. */
    <S, E> void restored(AffectedRecord<S, E> life, LocalDate day, Facet facet) {
        fields(Action.RESTORE, life, day, facet, null, null);
    }

    <S, E> void left(AffectedRecord<S, E> life, LocalDate day, Facet facet, Reason reason, Fact<?> because) {
        fields(Action.LEAVE, life, day, facet, reason, because);
    }

    /** What somebody has said instead of what the import said on that day. */
    <S, E> void saidAnew(AffectedRecord<S, E> life, LocalDate day, Facet facet, Fact<?> because) {
        fields(
                Action.LEAVE,
                life,
                facet,
                life.kind().value(life.with(), LocalDate.MAX, facet),
                life.kind().value(life.without(), day, facet),
                Reason.CHANGED,
                because);
    }

    private <S, E> void fields(
            Action action,
            AffectedRecord<S, E> life,
            LocalDate day,
            Facet facet,
            @Nullable Reason reason,
            @Nullable Fact<?> because) {
        var now = life.kind().value(life.with(), day, facet);
        var then = life.kind().value(life.without(), day, facet);
        fields(action, life, facet, now, then, reason, because);
    }

    private <S, E> void fields(
            Action action,
            AffectedRecord<S, E> life,
            Facet facet,
            @Nullable Object now,
            @Nullable Object then,
            @Nullable Reason reason,
            @Nullable Fact<?> because) {
        var sample = now == null ? then : now;
        if (sample instanceof Record && isOfFields(sample)) {
            for (var part : sample.getClass().getRecordComponents()) {
                var before = read(part, now);
                var after = read(part, then);
                if (!Objects.equals(before, after)) {
                    lines.add(line(
                            action, life, part.getName(), names.shown(before), names.shown(after), reason, because));
                }
            }
        } else if (!Objects.equals(now, then) || reason == Reason.UNKNOWN) {
            lines.add(line(action, life, field(facet), names.shown(now), names.shown(then), reason, because));
        }
    }

    private static String field(Facet facet) {
        return facet.part() == FacetKind.CHARACTERISTIC
                ? facet.part().field() + "." + facet.key()
                : facet.part().field();
    }

    /** Some are read as one. */
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
            AffectedRecord<S, E> life,
            @Nullable String field,
            @Nullable String now,
            @Nullable String then,
            @Nullable Reason reason,
            @Nullable Fact<?> because) {
        return new Line(
                action,
                life.kind().name(),
                life.record(),
                names.title(life.with().latest()),
                field,
                now,
                then,
                reason,
                because == null ? null : because.origin().account(),
                null,
                because == null ? null : because.recordedAt());
    }
}
