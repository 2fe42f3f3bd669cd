package cz.propoj.command.access;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import cz.propoj.command.access.AccountCommand.*;
import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.HistoryAggregate;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.AccountEvent;
import cz.propoj.contract.access.AccountEvent.*;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.AccountState;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.networks.NetworkId;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One account and what is granted to it. */
@Aggregate
final class Account extends HistoryAggregate<AccountState, AccountEvent> {
    @AggregateIdentifier
    private AccountId id;

    Account() {
        super(AccountState::evolve);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenAccount command, CommandContext asked) {
        var opened = new AccountOpened(command.account());
        if (begins(opened, asked.network(), asked)) {
            apply(opened);
        }
    }

    @CommandHandler
    void handle(GrantRole command, CommandContext asked) {
        var known = open(asked);
        check(command.grant()).done();
        if (!known.grants().contains(command.grant())) {
            apply(new RoleGranted(id, command.grant()));
        }
    }

    @CommandHandler
    void handle(RevokeRole command, CommandContext asked) {
        if (known(asked).grants().contains(command.grant())) {
            apply(new RoleRevoked(id, command.grant()));
        }
    }

    @CommandHandler
    void handle(ChangePassword command, CommandContext asked) {
        open(asked);
        apply(new PasswordChanged(id));
    }

    @CommandHandler
    void handle(CloseAccount command, CommandContext asked) {
        if (!known(asked).closed()) {
            apply(new AccountClosed(id));
        }
    }

    @CommandHandler
    void handle(ReopenAccount command, CommandContext asked) {
        if (known(asked).closed()) {
            apply(new AccountReopened(id));
        }
    }

    @EventSourcingHandler
    void on(AccountEvent event, @SequenceNumber long sequence, @Timestamp Instant at, MetaData meta) {
        id = event.account();
        remember(event, sequence, at, meta);
    }

    @Override
    protected @Nullable NetworkId networkOf(AccountState state) {
        return null;
    }

    private AccountState open(CommandContext asked) {
        var known = known(asked);
        if (known.closed()) {
            throw new RuleBroken("account.closed");
        }
        return known;
    }

    static Check check(Grant grant) {
        var network = grant.network();
        return Check.of()
                .that((grant.role() == Role.ADMINISTRATOR) == (network == null), "/network", "grant.network")
                .that(
                        network == null
                                || grant.role() == Role.ADMINISTRATOR
                                || AccessPolicy.isFor(grant.role(), network),
                        "/network",
                        "grant.region")
                .that((grant.role() == Role.ACTOR) == (grant.actor() != null), "/actor", "grant.actor");
    }
}
