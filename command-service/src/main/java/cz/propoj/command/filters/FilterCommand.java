package cz.propoj.command.filters;

import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.filters.FilterEvent.FilterChoice;
import cz.propoj.contract.filters.FilterId;
import cz.propoj.contract.filters.ListName;
import cz.propoj.contract.networks.NetworkId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be wished of a saved filter, by this viewer. */
public sealed interface FilterCommand {
    FilterId filter();

    Viewer viewer();

    record SaveFilter(
            @TargetAggregateIdentifier FilterId filter,
            NetworkId network,
            Viewer viewer,
            ListName list,
            FilterChoice choice)
            implements FilterCommand {}

    record ReviseFilter(@TargetAggregateIdentifier FilterId filter, Viewer viewer, FilterChoice choice)
            implements FilterCommand {}

    record DropFilter(@TargetAggregateIdentifier FilterId filter, Viewer viewer) implements FilterCommand {}

    /** Brings a dropped filter back. */
    record RestoreFilter(@TargetAggregateIdentifier FilterId filter, Viewer viewer) implements FilterCommand {}
}
