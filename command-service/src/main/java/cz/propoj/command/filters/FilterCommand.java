package cz.propoj.command.filters;

import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.filters.FilterEvent.FilterChoice;
import cz.propoj.contract.filters.FilterId;
import cz.propoj.contract.filters.ListName;
import cz.propoj.contract.networks.NetworkId;
import java.util.List;
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

    record ReviseFilter(
            @TargetAggregateIdentifier FilterId filter,
            Viewer viewer,
            Sent<String> name,
            Sent<String> query,
            Sent<List<Role>> sharedWith)
            implements FilterCommand {
        public ReviseFilter(FilterId filter, Viewer viewer, FilterChoice choice) {
            this(filter, viewer, Sent.of(choice.name()), Sent.of(choice.query()), Sent.of(choice.sharedWith()));
        }
    }

    record DropFilter(@TargetAggregateIdentifier FilterId filter, Viewer viewer) implements FilterCommand {}

    /** Brings a dropped filter back. */
    record RestoreFilter(@TargetAggregateIdentifier FilterId filter, Viewer viewer) implements FilterCommand {}
}
