package cz.propoj.standalone;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import cz.propoj.command.access.AccountCommand.GrantRole;
import cz.propoj.command.networks.NetworkCommand.EstablishNetwork;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.standalone.demonstration.Demonstration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * One demonstration and one browser for all tests that look at pages. The network of Tachov stays as it was told: whoever
 * changes records there would be in the way of the others and works in {@link #apart a network of its own}.
 */
final class SharedDemonstration implements AutoCloseable {
    /** Milliseconds; machines that build are busy. */
    private static final double PATIENCE = 20_000;

    private final Path data;
    private final RunningService service;
    private final Browser browser;
    private final String coordinator;
    private @Nullable String administrator;

    SharedDemonstration() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        try {
            data = Files.createTempDirectory("propoj-standalone");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        service = RunningService.start(data, true);
        browser = new Browser(service.address());
        coordinator = remembered(Demonstration.LOGIN);
    }

    private String remembered(String login) {
        var page = browser.open(ColorScheme.LIGHT);
        Browser.signIn(page, login, Demonstration.PASSWORD);
        var remembered = page.context().storageState();
        browser.closeWindows();
        return remembered;
    }

    /** A window of its own in which the administrator has signed in. */
    Page administering() {
        var known = administrator == null ? remembered(Demonstration.ADMINISTRATOR) : administrator;
        administrator = known;
        return browser.open(ColorScheme.LIGHT, known);
    }

    /** A window of somebody who has not signed in. */
    Page open(ColorScheme scheme) {
        return browser.open(scheme);
    }

    /** A window of its own in which the coordinator has signed in. */
    Page signedIn(ColorScheme scheme) {
        return browser.open(scheme, coordinator);
    }

    Page signedIn() {
        return signedIn(ColorScheme.LIGHT);
    }

    /** The coordinator, as a program asks. */
    Asker asking() {
        return Asker.signedIn(service.address(), Demonstration.LOGIN, Demonstration.PASSWORD);
    }

    String address() {
        return service.address();
    }

    <T> T part(Class<T> type) {
        return service.part(type);
    }

    /** A network with the records of the demonstration, for tests that change them. */
    void apart(NetworkId network) {
        established(network);
        part(Demonstration.class).importWorkbooks(network);
    }

    /** A network without a record, with the same coordinator. */
    void established(NetworkId network) {
        var commands = part(CommandSender.class);
        var territory = Territories.of(network).orElseThrow();
        commands.send(
                new EstablishNetwork(network, territory.name(), territory),
                CommandMetadata.of(network, Demonstration.COORDINATOR).on(LocalDate.of(2024, 1, 1)));
        commands.send(
                new GrantRole(Demonstration.COORDINATOR, new Grant(Role.COORDINATOR, network, null)),
                CommandMetadata.ofAccounts(Demonstration.COORDINATOR));
    }

    void closeWindows() {
        browser.closeWindows();
    }

    @Override
    public void close() throws IOException {
        browser.close();
        service.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
