package cz.propoj.command.access;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be wished of an account. Login, name and password never enter a command. */
public sealed interface AccountCommand {
    AccountId account();

    record OpenAccount(@TargetAggregateIdentifier AccountId account) implements AccountCommand {}

    record GrantRole(@TargetAggregateIdentifier AccountId account, Grant grant) implements AccountCommand {}

    record RevokeRole(@TargetAggregateIdentifier AccountId account, Grant grant) implements AccountCommand {}

    /** Sent after the credentials were changed, for the record. */
    record ChangePassword(@TargetAggregateIdentifier AccountId account) implements AccountCommand {}

    record CloseAccount(@TargetAggregateIdentifier AccountId account) implements AccountCommand {}

    record ReopenAccount(@TargetAggregateIdentifier AccountId account) implements AccountCommand {}
}
