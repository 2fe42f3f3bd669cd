package cz.propoj.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Repeats a task for a while and counts. */
public final class LoadGenerator {
    private LoadGenerator() {}

    /** What each thread repeats. */
    @FunctionalInterface
    public interface Task {
        void run(int thread, long round) throws Exception;
    }

    /** How often per second all threads together finished the task, within the given time. */
    public static double perSecond(int threads, Duration time, Task task) throws InterruptedException {
        var done = new AtomicLong();
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = IntStream.range(0, threads)
                    .mapToObj(thread -> pool.submit(() -> {
                        start.await();
                        var end = System.nanoTime() + time.toNanos();
                        for (long round = 0; System.nanoTime() < end; round++) {
                            task.run(thread, round);
                            done.incrementAndGet();
                        }
                        return null;
                    }))
                    .toList();
            var began = System.nanoTime();
            start.countDown();
            for (Future<?> future : running) {
                future.get();
            }
            return done.get() / ((System.nanoTime() - began) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a measured task failed", e.getCause());
        }
    }

    /** Median time of one round in milliseconds, after a fifth of the rounds as warm-up. */
    public static double medianMillis(int rounds, Task task) throws Exception {
        var warmUp = rounds / 5;
        var times = new long[rounds];
        for (var round = -warmUp; round < rounds; round++) {
            var began = System.nanoTime();
            task.run(0, round);
            if (round >= 0) {
                times[round] = System.nanoTime() - began;
            }
        }
        Arrays.sort(times);
        return times[rounds / 2] / 1e6;
    }
}
