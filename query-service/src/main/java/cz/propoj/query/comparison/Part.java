package cz.propoj.query.comparison;

import java.util.List;
import java.util.Map;

/** A network with what differs in it. */
record Part(String network, String name, Compared compared) {
    /** By section. */
    Map<String, Map<How, Long>> counts() {
        return Listed.counts(listed());
    }

    List<Listed> listed() {
        return compared.sections().stream()
                .map(section -> new Listed(
                        section.key(),
                        section.items().stream()
                                .map(item -> new Entry(List.of(new Entry.Of(this, item))))
                                .toList()))
                .toList();
    }
}
