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
record Listed(String key, List<Entry> entries) {
    long count(How how) {
        return entries.stream().filter(entry -> entry.how() == how).count();
    }

    static Map<String, Map<How, Long>> counts(List<Listed> sections) {
        var counts = new LinkedHashMap<String, Map<How, Long>>();
        sections.forEach(section -> {
            var each = new EnumMap<How, Long>(How.class);
            for (var how : How.values()) {
                each.put(how, section.count(how));
            }
            counts.put(section.key(), each);
        });
        return counts;
    }
}
