package cz.propoj.command.access;

import cz.propoj.command.access.AccountCommand.GrantRole;
import cz.propoj.command.access.AccountCommand.RevokeRole;
import cz.propoj.command.networks.NetworkCommand.AddCoordinator;
import cz.propoj.command.networks.NetworkCommand.RemoveCoordinator;
import cz.propoj.command.runtime.Accepted;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.PreparedCommand;
import cz.propoj.command.runtime.lookups.KnownRecords;
import cz.propoj.command.runtime.lookups.Networks;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives and takes roles. Who has the role of a coordinator is also named one of the network, and the other way round. */
@Component
final class Roles {
    private final CommandSender sender;
    private final Networks networks;
    private final KnownRecords records;

    Roles(CommandSender sender, Networks networks, KnownRecords records) {
        this.sender = sender;
        this.networks = networks;
        this.records = records;
    }

    /**
     * Looks whether there is such a role to give: a network that is established, an actor in it. A planner may be granted
     * for a region that has no network of its own.
     *
     * @throws cz.propoj.command.runtime.refusals.RuleBroken pointing at what is wrong
     */
    void check(Grant grant, String prefix) {
        Check.of()
                .there(prefix + "/role", grant.role())
                .under(prefix, grant.role() == null ? Check.of() : Account.check(grant))
                .done();
        var network = grant.network();
        if (network == null) {
            return;
        }
        var isKnown = networks.find(network).isPresent()
                || (grant.role() == Role.REGIONAL_PLANNER
                        && Territories.of(network).isPresent());
        Check.of().that(isKnown, prefix + "/network", "network.unknown").done();
        if (grant.actor() != null) {
            records.requireActor(network, grant.actor(), prefix + "/actor");
        }
    }

    Accepted grant(AccountId account, Grant grant, CommandMetadata by) {
        return sender.sendTogether(granting(account, grant, by)).getFirst();
    }

    /** The role, and the name in the network that goes with it. */
    List<PreparedCommand> granting(AccountId account, Grant grant, CommandMetadata by) {
        var commands = new ArrayList<PreparedCommand>();
        commands.add(PreparedCommand.of(new GrantRole(account, grant), by));
        var network = grant.network();
        if (grant.role() == Role.COORDINATOR && network != null && !isResponsible(account, network)) {
            commands.add(PreparedCommand.of(new AddCoordinator(network, account), in(network, by)));
        }
        return commands;
    }

    /** The responsible coordinator keeps the role until another one is appointed. */
    Accepted revoke(AccountId account, Grant grant, CommandMetadata by) {
        var network = grant.network();
        var commands = new ArrayList<PreparedCommand>();
        if (grant.role() == Role.COORDINATOR
                && network != null
                && networks.find(network).isPresent()) {
            commands.add(PreparedCommand.of(new RemoveCoordinator(network, account), in(network, by)));
        }
        commands.add(PreparedCommand.of(new RevokeRole(account, grant), by));
        return sender.sendTogether(commands).getLast();
    }

    private boolean isResponsible(AccountId account, NetworkId network) {
        return networks.find(network)
                .map(state -> account.equals(state.responsible()))
                .orElse(false);
    }

    private static CommandMetadata in(NetworkId network, CommandMetadata by) {
        return new CommandMetadata(network, by.account(), null, by.reason(), null, by.trace(), null);
    }
}
