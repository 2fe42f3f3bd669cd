package cz.propoj.command.workbooks;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.runtime.Asked;
import cz.propoj.command.runtime.NotThere;
import cz.propoj.command.runtime.RuleBroken;
import cz.propoj.command.workbooks.ImportCommand.AcceptWorkbooks;
import cz.propoj.command.workbooks.ImportCommand.BeginTakingBack;
import cz.propoj.command.workbooks.ImportCommand.CompleteTakeOver;
import cz.propoj.command.workbooks.ImportCommand.CompleteTakingBack;
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

/** One take-over of workbooks: accepted, completed and taken back once each; a repeat of any of it changes nothing. */
@Aggregate
final class TakeOver {
    @AggregateIdentifier
    private ImportId id;

    private @Nullable NetworkId network;
    private boolean completed;
    private boolean isBeingTakenBack;
    private boolean isTakenBack;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AcceptWorkbooks wish, Asked asked) {
        if (!wish.network().equals(asked.network()) || (network != null && !network.equals(wish.network()))) {
            throw new NotThere();
        }
        if (network == null) {
            apply(new WorkbooksAccepted(wish.takeOver(), wish.network(), wish.asOf(), wish.templates()));
        }
    }

    @CommandHandler
    void handle(CompleteTakeOver wish, Asked asked) {
        if (network == null || !network.equals(asked.network())) {
            throw new NotThere();
        }
        if (!completed) {
            apply(new WorkbooksTakenOver(id, wish.added(), wish.changed(), wish.retired()));
        }
    }

    @CommandHandler
    void handle(BeginTakingBack wish, Asked asked) {
        if (network == null || !network.equals(asked.network())) {
            throw new NotThere();
        }
        if (!completed) {
            throw new RuleBroken("workbooks.not-taken-over");
        }
        if (!isBeingTakenBack) {
            apply(new TakingBackBegun(wish.takeOver()));
        }
    }

    @CommandHandler
    void handle(CompleteTakingBack wish, Asked asked) {
        if (network == null || !network.equals(asked.network()) || !isBeingTakenBack) {
            throw new NotThere();
        }
        if (!isTakenBack) {
            apply(new WorkbooksTakenBack(id, wish.withdrawn(), wish.restored(), wish.left()));
        }
    }

    @EventSourcingHandler
    void on(ImportEvent event) {
        id = event.takeOver();
        switch (event) {
            case WorkbooksAccepted e -> network = e.network();
            case WorkbooksTakenOver _ -> completed = true;
            case TakingBackBegun _ -> isBeingTakenBack = true;
            case WorkbooksTakenBack _ -> isTakenBack = true;
        }
    }
}
