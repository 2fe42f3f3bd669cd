package cz.propoj.command.workbooks;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.workbooks.ImportId;
import cz.propoj.contract.workbooks.Template;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be wished of a take-over of workbooks. */
sealed interface ImportCommand {
    ImportId takeOver();

    record AcceptWorkbooks(
            @TargetAggregateIdentifier ImportId takeOver, NetworkId network, LocalDate asOf, List<Template> templates)
            implements ImportCommand {
        public AcceptWorkbooks {
            templates = List.copyOf(templates);
        }
    }

    /** Everything accepted is stored. */
    record CompleteTakeOver(@TargetAggregateIdentifier ImportId takeOver, int added, int changed, int retired)
            implements ImportCommand {}

    /** The whole take-over is to be taken back. */
    record BeginTakingBack(@TargetAggregateIdentifier ImportId takeOver) implements ImportCommand {}

    /** What nobody has changed since is as it was before. */
    record CompleteTakingBack(@TargetAggregateIdentifier ImportId takeOver, int withdrawn, int restored, int left)
            implements ImportCommand {}
}
