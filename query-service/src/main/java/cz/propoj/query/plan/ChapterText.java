package cz.propoj.query.plan;

import cz.propoj.contract.plan.Chapter;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.ChapterRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a chapter of a plan says.
 *
 * @param text before placeholders have their values
 * @param isOwn whether the network has worded it
 * @param isErased whether it had words of its own that were erased
 */
record ChapterText(Chapter part, String text, boolean isOwn, boolean isErased) {
    /** All chapters of the plan of such a network, in their order. */
    static List<ChapterText> all(VisibleMap map, Locale locale) {
        return Chapter.of(map.id()).stream().map(part -> of(part, map, locale)).toList();
    }

    static ChapterText of(Chapter part, VisibleMap map, Locale locale) {
        var written = map.plan().chapter(part).map(ChapterRow::state);
        var own = written.flatMap(state -> Optional.ofNullable(state.text()));
        return new ChapterText(
                part,
                own.orElseGet(() -> ChapterWording.of(part, map.id(), locale)),
                own.isPresent(),
                written.isPresent() && written.get().isErased());
    }
}
