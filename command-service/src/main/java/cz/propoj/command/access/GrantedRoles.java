package cz.propoj.command.access;

import cz.propoj.command.runtime.lookups.LookUp;
import cz.propoj.contract.access.AccountEvent;
import cz.propoj.contract.access.AccountEvent.PasswordChanged;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.AccountState;
import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.CalendarAddresses;
import cz.propoj.httpedge.DigestSubscriptions;
import cz.propoj.httpedge.OneTimeLinks;
import cz.propoj.httpedge.PersonalTokens;
import cz.propoj.httpedge.Sessions;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps beside the credentials what the log says was granted, so that each request needs no log. Folds the account's own
 * short stream anew each time: the same event again gives the same. A new password counts once the log says that there is one,
 * also when whoever stored that got no further.
 */
@Component
final class GrantedRoles implements LookUp {
    private final EventStore store;
    private final Accounts accounts;
    private final Sessions sessions;
    private final PersonalTokens tokens;
    private final OneTimeLinks links;
    private final CalendarAddresses calendars;
    private final DigestSubscriptions digests;

    GrantedRoles(
            EventStore store,
            Accounts accounts,
            Sessions sessions,
            PersonalTokens tokens,
            OneTimeLinks links,
            CalendarAddresses calendars,
            DigestSubscriptions digests) {
        this.calendars = calendars;
        this.digests = digests;
        this.store = store;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.links = links;
    }

    @Override
    public void told(Object event, String record, long sequence) {
        if (event instanceof AccountEvent fact) {
            refresh(fact.account());
        }
        if (event instanceof PasswordChanged changed) {
            accounts.adoptPassword(changed.account(), sequence);
        }
    }

    private void refresh(AccountId account) {
        @Nullable AccountState state = null;
        for (var events = store.readEvents(account.toString()); events.hasNext(); ) {
            if (events.next().getPayload() instanceof AccountEvent event) {
                state = AccountState.evolve(state, event);
            }
        }
        if (state == null) {
            return;
        }
        accounts.update(account, state.grants(), state.closed());
        if (state.closed()) {
            sessions.endAll(account);
            tokens.revokeAll(account);
            calendars.revoke(account);
            digests.unsubscribe(account);
            links.withdraw(account);
        } else {
            links.review(account);
        }
    }
}
