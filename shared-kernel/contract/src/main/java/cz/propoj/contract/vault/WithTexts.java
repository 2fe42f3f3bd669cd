package cz.propoj.contract.vault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event with free texts, which may name people. As it is stored they stand in the vault. */
public interface WithTexts {
    /** The record that they are of; its texts are erased together. */
    String owner();

    /** Those that stand in the event itself, by field of the vault: of an event before it is stored, and of older ones. */
    Map<String, String> texts();

    /** Null: it has none, or they stand in the event itself. */
    @Nullable
    KeptTexts kept();

    /** The same event, with all its texts in the vault. */
    WithTexts keptAs(KeptTexts kept);

    /** The same event with these texts in itself, and no others. */
    WithTexts reading(Map<String, String> texts);

    /** The texts by their fields, in the same order; those that are there. */
    static Map<String, String> fields(List<String> fields, @Nullable String... texts) {
        var all = new LinkedHashMap<String, String>();
        for (var i = 0; i < texts.length; i++) {
            var text = texts[i];
            if (text != null && !text.isEmpty()) {
                all.put(fields.get(i), text);
            }
        }
        return all;
    }
}
