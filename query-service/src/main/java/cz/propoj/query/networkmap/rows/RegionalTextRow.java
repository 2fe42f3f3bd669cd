package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.contract.regionaltexts.RegionalTextId;
import cz.propoj.contract.regionaltexts.RegionalTextKind;
import cz.propoj.contract.regionaltexts.RegionalTextState;
import org.jspecify.annotations.Nullable;

/**
 * A text of the region, or a copy of one, as the reader may know it: who sees only what is published has the newest version
 * in the place of what is being worked on.
 *
 * @param hasTexts whether it has, or on some day had, a text that can be erased
 */
public record RegionalTextRow(RegionalTextState state, boolean hasTexts, RowInfo info) {
    public RegionalTextId id() {
        return state.text();
    }

    public RecommendationField field() {
        return state.wording().field();
    }

    public RegionalTextKind kind() {
        return state.wording().kind();
    }

    public String title() {
        return state.wording().title();
    }

    /** Null: nothing is written yet, or it was erased. */
    public @Nullable String body() {
        return state.wording().body();
    }

    public boolean isCopy() {
        return state.isCopy();
    }

    /** What the region of a copy is called; null: it is no copy. */
    public @Nullable String originName() {
        var origin = state.origin();
        return origin == null ? null : origin.regionName();
    }

    /** That a copy stands on, or that was published last; null: a draft. */
    public @Nullable Integer version() {
        var origin = state.origin();
        var newest = state.newest();
        return origin != null ? (Integer) origin.version() : newest == null ? null : (Integer) newest.version();
    }

    /** Whether a copy says something else than the version it stands on. */
    public boolean isChangedHere() {
        return state.isChangedHere();
    }
}
