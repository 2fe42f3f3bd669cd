package cz.propoj.command.workbooks;

import cz.propoj.command.workbooks.differences.Comparison;
import cz.propoj.command.workbooks.differences.ComparisonResult;
import cz.propoj.command.workbooks.differences.KnownNetwork;
import cz.propoj.command.workbooks.differences.NetworkFacts;
import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.reading.SheetTable;
import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.command.workbooks.reading.WorkbookFiles;
import cz.propoj.command.workbooks.templates.AsOf;
import cz.propoj.command.workbooks.templates.Workbooks;
import cz.propoj.command.workbooks.templates.WorkbooksReader;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Meta;
import cz.propoj.contract.workbooks.Template;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the files and compares them with the network as the log has it now. */
final class CheckJob {
    private static final int CAPACITY = 8;
    private static final long BYTES_PER_PERMIT = 256 * 1024;

    private final Semaphore permits = new Semaphore(CAPACITY, true);
    private final WorkbookFiles reader;
    private final EventLog log;
    private final Vault vault;
    private final RememberedChoiceViews rememberedChoices;
    private final Clock clock;

    /**
     * The result of a check.
     *
     * @param dateIsKnown whether the day is written in the files or was given; otherwise it is a guess
     * @param answers what was chosen, to be remembered for the next workbook
     */
    record CheckResult(
            KnownNetwork network,
            ComparisonResult outcome,
            ImportReport report,
            LocalDate asOf,
            boolean dateIsKnown,
            Map<String, String> answers) {}

    CheckJob(WorkbookFiles reader, EventLog log, Vault vault, RememberedChoiceViews rememberedChoices, Clock clock) {
        this.rememberedChoices = rememberedChoices;
        this.reader = reader;
        this.log = log;
        this.vault = vault;
        this.clock = clock;
    }

    /** Remembers the choices, so that the next workbook need not ask again. */
    void remember(ImportJob job, CheckResult checked) {
        rememberedChoices.add(job.network(), checked.answers());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Meta.ZONE);
    }

    /**
     * Reads and compares.
     *
     * @param asOf null: the day that is written in the files, or else a proposed one
     * @param progress receives the number of files read so far
     */
    CheckResult check(
            ImportJob job,
            List<UploadedFile> files,
            @Nullable LocalDate asOf,
            Map<String, String> resolutions,
            IntConsumer progress) {
        var weight = weight(files);
        permits.acquireUninterruptibly(weight);
        try {
            return checkNow(job, files, asOf, resolutions, progress);
        } finally {
            permits.release(weight);
        }
    }

    /** Small workbooks are checked in parallel, large ones one after another, because their rows are in memory meanwhile. */
    private static int weight(List<UploadedFile> files) {
        var bytes = files.stream().mapToLong(UploadedFile::size).sum();
        return (int) Math.min(CAPACITY, 1 + bytes / BYTES_PER_PERMIT);
    }

    private CheckResult checkNow(
            ImportJob job,
            List<UploadedFile> files,
            @Nullable LocalDate asOf,
            Map<String, String> resolutions,
            IntConsumer progress) {
        var problems = new Problems(resolutions, rememberedChoices.of(job.network()));
        var tables = new ArrayList<SheetTable>();
        Set<String> names = new HashSet<>();
        for (var file : files) {
            if (names.add(file.name())) {
                tables.addAll(reader.read(file, problems));
            } else {
                problems.add(ProblemType.FILE_TWICE, Place.file(file.name()));
            }
            progress.accept(names.size());
        }
        var records = records(job.network());
        var now = known(records, job, today());
        var platforms = new HashSet<String>();
        now.platforms().values().forEach(state -> platforms.add(state.standing().name()));
        var workbooks = new WorkbooksReader(problems, today())
                .read(tables, now.network().characteristics().values(), platforms);
        var day = asOf == null ? day(workbooks.asOf()) : asOf;
        var known = day.equals(today()) ? now : known(records, job, day);
        var texts = new VaultTextReader(vault);
        var outcome =
                Comparison.of(known, workbooks, problems, job.account(), job.id(), position -> records.until(position)
                        .on(day, job.account(), texts));
        var report = new ImportReport(
                files(files, workbooks), outcome.differences(), outcome.unchanged(), problems.list(), resolutions);
        return new CheckResult(
                known, outcome, report, day, asOf != null || workbooks.asOf().exact() != null, problems.answers());
    }

    private LocalDate day(AsOf asOf) {
        if (asOf.exact() != null) {
            return asOf.exact();
        }
        return asOf.proposed() == null ? today() : asOf.proposed();
    }

    private NetworkFacts records(NetworkId network) {
        var records = new NetworkFacts();
        try (var events = log.readTagged(network.value())) {
            events.forEach(event -> records.add(Meta.fact(
                    event.getPayload(),
                    event.trackingToken().position().orElse(0),
                    event.getTimestamp(),
                    event.getMetaData())));
        }
        return records;
    }

    private KnownNetwork known(NetworkFacts records, ImportJob job, LocalDate day) {
        return records.on(day, job.account(), new VaultTextReader(vault))
                .orElseThrow(() -> new IllegalStateException("no network " + job.network()));
    }

    private static List<ImportReport.File> files(List<UploadedFile> files, Workbooks workbooks) {
        return files.stream()
                .map(file -> new ImportReport.File(
                        file.name(),
                        workbooks.templates().getOrDefault(file.name(), Set.<Template>of()).stream()
                                .sorted()
                                .toList()))
                .toList();
    }
}
