package cz.propoj.contract.vault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event with free texts, which may name people. When the event is stored, its texts are in the vault. */
public interface WithTexts {
    /** The id of the record that the texts belong to. All texts of a record are erased together. */
    String owner();

    /** The texts inside the event itself, by their field in the vault: events that are not stored yet have them, and old ones. */
    Map<String, String> texts();

    /** Where the texts are in the vault; null when there are none, or when they are inside the event itself. */
    @Nullable
    VaultReference kept();

    /** The same event, with all its texts in the vault. */
    WithTexts keptAs(VaultReference kept);

    /** The same event with these texts, and no others, inside itself. */
    WithTexts reading(Map<String, String> texts);

    /** The texts by their fields, in the order of the fields; without empty ones. */
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
