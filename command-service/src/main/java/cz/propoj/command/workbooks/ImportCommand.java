package cz.propoj.command.workbooks;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.workbooks.ImportId;
import cz.propoj.contract.workbooks.Template;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of an import of workbooks. */
sealed interface ImportCommand {
    ImportId importId();

    record AcceptWorkbooks(
            @TargetAggregateIdentifier ImportId importId, NetworkId network, LocalDate asOf, List<Template> templates)
            implements ImportCommand {
        public AcceptWorkbooks {
            templates = List.copyOf(templates);
        }
    }

    /** Everything accepted is stored. */
    record CompleteImport(@TargetAggregateIdentifier ImportId importId, int added, int changed, int retired)
            implements ImportCommand {}

    /** Starts to undo the whole import. */
    record BeginUndo(@TargetAggregateIdentifier ImportId importId) implements ImportCommand {}

    /** Everything that nobody has changed since the import is as it was before it. */
    record CompleteUndo(@TargetAggregateIdentifier ImportId importId, int withdrawn, int restored, int left)
            implements ImportCommand {}
}
