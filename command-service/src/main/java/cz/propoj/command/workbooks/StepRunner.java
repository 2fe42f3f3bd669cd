package cz.propoj.command.workbooks;

import cz.propoj.command.runtime.Accepted;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.workbooks.differences.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the commands of an import or of its undo: stage by stage, within a stage in parallel batches of records, each batch
 * as one commit, which spares the followers of the log work. When a rule forbids a command of a batch, the commands of the
 * batch are sent one by one; those that are refused then are counted and left out. When the database fails, everything stops
 * and can be resumed later.
 */
final class StepRunner {
    private static final Logger log = LoggerFactory.getLogger(StepRunner.class);
    private static final int MAX_PARALLEL = 4;
    private static final int MAX_STEPS_PER_BATCH = 64;

    private final BatchSender batchSender;
    private final ExecutorService threads;

    /** Sends steps to their aggregates, all or none. */
    @FunctionalInterface
    interface BatchSender {
        List<Accepted> send(List<Step> steps, CommandMetadata context);
    }

    /** The result of a run. */
    record RunResult(int refused, long position) {}

    StepRunner(BatchSender batchSender, ExecutorService threads) {
        this.batchSender = batchSender;
        this.threads = threads;
    }

    /**
     * Sends all steps.
     *
     * @param progress receives the number of steps sent so far, from several threads
     */
    RunResult run(List<Step> steps, CommandMetadata context, IntConsumer progress) throws InterruptedException {
        var refused = new AtomicInteger();
        var position = new AtomicLong(-1);
        var done = new AtomicInteger();
        for (var stage = 0; stage < Step.STAGES; stage++) {
            runInParallel(batches(steps, stage), batch -> {
                position.accumulateAndGet(send(batch, context, refused), Math::max);
                progress.accept(done.addAndGet(batch.size()));
            });
        }
        return new RunResult(refused.get(), position.get());
    }

    /** The steps of one stage in batches; steps of one record stay together and in order. */
    private static List<List<Step>> batches(List<Step> steps, int stage) {
        Map<UUID, List<Step>> byRecord = new LinkedHashMap<>();
        for (var step : steps) {
            if (step.stage() == stage) {
                byRecord.computeIfAbsent(step.record(), _ -> new ArrayList<>()).add(step);
            }
        }
        List<List<Step>> batches = new ArrayList<>();
        List<Step> batch = new ArrayList<>();
        for (var record : byRecord.values()) {
            if (!batch.isEmpty() && batch.size() + record.size() > MAX_STEPS_PER_BATCH) {
                batches.add(batch);
                batch = new ArrayList<>();
            }
            batch.addAll(record);
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    /** {@return the position of the last of them that is stored} */
    private long send(List<Step> batch, CommandMetadata context, AtomicInteger refused) {
        try {
            return lastPosition(batchSender.send(batch, context));
        } catch (RuleBroken | RecordNotFound e) {
            if (batch.size() == 1) {
                refused.incrementAndGet();
                // The rule's code and the record's id; what was typed stays out of the log.
                log.warn(
                        "A step of an import was refused: {} {}",
                        e.getMessage(),
                        batch.getFirst().record());
                return -1;
            }
            return batch.stream()
                    .mapToLong(step -> send(List.of(step), context, refused))
                    .max()
                    .orElse(-1);
        }
    }

    private static long lastPosition(List<Accepted> accepted) {
        return accepted.stream().mapToLong(Accepted::position).max().orElse(-1);
    }

    /** The context of one step of a run. */
    static CommandMetadata of(Step step, CommandMetadata context) {
        var day = step.effectiveOn();
        var undoes = step.undoes();
        var dated = day == null ? context : context.on(day);
        return undoes == null ? dated : dated.takingBack(undoes);
    }

    private void runInParallel(List<List<Step>> batches, Consumer<List<Step>> sender) throws InterruptedException {
        var room = new Semaphore(MAX_PARALLEL);
        var running = new ArrayList<Future<?>>();
        for (var batch : batches) {
            room.acquire();
            if (running.stream().anyMatch(StepRunner::hasFailed)) {
                room.release();
                break;
            }
            running.removeIf(future -> future.isDone() && !hasFailed(future));
            running.add(threads.submit(() -> {
                try {
                    sender.accept(batch);
                } finally {
                    room.release();
                }
            }));
        }
        for (var future : running) {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            }
        }
    }

    private static boolean hasFailed(Future<?> future) {
        return future.state() == Future.State.FAILED;
    }
}
