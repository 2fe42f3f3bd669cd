package cz.propoj.contract.plan;

import cz.propoj.contract.networks.NetworkId;
import org.jspecify.annotations.Nullable;

/**
 * A chapter on one date.
 *
 * @param text in the network's own words; null: as it is worded for everybody
 * @param isErased whether the words it had were erased, and nothing was written since
 */
public record ChapterState(
        ChapterId chapter,
        NetworkId network,
        Chapter part,
        @Nullable String text,
        boolean isErased) {

    public static @Nullable ChapterState evolve(@Nullable ChapterState state, PlanEvent event) {
        return switch (event) {
            case PlanEvent.ChapterBegun e -> new ChapterState(e.chapter(), e.network(), e.part(), null, false);
            // A text that the vault has forgotten was erased, also on a day before somebody asked for it.
            case PlanEvent.ChapterWritten e -> saying(state, e.text(), e.text() == null);
            case PlanEvent.ChapterReset _ -> saying(state, null, false);
            case PlanEvent.ChapterTextErased _ -> saying(state, null, true);
        };
    }

    private static @Nullable ChapterState saying(
            @Nullable ChapterState state, @Nullable String text, boolean isErased) {
        return state == null ? null : new ChapterState(state.chapter, state.network, state.part, text, isErased);
    }
}
