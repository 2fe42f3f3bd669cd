package cz.propoj.command.workbooks.undoing;

import cz.propoj.command.workbooks.differences.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How records of one kind are read and undone.
 *
 * @param <S> their state
 * @param <E> their facts
 */
interface RecordUndo<S, E> {
    /** As the import calls it, such as {@code ACTOR}. */
    String name();

    @Nullable
    S evolve(@Nullable S state, E event);

    /** Whether the record comes into the network with the fact. */
    boolean isCreation(E event);

    /** What the fact sets. */
    Facet facet(E event);

    /** What the fact stands inside of, such as the form of an activity. */
    default Set<Facet> enclosing(E event, RecordHistory<S, E> with) {
        return Set.of();
    }

    /** Whether the record can be changed. */
    boolean isActive(S state);

    /** What the facet says on a day, for comparing and showing; null: nothing. */
    @Nullable
    Object value(RecordHistory<S, E> history, LocalDate day, Facet facet);

    /** Takes a record out of the network that came with the import. */
    List<Step> withdraw(AffectedRecord<S, E> record, LocalDate day);

    /** Brings a record back that the import ended. */
    List<Step> reinstate(AffectedRecord<S, E> record, LocalDate day);

    /** Ends a record again that the import brought back. */
    List<Step> retire(AffectedRecord<S, E> record, LocalDate day);

    /** Sets a facet to what it would be without the import; empty optional: nobody knows what that was. */
    Optional<List<Step>> restore(AffectedRecord<S, E> record, LocalDate day, Facet facet);
}
