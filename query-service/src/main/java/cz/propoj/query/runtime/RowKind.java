package cz.propoj.query.runtime;

import cz.propoj.contract.time.Fold;
import java.util.function.Function;

/**
 * One kind of record that is followed: what an area has to say so that its rows are kept.
 *
 * @param name of the collection and of the processing group
 * @param family the sealed interface of its events
 * @param state what the fold gives
 * @param id of the record that an event belongs to; a non-empty text
 */
public record RowKind<S, E>(String name, Class<E> family, Class<S> state, Fold<S, E> fold, Function<E, String> id) {}
