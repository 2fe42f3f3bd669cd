package cz.propoj.query.networkmap;

import cz.propoj.contract.regionaltexts.RegionalTextEvent;
import cz.propoj.contract.regionaltexts.RegionalTextState;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.vault.WithTexts;
import cz.propoj.query.networkmap.folding.NetworkMap;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.RegionalTextRow;
import cz.propoj.query.networkmap.rows.RowInfo;
import cz.propoj.query.runtime.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Texts of the region of a {@link VisibleMap}. What is being worked on is for whoever may change the map; all others of the
 * network see what was published, and nothing that tells of the rest.
 */
final class VisibleRegionalTexts {
    private static final Comparator<RegionalTextRow> AS_IN_THE_PLAN = Comparator.comparing(RegionalTextRow::field)
            .thenComparing(RegionalTextRow::kind)
            .thenComparing(RegionalTextRow::title)
            .thenComparing(row -> row.id().value());

    private final NetworkMap map;
    private final boolean withDrafts;

    VisibleRegionalTexts(NetworkMap map, boolean withDrafts) {
        this.map = map;
        this.withDrafts = withDrafts;
    }

    /** Also withdrawn ones, in the order of the plan. */
    List<RegionalTextRow> all() {
        return map.regionalTexts().values().stream()
                .flatMap(state -> Stream.ofNullable(seen(state, withDrafts)))
                .map(this::row)
                .sorted(AS_IN_THE_PLAN)
                .toList();
    }

    private RegionalTextRow row(RegionalTextState state) {
        var id = state.text().toString();
        var facts =
                Objects.requireNonNull(map.rows().row(Kinds.REGIONAL_TEXTS, id)).facts();
        var hasTexts = facts.stream()
                .anyMatch(fact -> fact.event() instanceof WithTexts event
                        && !event.texts().isEmpty());
        return new RegionalTextRow(state, hasTexts, info(state, facts));
    }

    /** When drafts are not seen, the last change is not one of them. */
    private RowInfo info(RegionalTextState state, List<Fact<RegionalTextEvent>> facts) {
        var info = map.info(Kinds.REGIONAL_TEXTS, state.text().toString());
        if (withDrafts || state.isCopy()) {
            return info;
        }
        var last = facts.stream()
                .filter(fact -> !(fact.event() instanceof RegionalTextEvent.RegionalTextRewritten)
                        && Row.isVisible(fact, map.day(), map.knownAt()))
                .reduce((_, later) -> later)
                .orElseThrow();
        return new RowInfo(info.version(), last.position(), last.recordedAt(), last.effectiveOn(), info.verifiedOn());
    }

    /** A state of any kind of record as it is seen; of a text of the region null while nothing of it is published. */
    static @Nullable Object seen(@Nullable Object state, boolean withDrafts) {
        return state instanceof RegionalTextState text ? seen(text, withDrafts) : state;
    }

    private static @Nullable RegionalTextState seen(RegionalTextState state, boolean withDrafts) {
        return withDrafts ? state : state.asPublished();
    }
}
