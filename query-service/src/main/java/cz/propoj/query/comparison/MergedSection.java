package cz.propoj.query.comparison;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of the map with what differs in it, over one network or several. Nothing of it is put into words yet.
 *
 * @param key in words, in JSON and in addresses
 */
record MergedSection(String key, List<MergedItem> entries) {
    long count(ChangeKind how) {
        return entries.stream().filter(entry -> entry.how() == how).count();
    }

    static Map<String, Map<ChangeKind, Long>> counts(List<MergedSection> sections) {
        var counts = new LinkedHashMap<String, Map<ChangeKind, Long>>();
        sections.forEach(section -> {
            var each = new EnumMap<ChangeKind, Long>(ChangeKind.class);
            for (var how : ChangeKind.values()) {
                each.put(how, section.count(how));
            }
            counts.put(section.key(), each);
        });
        return counts;
    }
}
