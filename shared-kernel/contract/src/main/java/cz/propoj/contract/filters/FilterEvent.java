package cz.propoj.contract.filters;

import cz.propoj.contract.Copies;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.networks.NetworkId;
import java.util.List;

/** What can happen to a saved filter. */
public sealed interface FilterEvent {
    FilterId filter();

    record FilterSaved(FilterId filter, NetworkId network, AccountId owner, ListName list, FilterChoice choice)
            implements FilterEvent {}

    /** It is this from now on, also if it was dropped. */
    record FilterRevised(FilterId filter, FilterChoice choice) implements FilterEvent {}

    record FilterDropped(FilterId filter) implements FilterEvent {}

    /**
     * What a filter is.
     *
     * @param name as its owner calls it
     * @param query parameters of the address of the list: filters, order and columns
     * @param sharedWith whose tab it becomes; empty: only its owner's
     */
    record FilterChoice(String name, String query, List<Role> sharedWith) {
        public FilterChoice {
            sharedWith = Copies.of(sharedWith);
        }
    }
}
