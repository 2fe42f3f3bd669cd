package cz.propoj.contract.notes;

import cz.propoj.contract.Copies;
import cz.propoj.contract.Texts;
import cz.propoj.contract.needs.NeedArea;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By what a finding is looked for: besides its kind and what it is about.
 *
 * @param foundOn the day of the finding; null: the day on which it was written
 * @param areas of needs that it concerns, each once
 * @param themes that cut across the areas, such as integration of foreigners; short words, each once however it is written
 */
public record NoteClassification(@Nullable LocalDate foundOn, List<NeedArea> areas, List<String> themes) {
    public static final NoteClassification NONE = new NoteClassification(null, List.of(), List.of());

    public NoteClassification {
        areas = Copies.of(areas).stream().distinct().toList();
        themes = cleaned(Copies.of(themes));
    }

    /** As they were written first. */
    private static List<String> cleaned(List<String> themes) {
        var each = new LinkedHashMap<String, String>();
        themes.stream()
                .map(Texts::clean)
                .filter(Objects::nonNull)
                .forEach(theme -> each.putIfAbsent(Texts.folded(theme), theme));
        return List.copyOf(each.values());
    }
}
