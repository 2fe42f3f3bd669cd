package cz.propoj.command.access;

import cz.propoj.command.access.AccountCommand.GrantRole;
import cz.propoj.command.access.AccountCommand.RevokeRole;
import cz.propoj.command.networks.NetworkCommand.AddCoordinator;
import cz.propoj.command.networks.NetworkCommand.AppointResponsibleCoordinator;
import cz.propoj.command.networks.NetworkCommand.RemoveCoordinator;
import cz.propoj.command.runtime.Accepted;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.PreparedCommand;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.http.EffectiveDated;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.httpedge.Accounts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Naming coordinators of a network, for administrators. Whoever is named is granted the role, and loses it with the name. At
 * most one is responsible, and exactly one from the first appointment on.
 */
@RestController
@RequestMapping("/api/networks/{network}/coordinators")
class CoordinatorController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final Accounts accounts;

    CoordinatorController(ChangeRequests changes, CommandSender sender, Accounts accounts) {
        this.changes = changes;
        this.sender = sender;
        this.accounts = accounts;
    }

    /** Whoever was responsible before stays one of the coordinators, until removed. */
    @PutMapping("/responsible/{account}")
    ResponseEntity<Answer> appoint(
            @PathVariable AccountId account,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return asAdministrator(request, body, (in, context) -> {
            open(account);
            var before = changes.network(in).responsible();
            var commands = new ArrayList<PreparedCommand>();
            commands.add(PreparedCommand.of(new AppointResponsibleCoordinator(in, account), context));
            if (before != null && !before.equals(account)) {
                commands.add(PreparedCommand.of(new AddCoordinator(in, before), context.expecting(null)));
            }
            commands.add(PreparedCommand.of(new GrantRole(account, role(in)), ofAccounts(request)));
            return sender.sendTogether(commands).getFirst();
        });
    }

    @PutMapping("/{account}")
    ResponseEntity<Answer> add(
            @PathVariable AccountId account,
            @RequestBody(required = false) EffectiveDated.@Nullable Only body,
            ChangeRequest request) {
        return asAdministrator(request, body, (in, context) -> {
            open(account);
            return sender.sendTogether(List.of(
                            PreparedCommand.of(new AddCoordinator(in, account), context),
                            PreparedCommand.of(new GrantRole(account, role(in)), ofAccounts(request))))
                    .getFirst();
        });
    }

    @DeleteMapping("/{account}")
    ResponseEntity<Answer> remove(@PathVariable AccountId account, ChangeRequest request) {
        return asAdministrator(request, null, (in, context) -> {
            var commands = new ArrayList<PreparedCommand>();
            commands.add(PreparedCommand.of(new RemoveCoordinator(in, account), context));
            if (accounts.find(account).isPresent()) {
                commands.add(PreparedCommand.of(new RevokeRole(account, role(in)), ofAccounts(request)));
            }
            return sender.sendTogether(commands).getFirst();
        });
    }

    private void open(AccountId account) {
        if (accounts.find(account).orElseThrow(RecordNotFound::new).closed()) {
            throw new RuleBroken("account.closed");
        }
    }

    private static Grant role(NetworkId network) {
        return new Grant(Role.COORDINATOR, network, null);
    }

    private CommandMetadata ofAccounts(ChangeRequest request) {
        return CommandMetadata.ofAccounts(changes.account(request)).traced(request.trace());
    }

    private ResponseEntity<Answer> asAdministrator(
            ChangeRequest request,
            EffectiveDated.@Nullable Only body,
            BiFunction<NetworkId, CommandMetadata, Accepted> work) {
        var since = EffectiveDated.Only.orNothing(body);
        return changes.change(request, since, () -> {
            changes.administrator(request);
            var in = ChangeRequests.addressed(request);
            return Answer.of(work.apply(in, changes.context(request, in, since)));
        });
    }
}
