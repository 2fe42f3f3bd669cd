package cz.propoj.query.comparison;

import java.util.List;

/**
 * A part of the map with what differs in it.
 *
 * @param key in words, in JSON and in addresses
 * @param items what appeared first, then what vanished, then what changed; by name within
 */
record Section(String key, List<Item> items) {
    long count(ChangeKind how) {
        return items.stream().filter(item -> item.how() == how).count();
    }
}
