package cz.propoj.contract.access;

import cz.propoj.contract.Copies;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An account on one date. */
public record AccountState(AccountId account, List<Grant> grants, boolean closed) {
    public AccountState {
        grants = Copies.of(grants);
    }

    public static @Nullable AccountState evolve(@Nullable AccountState state, AccountEvent event) {
        if (event instanceof AccountEvent.AccountOpened e) {
            return new AccountState(e.account(), List.of(), false);
        }
        return state == null ? null : state.changedBy(event);
    }

    private AccountState changedBy(AccountEvent event) {
        return switch (event) {
            case AccountEvent.AccountOpened _ -> this;
            case AccountEvent.RoleGranted e ->
                new AccountState(
                        account,
                        Stream.concat(grants.stream(), Stream.of(e.grant()))
                                .distinct()
                                .toList(),
                        closed);
            case AccountEvent.RoleRevoked e ->
                new AccountState(
                        account,
                        grants.stream().filter(g -> !g.equals(e.grant())).toList(),
                        closed);
            case AccountEvent.PasswordChanged _ -> this;
            case AccountEvent.AccountClosed _ -> new AccountState(account, grants, true);
            case AccountEvent.AccountReopened _ -> new AccountState(account, grants, false);
        };
    }
}
