package cz.propoj.query.sentences;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.query.graph.Graphs;
import cz.propoj.query.measures.MeasuresBetween;
import cz.propoj.query.networkmap.Between;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.RecordChange;
import cz.propoj.query.runtime.RowKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A network at two moments as one person may see it: what rules look at. */
record Moments(VisibleMap before, VisibleMap after, Between between, NetworkMaps maps) {
    NetworkId network() {
        return after.id();
    }

    Graphs graphsBefore() {
        return Graphs.of(before, maps);
    }

    Graphs graphsAfter() {
        return Graphs.of(after, maps);
    }

    MeasuresBetween measures() {
        return MeasuresBetween.of(before, after, maps);
    }

    /** After the first moment, up to the second. */
    boolean isBetween(@Nullable LocalDate day) {
        return day != null && day.isAfter(before.day()) && !day.isAfter(after.day());
    }

    /**
     * One sentence about all records of a kind to which something happened.
     *
     * @param named the record as the sentence names it; null: it did not happen to this one
     * @param meant the events that made it happen
     */
    List<Change> several(
            Rule rule, RowKind<?, ?> kind, Function<RecordChange, @Nullable Named> named, Predicate<Object> meant) {
        var found = new ArrayList<Named>();
        var basis = new ArrayList<Change.Basis>();
        for (var change : between.changes(kind)) {
            var one = named.apply(change);
            if (one != null) {
                found.add(one);
                basis.add(basis(change, meant));
            }
        }
        return several(rule, found, basis);
    }

    static List<Change> several(Rule rule, List<Named> found, List<Change.Basis> basis) {
        return found.isEmpty() ? List.of() : List.of(new Change.OfSeveral(rule, List.copyOf(found), held(basis)));
    }

    /** What is not in the log, because only time has passed, is no basis. */
    static List<Change.Basis> held(List<Change.Basis> basis) {
        return basis.stream().filter(one -> !one.positions().isEmpty()).toList();
    }

    static Change.Basis basis(RecordChange change, Predicate<Object> meant) {
        return new Change.Basis(
                change.kind(),
                change.record(),
                change.because().stream()
                        .filter(fact -> meant.test(fact.event()))
                        .map(fact -> fact.position())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The facts of a record between the two moments, all of them. */
    List<Change.Basis> of(RowKind<?, ?> kind, Predicate<String> record, Predicate<Object> meant) {
        return held(between.changes(kind).stream()
                .filter(change -> record.test(change.record()))
                .map(change -> basis(change, meant))
                .toList());
    }
}
