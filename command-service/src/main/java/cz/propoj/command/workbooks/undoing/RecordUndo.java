package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.workbooks.differences.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the history of records of one kind, and makes the commands that undo an import of them.
 *
 * @param <S> their state
 * @param <E> their facts
 */
interface RecordUndo<S, E> {
    /** The kind of record, such as {@code ACTOR}. */
    String name();

    @Nullable
    S evolve(@Nullable S state, E event);

    /** Whether the fact creates the record. */
    boolean isCreation(E event);

    /** The facet that the fact sets. */
    Facet facet(E event);

    /** The facets that contain what the fact sets, such as the form of an activity. */
    default Set<Facet> enclosing(E event, RecordHistory<S, E> with) {
        return Set.of();
    }

    /** Whether the record can be changed. */
    boolean isActive(S state);

    /** The value of the facet on a day, for comparison and display; null: no value. */
    @Nullable
    Object value(RecordHistory<S, E> history, LocalDate day, Facet facet);

    /** Removes a record that the import added. */
    List<Step> withdraw(AffectedRecord<S, E> record, LocalDate day);

    /** Reinstates a record that the import ended. */
    List<Step> reinstate(AffectedRecord<S, E> record, LocalDate day);

    /** Ends a record that the import reinstated. */
    List<Step> retire(AffectedRecord<S, E> record, LocalDate day);

    /** Sets a facet to the value it would have without the import; an empty optional when that value is not known. */
    Optional<List<Step>> restore(AffectedRecord<S, E> record, LocalDate day, Facet facet);
}
