package cz.propoj.contract.filters;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.filters.FilterEvent.FilterChoice;
import cz.propoj.contract.networks.NetworkId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A saved filter on one date. */
public record FilterState(
        FilterId filter, NetworkId network, AccountId owner, ListName list, FilterChoice choice, boolean dropped) {

    public static @Nullable FilterState evolve(@Nullable FilterState state, FilterEvent event) {
        if (event instanceof FilterEvent.FilterSaved e) {
            return new FilterState(e.filter(), e.network(), e.owner(), e.list(), e.choice(), false);
        }
        return state == null ? null : state.changedBy(event);
    }

    private FilterState changedBy(FilterEvent event) {
        return switch (event) {
            case FilterEvent.FilterSaved _ -> this;
            case FilterEvent.FilterRevised e -> new FilterState(filter, network, owner, list, e.choice(), false);
            case FilterEvent.FilterDropped _ -> new FilterState(filter, network, owner, list, choice, true);
        };
    }

    public String name() {
        return choice.name();
    }

    public List<Role> sharedWith() {
        return choice.sharedWith();
    }
}
