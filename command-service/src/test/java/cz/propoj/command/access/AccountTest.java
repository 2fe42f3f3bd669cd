package cz.propoj.command.access;

import static cz.propoj.command.runtime.Fixtures.AUTHOR;
import static cz.propoj.command.runtime.Fixtures.NETWORK;
import static cz.propoj.command.runtime.Fixtures.OTHER;
import static cz.propoj.command.runtime.Fixtures.asked;
import static cz.propoj.command.runtime.Fixtures.broken;

import cz.propoj.command.access.AccountCommand.*;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.Fixtures;
import cz.propoj.contract.access.AccountEvent.*;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorId;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final Grant COORDINATOR = new Grant(Role.COORDINATOR, NETWORK, null);
    private static final AccountOpened OPENED = new AccountOpened(AUTHOR);
    private static final RoleGranted GRANTED = new RoleGranted(AUTHOR, COORDINATOR);
    private static final AccountClosed CLOSED = new AccountClosed(AUTHOR);

    private final FixtureConfiguration<Account> fixture = Fixtures.of(Account.class);

    private ResultValidator<Account> when(AccountCommand command, Object... given) {
        return fixture.given(given).when(command, asked(CommandMetadata.ofAccounts(OTHER)));
    }

    @Test
    void an_account_is_opened_once_and_closed_once() {
        fixture.givenNoPriorActivity()
                .when(new OpenAccount(AUTHOR), asked(CommandMetadata.ofAccounts(null)))
                .expectEvents(OPENED);
        when(new OpenAccount(AUTHOR), OPENED).expectNoEvents();
        when(new CloseAccount(AUTHOR), OPENED).expectEvents(CLOSED);
        when(new CloseAccount(AUTHOR), OPENED, CLOSED).expectNoEvents();
    }

    @Test
    void a_closed_account_is_reopened_and_can_be_granted_roles_again() {
        var reopened = new AccountReopened(AUTHOR);
        when(new ReopenAccount(AUTHOR), OPENED).expectNoEvents();
        when(new ReopenAccount(AUTHOR), OPENED, CLOSED).expectEvents(reopened);
        when(new GrantRole(AUTHOR, COORDINATOR), OPENED, CLOSED, reopened).expectEvents(GRANTED);
        when(new GrantRole(AUTHOR, COORDINATOR), OPENED, GRANTED, CLOSED, reopened)
                .expectNoEvents();
    }

    @Test
    void a_planner_is_granted_a_region() {
        when(new GrantRole(AUTHOR, new Grant(Role.REGIONAL_PLANNER, NETWORK, null)), OPENED)
                .expectException(broken("grant.region"));
    }

    @Nested
    class GrantRoleTest {
        @Test
        void grants_and_revokes() {
            when(new GrantRole(AUTHOR, COORDINATOR), OPENED).expectEvents(GRANTED);
            when(new GrantRole(AUTHOR, COORDINATOR), OPENED, GRANTED).expectNoEvents();
            when(new RevokeRole(AUTHOR, COORDINATOR), OPENED, GRANTED)
                    .expectEvents(new RoleRevoked(AUTHOR, COORDINATOR));
            when(new RevokeRole(AUTHOR, COORDINATOR), OPENED).expectNoEvents();
        }

        @Test
        void a_role_is_for_a_network_and_an_actors_user_has_an_actor() {
            var actor = new ActorId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
            when(new GrantRole(AUTHOR, new Grant(Role.COORDINATOR, null, null)), OPENED)
                    .expectException(broken("grant.network"));
            when(new GrantRole(AUTHOR, new Grant(Role.ADMINISTRATOR, NETWORK, null)), OPENED)
                    .expectException(broken("grant.network"));
            when(new GrantRole(AUTHOR, new Grant(Role.ACTOR, NETWORK, null)), OPENED)
                    .expectException(broken("grant.actor"));
            when(new GrantRole(AUTHOR, new Grant(Role.READER, NETWORK, actor)), OPENED)
                    .expectException(broken("grant.actor"));
        }
    }

    @Test
    void a_closed_account_gets_nothing_more() {
        when(new GrantRole(AUTHOR, COORDINATOR), OPENED, CLOSED).expectException(broken("account.closed"));
        when(new ChangePassword(AUTHOR), OPENED, CLOSED).expectException(broken("account.closed"));
        when(new ChangePassword(AUTHOR), OPENED).expectEvents(new PasswordChanged(AUTHOR));
    }
}
