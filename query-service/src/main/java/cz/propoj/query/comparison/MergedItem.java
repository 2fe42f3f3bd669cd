package cz.propoj.query.comparison;

import java.util.Comparator;
import java.util.List;

/**
 * A difference, merged from the networks in which it is found.
 *
 * @param of the network that it is found in; several only for an actor of a region that more than one network keeps
 */
record MergedItem(List<Source> of) {
    /** By kind of change, then by name as within one network. */
    static final Comparator<MergedItem> ORDER = Comparator.comparing(MergedItem::item, Item.ORDER)
            .thenComparing(entry -> entry.of().getFirst().part().network());

    /** What differs in one network. */
    record Source(ComparedNetwork part, Item item) {}

    Item item() {
        return of.getFirst().item();
    }

    ChangeKind how() {
        return item().how();
    }
}
