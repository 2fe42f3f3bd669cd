package cz.propoj.standalone;

import cz.propoj.command.access.AccountCommand.GrantRole;
import cz.propoj.command.access.AccountCommand.OpenAccount;
import cz.propoj.command.networks.NetworkCommand.AppointResponsibleCoordinator;
import cz.propoj.command.networks.NetworkCommand.EstablishNetwork;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Context;
import cz.propoj.command.workbooks.TakeOvers;
import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.httpedge.Accounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The network of ORP Tachov, taken over from its workbooks of two years by the same way a coordinator would take it. The
 * ids are fixed, so that a start that was cut short goes on where it was.
 */
@Component
@ConditionalOnProperty("propoj.demonstration")
final class Demonstration {
    static final String LOGIN = "koordinator";
    static final String PASSWORD = "ukazka-tachov";

    private static final NetworkId TACHOV = new NetworkId("orp-3215");
    static final AccountId COORDINATOR = new AccountId(UUID.fromString("5f0e3e4c-6f0b-4a52-9f0a-3215000000c0"));
    private static final List<String> WORKBOOKS = List.of("akteri.xlsx", "platformy.xlsx", "potreby.xlsx");

    private final CommandSender commands;
    private final Accounts accounts;
    private final TakeOvers takeOvers;

    Demonstration(CommandSender commands, Accounts accounts, TakeOvers takeOvers) {
        this.commands = commands;
        this.accounts = accounts;
        this.takeOvers = takeOvers;
    }

    /** Does nothing when the network is there already. */
    void prepare() {
        if (accounts.find(COORDINATOR).isEmpty()) {
            accounts.create(COORDINATOR, LOGIN, "Koordinátor sítě (ukázka)", PASSWORD);
        }
        var access = Context.ofAccounts(COORDINATOR);
        commands.send(new OpenAccount(COORDINATOR), access);
        commands.send(new GrantRole(COORDINATOR, new Grant(Role.COORDINATOR, TACHOV, null)), access);
        commands.send(new GrantRole(COORDINATOR, new Grant(Role.ADMINISTRATOR, null, null)), access);
        var here = Context.of(TACHOV, COORDINATOR).on(LocalDate.of(2024, 1, 1));
        var territory = Territories.of(TACHOV).orElseThrow();
        commands.send(new EstablishNetwork(TACHOV, "ORP Tachov", territory), here);
        commands.send(new AppointResponsibleCoordinator(TACHOV, COORDINATOR), here);
        takeOver(TACHOV);
    }

    /** The workbooks of both years. */
    void takeOver(NetworkId network) {
        takeOver(network, 2024);
        takeOver(network, 2025);
    }

    private void takeOver(NetworkId network, int year) {
        takeOvers.takeOver(network, COORDINATOR, LocalDate.of(year, 12, 1), files(year), true);
    }

    private static List<UploadedFile> files(int year) {
        var files = new ArrayList<UploadedFile>();
        for (var name : WORKBOOKS) {
            var resource = new ClassPathResource("demonstration/tachov-" + year + "/" + name);
            try {
                files.add(new UploadedFile(name, resource.getContentAsByteArray()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
