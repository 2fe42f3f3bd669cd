package cz.propoj.command.workbooks;

import cz.propoj.command.networks.NetworkCommand.EstablishNetwork;
import cz.propoj.command.runtime.CommandContext;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.EventMeta;
import cz.propoj.command.runtime.TextsInMemory;
import cz.propoj.command.runtime.lookups.Networks;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.workbooks.differences.AcceptedDifferences;
import cz.propoj.command.workbooks.differences.Comparison;
import cz.propoj.command.workbooks.differences.ComparisonResult;
import cz.propoj.command.workbooks.differences.Difference;
import cz.propoj.command.workbooks.differences.KnownNetwork;
import cz.propoj.command.workbooks.differences.NetworkFacts;
import cz.propoj.command.workbooks.differences.Step;
import cz.propoj.command.workbooks.differences.VaultTexts;
import cz.propoj.command.workbooks.reading.Limits;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.reading.SheetTable;
import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.command.workbooks.reading.WorkbookFiles;
import cz.propoj.command.workbooks.templates.Workbooks;
import cz.propoj.command.workbooks.templates.WorkbooksReader;
import cz.propoj.command.workbooks.undoing.UndoPlan;
import cz.propoj.command.workbooks.undoing.UndoPlanner;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.networks.Territories;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Meta;
import cz.propoj.contract.time.Origin;
import cz.propoj.contract.workbooks.ImportEvent;
import cz.propoj.contract.workbooks.ImportId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;

/** The real aggregates over a log and a vault in memory, and the way workbooks take to them, without the process around. */
final class SmallNetwork implements AutoCloseable, VaultTexts {
    static final NetworkId TACHOV = new NetworkId("orp-3215");
    static final AccountId IMPORTER = new AccountId(UUID.fromString("8b9f3c0e-41a5-4a67-9f5e-1f4b4a1f9a01"));
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final InMemoryEventStorageEngine log = new InMemoryEventStorageEngine();
    private final Map<UUID, Map<String, NavigableMap<Integer, String>>> vault = new HashMap<>();
    private final TextsInMemory texts = new TextsInMemory();
    private final List<ImportId> undone = new ArrayList<>();
    private final List<RuleBroken> refused = new ArrayList<>();
    private final Configuration axon;
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");

    /** What an import found, and would do. */
    record Checked(KnownNetwork network, Workbooks workbooks, ComparisonResult outcome, List<Problem> problems) {
        List<Difference> differences() {
            return outcome.differences();
        }
    }

    SmallNetwork() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(_ -> log)
                .configureCorrelationDataProviders(_ -> List.of(new EventMeta()))
                .registerComponent(Networks.class, _ -> this::network);
        for (var name : List.of(
                "networks.Network",
                "actors.Actor",
                "platforms.Platform",
                "meetings.Meeting",
                "needs.Need",
                "notes.Note")) {
            configurer.configureAggregate(aggregate(name));
        }
        axon = configurer.start();
        send(new EstablishNetwork(TACHOV, "ORP Tachov", Territories.of(TACHOV).orElseThrow()), day(2024, 1, 1), null);
    }

    static Class<?> aggregate(String name) {
        try {
            return Class.forName("cz.propoj.command." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
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

    void send(Object command, LocalDate effectiveOn, @Nullable ImportId importId) {
        send(command, effectiveOn, importId, IMPORTER);
    }

    void send(Object command, LocalDate effectiveOn, @Nullable ImportId importId, AccountId account) {
        now = now.plusMillis(1);
        var context = CommandMetadata.of(TACHOV, account).on(effectiveOn);
        var meta = CommandContext.meta(importId == null ? context : context.with(importId), now, texts);
        axon.commandGateway().sendAndWait(new GenericCommandMessage<>(command, meta));
    }

    int confide(UUID id, String field, String text) {
        return confide(id, Map.of(field, text));
    }

    /** As the vault does: what is new gets one number, by how many texts there are. */
    private int confide(UUID id, Map<String, String> texts) {
        var fields = vault.computeIfAbsent(id, _ -> new HashMap<>());
        var number = 1 + count(fields);
        texts.forEach((field, text) -> {
            var versions = fields.getOrDefault(field, new TreeMap<>());
            if (versions.isEmpty()
                    ? !text.isEmpty()
                    : !versions.lastEntry().getValue().equals(text)) {
                versions.put(number, text);
                fields.put(field, versions);
            }
        });
        return count(fields);
    }

    /** The vault forgets what stands under the id. */
    void erase(UUID id) {
        vault.remove(id);
    }

    private static int count(Map<String, NavigableMap<Integer, String>> fields) {
        return fields.values().stream().mapToInt(NavigableMap::size).sum();
    }

    @Override
    public Map<UUID, Map<String, NavigableMap<Integer, String>>> versions(Collection<UUID> ids) {
        var result = new HashMap<>(texts.versions(ids));
        ids.forEach(id -> {
            var fields = vault.get(id);
            if (fields != null) {
                result.put(id, fields);
            }
        });
        return result;
    }

    long events() {
        try (var all = log.readEvents(null, false)) {
            return all.count();
        }
    }

    List<Object> payloads() {
        var payloads = new ArrayList<>();
        try (var all = log.readEvents(null, false)) {
            all.forEach(event -> payloads.add(event.getPayload()));
        }
        return payloads;
    }

    KnownNetwork on(LocalDate day) {
        return on(day, IMPORTER);
    }

    KnownNetwork on(LocalDate day, AccountId viewer) {
        return on(day, viewer, facts());
    }

    /** As if only these facts had been recorded. */
    KnownNetwork on(LocalDate day, AccountId viewer, List<Fact<?>> facts) {
        var records = new NetworkFacts();
        facts.forEach(records::add);
        return records.on(day, viewer, this).orElseThrow();
    }

    /** In the order of the log. */
    List<Fact<?>> facts() {
        var facts = new ArrayList<Fact<?>>();
        try (var all = log.readEvents(null, false)) {
            all.forEach(event ->
                    facts.add(Meta.fact(event.getPayload(), facts.size(), event.getTimestamp(), event.getMetaData())));
        }
        return facts;
    }

    static List<SheetTable> read(List<UploadedFile> files, Problems problems) {
        var reader = new WorkbookFiles(Limits.DEFAULT);
        return files.stream()
                .flatMap(file -> reader.read(file, problems).stream())
                .toList();
    }

    Checked check(LocalDate asOf, UploadedFile... files) {
        return check(asOf, Map.of(), new ImportId(UUID.randomUUID()), List.of(files));
    }

    Checked check(LocalDate asOf, Map<String, String> resolutions, ImportId id, List<UploadedFile> files) {
        var problems = new Problems(resolutions);
        var known = on(asOf);
        var platforms = known.platforms().values().stream()
                .map(state -> state.standing().name())
                .toList();
        var workbooks = new WorkbooksReader(problems, TODAY)
                .read(read(files, problems), known.network().characteristics().values(), platforms);
        var outcome = Comparison.of(known, workbooks, problems, IMPORTER, id, position -> {
            var records = new NetworkFacts();
            facts().forEach(records::add);
            return records.until(position).on(asOf, IMPORTER, this);
        });
        return new Checked(known, workbooks, outcome, problems.list());
    }

    /** Takes over whatever is accepted; the number of commands that were sent. */
    int importFiles(LocalDate asOf, Predicate<Difference> accepted, UploadedFile... files) {
        return importFiles(asOf, accepted, Map.of(), files);
    }

    int importFiles(
            LocalDate asOf, Predicate<Difference> accepted, Map<String, String> resolutions, UploadedFile... files) {
        var id = new ImportId(UUID.randomUUID());
        var checked = check(asOf, resolutions, id, List.of(files));
        var steps = AcceptedDifferences.of(checked.outcome(), checked.network(), accepted)
                .steps();
        steps.forEach(step -> run(step, asOf, id));
        return steps.size();
    }

    /** Imports everything; the id of the import tells later which facts it recorded. */
    ImportId importAll(LocalDate asOf, UploadedFile... files) {
        var id = new ImportId(UUID.randomUUID());
        var checked = check(asOf, Map.of(), id, List.of(files));
        AcceptedDifferences.of(checked.outcome(), checked.network(), _ -> true)
                .steps()
                .forEach(step -> runUnlessRefused(step, asOf, id));
        return id;
    }

    /** What undoing would do now. */
    UndoPlan previewUndo(ImportId importId, AccountId account) {
        var planner = new UndoPlanner(importId);
        facts().forEach(planner::add);
        undone.forEach(other -> planner.add(new Fact<>(
                Long.MAX_VALUE, now, TODAY, Origin.UNKNOWN, new ImportEvent.WorkbooksTakenBack(other, 0, 0, 0))));
        return planner.plan(account, this, Locale.of("cs"));
    }

    /** As the process would write it down. */
    void recordUndone(ImportId importId) {
        undone.add(importId);
    }

    /** Sends so many of the steps that undo. */
    void undo(ImportId importId, UndoPlan plan, int most) {
        plan.steps().stream()
                .limit(most)
                .forEach(step -> run(step, CommandMetadata.of(TACHOV, IMPORTER).takingBack(importId), TODAY));
    }

    /** As the process does: what a rule stands against is left out. */
    private void runUnlessRefused(Step step, LocalDate asOf, ImportId id) {
        try {
            run(step, asOf, id);
        } catch (RuleBroken e) {
            refused.add(e);
        }
    }

    private void run(Step step, LocalDate asOf, ImportId id) {
        run(step, CommandMetadata.of(TACHOV, IMPORTER).with(id), asOf);
    }

    private void run(Step step, CommandMetadata context, LocalDate asOf) {
        var version = 1;
        var secret = step.protectedTexts();
        if (secret != null) {
            version = confide(secret.id(), secret.texts());
        }
        now = now.plusMillis(1);
        var meta = CommandContext.meta(StepRunner.of(step, context.on(asOf)), now, texts);
        axon.commandGateway()
                .sendAndWait(new GenericCommandMessage<>(step.command().apply(version), meta));
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
