package cz.propoj.standalone.demonstration;

import cz.propoj.command.access.AccountCommand.GrantRole;
import cz.propoj.command.access.AccountCommand.OpenAccount;
import cz.propoj.command.networks.NetworkCommand.AppointResponsibleCoordinator;
import cz.propoj.command.networks.NetworkCommand.EstablishNetwork;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.workbooks.Imports;
import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.eventlog.EventLog;
import cz.propoj.httpedge.Accounts;
import cz.propoj.query.web.page.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Tells the example. ORP Tachov is imported from its workbooks by the same way a coordinator would take it. */
@Component
@ConditionalOnProperty("propoj.demonstration")
public final class Demonstration implements Example {
    public static final String LOGIN = DemonstrationAccount.COORDINATOR.login();
    public static final String ADMINISTRATOR = DemonstrationAccount.ADMINISTRATOR.login();
    public static final String PASSWORD = "ukazka-tachov";
    public static final AccountId COORDINATOR = DemonstrationAccount.COORDINATOR.account();

    static final NetworkId TACHOV = new NetworkId("orp-3215");
    static final NetworkId STRIBRO = new NetworkId("orp-3213");
    static final NetworkId REGION = new NetworkId("kraj-CZ032");
    static final LocalDate BEGINNING = LocalDate.of(2024, 1, 1);

    private static final List<String> WORKBOOKS = List.of("akteri.xlsx", "platformy.xlsx", "potreby.xlsx");

    private final CommandSender commands;
    private final EventStore store;
    private final EventLog log;
    private final Accounts accounts;
    private final Imports imports;

    Demonstration(CommandSender commands, EventStore store, EventLog log, Accounts accounts, Imports imports) {
        this.commands = commands;
        this.store = store;
        this.log = log;
        this.accounts = accounts;
        this.imports = imports;
    }

    /** Adds what is not there yet; the days of this year stay those of the first start. */
    public void prepare() {
        establish(TACHOV);
        importWorkbooks(TACHOV, 2024);
        firstPlan(new ExampleNetwork(commands, store, log, TACHOV));
        importWorkbooks(TACHOV, 2025);
        var tachov = new ExampleNetwork(commands, store, log, TACHOV);
        var today = tachov.firstTold();
        var recommended = new Recommended(tachov);
        recommended.second();
        var plan = new WrittenPlan(tachov);
        plan.first();
        new AnnualRevision(tachov, store, log).close(today.getYear() - 1, recommended);
        new ThisYear(tachov, today).tell();
        recommended.since(today);
        plan.since(today);
        establish(STRIBRO);
        establish(REGION);
        var stribro = new ExampleNetwork(commands, store, log, STRIBRO);
        var region = new ExampleNetwork(commands, store, log, REGION);
        new Neighbours(stribro, region, tachov).tell();
        new TextsOfTheRegion(region, tachov, stribro, today).tell();
        new WhatWorks(tachov, stribro, today).tell();
        new AnnualRevision(tachov, store, log).begin(today.getYear(), today.minusDays(25));
        letIn(tachov);
    }

    private void firstPlan(ExampleNetwork tachov) {
        var recommended = new Recommended(tachov);
        recommended.first();
        new AnnualRevision(tachov, store, log).close(Recommended.FIRST_YEAR, recommended);
    }

    private void establish(NetworkId network) {
        account(DemonstrationAccount.COORDINATOR);
        grant(DemonstrationAccount.COORDINATOR, new Grant(DemonstrationAccount.COORDINATOR.role(), network, null));
        var territory = Territories.of(network).orElseThrow();
        var name = network.isRegion() ? territory.name() : "ORP " + territory.name();
        var here = CommandMetadata.of(network, COORDINATOR).on(BEGINNING);
        commands.send(new EstablishNetwork(network, name, territory), here);
        commands.send(new AppointResponsibleCoordinator(network, COORDINATOR), here);
    }

    /** One for each role; the planner plans the whole region. */
    private void letIn(ExampleNetwork tachov) {
        for (var visitor : DemonstrationAccount.values()) {
            account(visitor);
            grant(
                    visitor,
                    visitor.grant(
                            visitor == DemonstrationAccount.REGIONAL_PLANNER ? REGION : TACHOV,
                            visitor == DemonstrationAccount.ACTOR ? tachov.actor(TachovNames.CLUB) : null));
        }
    }

    private void account(DemonstrationAccount visitor) {
        if (accounts.find(visitor.account()).isEmpty()
                && !accounts.create(visitor.account(), visitor.login(), visitor.displayName(), PASSWORD)) {
            throw new IllegalStateException("somebody else has the login " + visitor.login());
        }
        commands.send(new OpenAccount(visitor.account()), CommandMetadata.ofAccounts(COORDINATOR));
    }

    private void grant(DemonstrationAccount visitor, Grant grant) {
        commands.send(new GrantRole(visitor.account(), grant), CommandMetadata.ofAccounts(COORDINATOR));
    }

    @Override
    public List<Example.Visitor> visitors() {
        return Stream.of(DemonstrationAccount.values())
                .map(one -> new Example.Visitor(one.role(), one.login(), PASSWORD))
                .toList();
    }

    /** The workbooks of both years. */
    public void importWorkbooks(NetworkId network) {
        importWorkbooks(network, 2024);
        importWorkbooks(network, 2025);
    }

    private void importWorkbooks(NetworkId network, int year) {
        imports.importFiles(network, COORDINATOR, LocalDate.of(year, 12, 1), files(year), true);
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
