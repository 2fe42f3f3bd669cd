package cz.propoj.command.workbooks;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.workbooks.ImportId;
import cz.propoj.contract.workbooks.Template;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be wished of a take-over of workbooks. */
sealed interface TakeOverCommand {
    ImportId takeOver();

    record AcceptWorkbooks(
            @TargetAggregateIdentifier ImportId takeOver, NetworkId network, LocalDate asOf, List<Template> templates)
            implements TakeOverCommand {
        public AcceptWorkbooks {
            templates = List.copyOf(templates);
        }
    }

    /** Everything accepted is stored. */
    record CompleteTakeOver(@TargetAggregateIdentifier ImportId takeOver, int added, int changed, int retired)
            implements TakeOverCommand {}
}
