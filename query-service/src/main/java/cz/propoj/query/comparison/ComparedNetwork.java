package cz.propoj.query.comparison;

import java.util.List;
import java.util.Map;

/** A network with what differs in it. */
record ComparedNetwork(String network, String name, NetworkComparison compared) {
    /** By section. */
    Map<String, Map<ChangeKind, Long>> counts() {
        return MergedSection.counts(listed());
    }

    List<MergedSection> listed() {
        return compared.sections().stream()
                .map(section -> new MergedSection(
                        section.key(),
                        section.items().stream()
                                .map(item -> new MergedItem(List.of(new MergedItem.Source(this, item))))
                                .toList()))
                .toList();
    }
}
