package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.plan.ChapterId;
import cz.propoj.contract.plan.ChapterState;

/**
 * A chapter of the plan that was written.
 *
 * @param hasTexts whether it has, or on some day had, texts that can be erased
 */
public record ChapterRow(ChapterState state, boolean hasTexts, RowInfo info) {
    public ChapterId id() {
        return state.chapter();
    }

    public Chapter part() {
        return state.part();
    }
}
