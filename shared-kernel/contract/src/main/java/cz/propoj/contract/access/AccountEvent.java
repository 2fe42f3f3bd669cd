package cz.propoj.contract.access;

/** What can happen to an account. The identity of the person is stored in the vault under the account's id. */
public sealed interface AccountEvent {
    AccountId account();

    record AccountOpened(AccountId account) implements AccountEvent {}

    record RoleGranted(AccountId account, Grant grant) implements AccountEvent {}

    record RoleRevoked(AccountId account, Grant grant) implements AccountEvent {}

    record PasswordChanged(AccountId account) implements AccountEvent {}

    record AccountClosed(AccountId account) implements AccountEvent {}

    /** What was granted before the closing, and not revoked since, holds again. */
    record AccountReopened(AccountId account) implements AccountEvent {}
}
