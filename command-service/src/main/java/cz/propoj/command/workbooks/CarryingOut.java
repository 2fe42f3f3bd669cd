package cz.propoj.command.workbooks;

import cz.propoj.command.runtime.Accepted;
import cz.propoj.command.runtime.Context;
import cz.propoj.command.runtime.NotThere;
import cz.propoj.command.runtime.RuleBroken;
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
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the commands of a take-over, or of taking one back: stage by stage, in a stage the records side by side, of one record one after another.
 * What a rule stands against is counted and left out; when storing itself fails, everything stops and can go on later.
 */
final class CarryingOut {
    private static final Logger log = LoggerFactory.getLogger(CarryingOut.class);
    private static final int SIDE_BY_SIDE = 24;

    private final Sending sending;
    private final ExecutorService threads;

    /** How a step gets to its aggregate. */
    @FunctionalInterface
    interface Sending {
        Accepted send(Step step, Context context);
    }

    /** What came of it. */
    record Sent(int refused, long position) {}

    CarryingOut(Sending sending, ExecutorService threads) {
        this.sending = sending;
        this.threads = threads;
    }

    /**
     * Sends all.
     *
     * @param progress is told how many are sent, from several threads
     */
    Sent carryOut(List<Step> steps, Context context, IntConsumer progress) throws InterruptedException {
        var refused = new AtomicInteger();
        var position = new AtomicLong(-1);
        var done = new AtomicInteger();
        for (var stage = 0; stage < Step.STAGES; stage++) {
            Map<UUID, List<Step>> byRecord = new LinkedHashMap<>();
            for (var step : steps) {
                if (step.stage() == stage) {
                    byRecord.computeIfAbsent(step.record(), _ -> new ArrayList<>())
                            .add(step);
                }
            }
            sideBySide(byRecord.values(), step -> {
                try {
                    var accepted = sending.send(step, of(step, context));
                    position.accumulateAndGet(accepted.position(), Math::max);
                } catch (RuleBroken | NotThere e) {
                    refused.incrementAndGet();
                    // The rule's code and the record's id; what was typed stays out of the log.
                    log.warn("A step of a take-over was refused: {} {}", e.getMessage(), step.record());
                }
                progress.accept(done.incrementAndGet());
            });
        }
        return new Sent(refused.get(), position.get());
    }

    /** For one step of what is carried out in that context. */
    static Context of(Step step, Context context) {
        var day = step.effectiveOn();
        var undoes = step.undoes();
        var dated = day == null ? context : context.on(day);
        return undoes == null ? dated : dated.takingBack(undoes);
    }

    private interface Sender {
        void send(Step step);
    }

    private void sideBySide(Iterable<List<Step>> records, Sender sender) throws InterruptedException {
        var room = new Semaphore(SIDE_BY_SIDE);
        var running = new ArrayList<Future<?>>();
        for (var record : records) {
            room.acquire();
            if (running.stream().anyMatch(CarryingOut::hasFailed)) {
                room.release();
                break;
            }
            running.removeIf(future -> future.isDone() && !hasFailed(future));
            running.add(threads.submit(() -> {
                try {
                    record.forEach(sender::send);
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
