package cz.propoj.query.sentences;

import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.revisions.RevisionEvent;
import cz.propoj.query.networkmap.rows.InterventionRow;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.runtime.RowKind;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What joins the years: revisions that were signed, and what was done on purpose. */
final class YearRules {
    private YearRules() {}

    /** Not the one that the comparison begins with. */
    static List<Change> revisions(Rule rule, Moments moments) {
        var closed = moments.after().yearToYear().closed().stream()
                .filter(one -> moments.isBetween(one.signature().on()))
                .sorted(Comparator.comparingInt(one -> one.year()))
                .toList();
        return Moments.several(
                rule,
                closed.stream()
                        .map(one -> new Named(
                                moments.network(),
                                Kinds.REVISIONS.name(),
                                String.valueOf(one.year()),
                                String.valueOf(one.year()),
                                null,
                                false))
                        .toList(),
                closed.stream()
                        .map(one -> basis(
                                moments,
                                Kinds.REVISIONS,
                                one.id().toString(),
                                event -> event instanceof RevisionEvent.RevisionClosed))
                        .toList());
    }

    static List<Change> interventionsDone(Rule rule, Moments moments) {
        return interventions(
                rule, moments, row -> moments.isBetween(row.undertaking().end()));
    }

    /** Those that go on at the second moment. */
    static List<Change> interventionsBegun(Rule rule, Moments moments) {
        return interventions(
                rule,
                moments,
                row -> moments.isBetween(row.undertaking().from())
                        && row.undertaking().end().isAfter(moments.after().day()));
    }

    private static List<Change> interventions(Rule rule, Moments moments, Predicate<InterventionRow> wanted) {
        var found = moments.after().yearToYear().interventions().stream()
                .filter(row -> !row.state().withdrawn() && wanted.test(row))
                .sorted(Comparator.comparing(row -> row.undertaking().from()))
                .toList();
        return Moments.several(
                rule,
                found.stream()
                        .map(row -> new Named(
                                moments.network(),
                                Kinds.INTERVENTIONS.name(),
                                row.id().toString(),
                                Objects.requireNonNullElse(
                                        row.undertaking().name(),
                                        row.undertaking().kind()),
                                null,
                                false))
                        .toList(),
                found.stream()
                        .map(row -> basis(
                                moments,
                                Kinds.INTERVENTIONS,
                                row.id().toString(),
                                event -> event instanceof InterventionEvent.InterventionRecorded
                                        || event instanceof InterventionEvent.InterventionAmended))
                        .toList());
    }

    private static Change.Basis basis(Moments moments, RowKind<?, ?> kind, String id, Predicate<Object> meant) {
        return new Change.Basis(
                kind.name(),
                id,
                moments.between().now().history(kind.name(), id).stream()
                        .map(step -> step.fact())
                        .filter(fact -> meant.test(fact.event()))
                        .map(fact -> fact.position())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
