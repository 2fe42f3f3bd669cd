package cz.propoj.command.workbooks;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.workbooks.ImportCommand.AcceptWorkbooks;
import cz.propoj.command.workbooks.ImportCommand.BeginUndo;
import cz.propoj.command.workbooks.ImportCommand.CompleteImport;
import cz.propoj.command.workbooks.ImportCommand.CompleteUndo;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.workbooks.ImportEvent;
import cz.propoj.contract.workbooks.ImportEvent.TakingBackBegun;
import cz.propoj.contract.workbooks.ImportEvent.WorkbooksAccepted;
import cz.propoj.contract.workbooks.ImportEvent.WorkbooksTakenBack;
import cz.propoj.contract.workbooks.ImportEvent.WorkbooksTakenOver;
import cz.propoj.contract.workbooks.ImportId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One import of workbooks. It is accepted, completed and undone at most once; repeated commands change nothing. The log has the
 * type of this aggregate from the time when an import was called a take-over.
 */
@Aggregate(type = "TakeOver")
final class Import {
    @AggregateIdentifier
    private ImportId id;

    private @Nullable NetworkId network;
    private boolean completed;
    private boolean isBeingUndone;
    private boolean isUndone;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AcceptWorkbooks command, CommandContext asked) {
        if (!command.network().equals(asked.network()) || (network != null && !network.equals(command.network()))) {
            throw new RecordNotFound();
        }
        if (network == null) {
            apply(new WorkbooksAccepted(command.importId(), command.network(), command.asOf(), command.templates()));
        }
    }

    @CommandHandler
    void handle(CompleteImport command, CommandContext asked) {
        if (network == null || !network.equals(asked.network())) {
            throw new RecordNotFound();
        }
        if (!completed) {
            apply(new WorkbooksTakenOver(id, command.added(), command.changed(), command.retired()));
        }
    }

    @CommandHandler
    void handle(BeginUndo command, CommandContext asked) {
        if (network == null || !network.equals(asked.network())) {
            throw new RecordNotFound();
        }
        if (!completed) {
            throw new RuleBroken("workbooks.not-taken-over");
        }
        if (!isBeingUndone) {
            apply(new TakingBackBegun(command.importId()));
        }
    }

    @CommandHandler
    void handle(CompleteUndo command, CommandContext asked) {
        if (network == null || !network.equals(asked.network()) || !isBeingUndone) {
            throw new RecordNotFound();
        }
        if (!isUndone) {
            apply(new WorkbooksTakenBack(id, command.withdrawn(), command.restored(), command.left()));
        }
    }

    @EventSourcingHandler
    void on(ImportEvent event) {
        id = event.takeOver();
        switch (event) {
            case WorkbooksAccepted e -> network = e.network();
            case WorkbooksTakenOver _ -> completed = true;
            case TakingBackBegun _ -> isBeingUndone = true;
            case WorkbooksTakenBack _ -> isUndone = true;
        }
    }
}
