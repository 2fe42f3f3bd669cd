package cz.propoj.command.workbooks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import cz.propoj.command.networks.NetworkCommand.EstablishNetwork;
import cz.propoj.command.runtime.Accepted;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.EventMeta;
import cz.propoj.command.runtime.lookups.Networks;
import cz.propoj.command.workbooks.differences.Step;
import cz.propoj.command.workbooks.reading.Limits;
import cz.propoj.command.workbooks.reading.WorkbookFiles;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.networks.Territories;
import cz.propoj.embeddedmongo.EmbeddedMongo;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.domain.PropojLog;
import cz.propoj.eventlog.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.jspecify.annotations.Nullable;

/** One instance of the command side over a database that outlives it, without HTTP. */
final class CommandSideInstance implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);

    private final MongoClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Configuration axon;
    private final ImportWorkers workers;
    final MongoDatabase database;
    final EventLog log;
    final Vault vault;
    final CommandSender sender;
    final Imports imports;
    final UndoJob undoJob;
    final ImportJobViews jobs;

    /** After so many steps the instance is as good as dead. */
    final AtomicInteger stepsBeforeDeath = new AtomicInteger(Integer.MAX_VALUE);

    static final class Dead extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    CommandSideInstance(EmbeddedMongo server, Path folder, Duration claim) {
        this(server, folder, claim, UploadQuotaViews.Quota.ofMegabytes(250, 1024));
    }

    CommandSideInstance(EmbeddedMongo server, Path folder, Duration claim, UploadQuotaViews.Quota budget) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        client = MongoClients.create(server.connectionString());
        database = client.getDatabase("propoj");
        vault = Vault.open(database, folder.resolve("keys.json"));
        log = PropojLog.open(database);
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(_ -> log.eventStore())
                .configureCorrelationDataProviders(_ -> List.of(new EventMeta()))
                .registerComponent(Networks.class, _ -> this::network);
        for (var name : List.of(
                "networks.Network",
                "actors.Actor",
                "platforms.Platform",
                "meetings.Meeting",
                "needs.Need",
                "notes.Note",
                "workbooks.Import")) {
            configurer.configureAggregate(SmallNetwork.aggregate(name));
        }
        axon = configurer.start();
        sender = new CommandSender(axon.commandBus(), axon.eventStore(), log, vault, threads, Clock.systemUTC());
        jobs = new ImportJobViews(database);
        var quota = new UploadQuotaViews(database, budget, Clock.systemUTC());
        var uploads = new UploadViews(database, vault, quota);
        var checkJob = new CheckJob(
                new WorkbookFiles(Limits.DEFAULT), log, vault, new RememberedChoiceViews(database, vault), CLOCK);
        var plain = new StepSender(sender);
        var stepRunner = new StepRunner((steps, context) -> dying(plain, steps, context), threads);
        var storeJob = new StoreJob(jobs, uploads, checkJob, sender, stepRunner, Clock.systemUTC());
        workers = new ImportWorkers(jobs, threads, Clock.systemUTC(), claim);
        undoJob = new UndoJob(jobs, workers, sender, stepRunner, log, vault, Clock.systemUTC());
        imports = new Imports(jobs, uploads, quota, checkJob, storeJob, undoJob, workers, Clock.systemUTC());
    }

    private List<Accepted> dying(StepSender plain, List<Step> steps, CommandMetadata context) {
        if (stepsBeforeDeath.getAndAdd(-steps.size()) <= 0) {
            throw new Dead();
        }
        return plain.send(steps, context);
    }

    void establish() {
        var id = SmallNetwork.TACHOV;
        sender.send(
                new EstablishNetwork(id, "ORP Tachov", Territories.of(id).orElseThrow()),
                CommandMetadata.of(id, SmallNetwork.IMPORTER).on(SmallNetwork.day(2024, 1, 1)));
    }

    private Optional<NetworkState> network(NetworkId id) {
        @Nullable NetworkState state = null;
        for (var events = axon.eventStore().readEvents(id.value()); events.hasNext(); ) {
            if (events.next().getPayload() instanceof NetworkEvent event) {
                state = NetworkState.evolve(state, event);
            }
        }
        return Optional.ofNullable(state);
    }

    @Override
    public void close() {
        workers.close();
        threads.shutdownNow();
        axon.shutdown();
        log.close();
        client.close();
    }
}
