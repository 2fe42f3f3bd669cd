package cz.propoj.query.comparison;

import java.util.Comparator;
import java.util.List;

/**
 * One difference as it is told.
 *
 * @param of the network that it is found in; several only for an actor of a region that more than one network keeps
 */
record Entry(List<Of> of) {
    /** By what happened, then by name as within one network. */
    static final Comparator<Entry> ORDER = Comparator.comparing(Entry::item, Item.ORDER)
            .thenComparing(entry -> entry.of().getFirst().part().network());

    /** What differs in one network. */
    record Of(Part part, Item item) {}

    Item item() {
        return of.getFirst().item();
    }

    How how() {
        return item().how();
    }
}
