package cz.propoj.query.revisions;

import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.RevisedKind;
import cz.propoj.query.networkmap.rows.ReviewRow;
import cz.propoj.query.networkmap.rows.RevisionRow;
import cz.propoj.query.web.Site;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a revision are shown, and which others may be chosen.
 *
 * @param kind null: of all templates
 * @param state null: wherever they stand
 */
record RecordChoices(
        Site site,
        RevisionRow row,
        List<ReviewRow> all,
        @Nullable RevisedKind kind,
        @Nullable ReviewState state) {
    private static final String EVERY_STATE = "vse";

    /** A choice of records: all of a template, or all that stand alike. */
    record Choice(String label, int count, String href, boolean chosen) {}

    /** While a revision is under way, what is left to do; once it is closed, everything. */
    static @Nullable ReviewState state(@Nullable String asked, RevisionRow row) {
        if (asked == null) {
            return row.state().isOpen() && row.count(ReviewState.TO_REVIEW) > 0 ? ReviewState.TO_REVIEW : null;
        }
        return Arrays.stream(ReviewState.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    boolean holds(ReviewRow one) {
        return holds(one, kind, state);
    }

    List<Choice> kinds() {
        var say = site.say();
        return everyAnd(RevisedKind.values())
                .filter(one -> one.map(this::isThere).orElse(true))
                .map(one -> choice(
                        one.map(known -> say.capital(say.term(known)))
                                .orElseGet(() -> say.text("revision.allTemplates")),
                        one.orElse(null),
                        state,
                        one.orElse(null) == kind))
                .toList();
    }

    List<Choice> states() {
        var say = site.say();
        return everyAnd(ReviewState.values())
                .filter(one -> one.map(this::mayStand).orElse(true))
                .map(one -> choice(
                        one.map(known -> say.capital(say.term(known))).orElseGet(() -> say.text("revision.allStates")),
                        kind,
                        one.orElse(null),
                        one.orElse(null) == state))
                .toList();
    }

    /** A network without recommendations has none to go through. */
    private boolean isThere(RevisedKind one) {
        return one != RevisedKind.RECOMMENDATION || row.records(one) > 0;
    }

    private boolean mayStand(ReviewState one) {
        return Arrays.stream(RevisedKind.values()).anyMatch(known -> isThere(known) && one.isOf(known));
    }

    private static <T> Stream<Optional<T>> everyAnd(T[] values) {
        return Stream.concat(
                Stream.of(Optional.<T>empty()), Arrays.stream(values).map(Optional::of));
    }

    private Choice choice(
            String label, @Nullable RevisedKind wantedKind, @Nullable ReviewState wantedState, boolean chosen) {
        var count =
                all.stream().filter(one -> holds(one, wantedKind, wantedState)).count();
        return new Choice(label, (int) count, href(wantedKind, wantedState), chosen);
    }

    /** The page with this record beside the list. */
    String walked(UUID record) {
        return href(kind, state) + "&zaznam=" + record;
    }

    private String href(@Nullable RevisedKind wantedKind, @Nullable ReviewState wantedState) {
        return site.href(Site.REVISIONS, row.year()) + "?faze="
                + (wantedState == null ? EVERY_STATE : wantedState.name())
                + (wantedKind == null ? "" : "&sablona=" + wantedKind.name());
    }

    private static boolean holds(ReviewRow one, @Nullable RevisedKind kind, @Nullable ReviewState state) {
        return (kind == null || one.record().kind() == kind) && (state == null || one.state() == state);
    }
}
