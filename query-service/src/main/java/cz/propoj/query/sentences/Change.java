package cz.propoj.query.sentences;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What happened between two moments, ready to be put into one sentence. */
sealed interface Change {
    Rule rule();

    /** The records of which the sentence speaks, those it is about first. */
    List<Named> named();

    List<Basis> basis();

    /**
     * Facts of one record that are behind it.
     *
     * @param kind of the record
     * @param positions in the log
     */
    record Basis(String kind, String record, Set<Long> positions) {}

    /**
     * The same happened to several records.
     *
     * @param count of all of them
     * @param named all of them, or those that stand out
     */
    record OfSeveral(Rule rule, long count, List<Named> named, List<Basis> basis) implements Change {
        OfSeveral(Rule rule, List<Named> named, List<Basis> basis) {
            this(rule, named.size(), named, basis);
        }
    }

    /** Something happened to one record in regard to others. */
    record OfOne(Rule rule, Named one, List<Named> others, List<Basis> basis) implements Change {
        @Override
        public List<Named> named() {
            return Stream.concat(Stream.of(one), others.stream()).toList();
        }
    }

    /** So many of so many, at the second moment and at the first. */
    record OfNumbers(Rule rule, long after, long ofAfter, long before, long ofBefore) implements Change {
        @Override
        public List<Named> named() {
            return List.of();
        }

        @Override
        public List<Basis> basis() {
            return List.of();
        }
    }
}
