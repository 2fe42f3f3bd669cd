package cz.propoj.command.access;

import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.Problem;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The people of one network, for whoever runs it: case managers, actors' users and readers are invited and get and lose
 * these roles without an administrator. Only accounts that belong to the network already exist here.
 */
@RestController
@RequestMapping("/api/networks/{network}/people")
class PeopleController {
    private final ChangeRequests changes;
    private final Invitations invitations;
    private final Roles roles;
    private final Accounts accounts;

    PeopleController(ChangeRequests changes, Invitations invitations, Roles roles, Accounts accounts) {
        this.changes = changes;
        this.invitations = invitations;
        this.roles = roles;
        this.accounts = accounts;
    }

    /** Somebody new. */
    record Invited(
            @Nullable String login,
            @Nullable String name,
            @Nullable Role role,
            @Nullable ActorId actor) {
        @Override
        public String toString() {
            return "Invited";
        }
    }

    /** A role in this network. */
    record RoleHere(@Nullable Role role, @Nullable ActorId actor) {}

    @PostMapping
    ResponseEntity<Answer> invite(@RequestBody Invited body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var in = changes.editable(request);
            Check.of()
                    .line("/login", body.login())
                    .line("/name", body.name())
                    .there("/role", body.role())
                    .done();
            var grant = permitted(request, in, body.role(), body.actor());
            return invitations.invite(
                    Objects.requireNonNull(body.login()),
                    Objects.requireNonNull(body.name()),
                    List.of(grant),
                    changes.account(request));
        });
    }

    @PostMapping("/{account}/grants")
    ResponseEntity<Answer> grant(@PathVariable AccountId account, @RequestBody RoleHere body, ChangeRequest request) {
        return changes.simply(request, body, () -> {
            var in = changes.editable(request);
            var grant = permitted(request, in, body.role(), body.actor());
            return Answer.of(roles.grant(ofThe(in, account), grant, context(request)));
        });
    }

    @PostMapping("/{account}/revocations")
    ResponseEntity<Answer> revoke(@PathVariable AccountId account, @RequestBody RoleHere body, ChangeRequest request) {
        return changes.simply(request, body, () -> {
            var in = changes.editable(request);
            Check.of().there("/role", body.role()).done();
            var grant = mayGrant(request, new Grant(Objects.requireNonNull(body.role()), in, body.actor()));
            return Answer.of(roles.revoke(ofThe(in, account), grant, context(request)));
        });
    }

    /** A new link for somebody who was invited and has not come yet. Passwords are reset by administrators. */
    @PostMapping("/{account}/link")
    ResponseEntity<Answer> link(@PathVariable AccountId account, ChangeRequest request) {
        return changes.simply(request, "", () -> {
            var in = changes.editable(request);
            if (accounts.hasPassword(ofThe(in, account)) || accounts.isLinked(account)) {
                throw new RuleBroken("account.has-password");
            }
            everyRole(account, grant -> AccessPolicy.mayGrant(request.viewer(), grant));
            return invitations.renew(account, changes.account(request));
        });
    }

    private Grant permitted(ChangeRequest request, NetworkId in, @Nullable Role role, @Nullable ActorId actor) {
        Check.of().there("/role", role).done();
        var grant = new Grant(Objects.requireNonNull(role), in, actor);
        mayGrant(request, grant);
        roles.check(grant, "");
        return grant;
    }

    private static Grant mayGrant(ChangeRequest request, Grant grant) {
        if (!AccessPolicy.mayGrant(request.viewer(), grant)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
        return grant;
    }

    private AccountId ofThe(NetworkId network, AccountId account) {
        return accounts.find(account)
                .filter(known ->
                        !known.closed() && known.grants().stream().anyMatch(grant -> network.equals(grant.network())))
                .orElseThrow(RecordNotFound::new)
                .account();
    }

    /** A link opens the whole account, so that whoever offers it has to be above every role of it. */
    private void everyRole(AccountId account, Function<Grant, Boolean> may) {
        var all = accounts.find(account).orElseThrow(RecordNotFound::new).grants();
        if (!all.stream().allMatch(may::apply)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
    }

    private CommandMetadata context(ChangeRequest request) {
        return CommandMetadata.ofAccounts(changes.account(request)).traced(request.trace());
    }
}
