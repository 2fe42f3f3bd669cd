package cz.propoj.httpedge;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** The way off the event loop: blocking work on virtual threads. */
@Component
public final class Blocking implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Blocking.class);
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("work-", 0).factory());

    /**
     * What the work gives, or its exception. The request's trace stands in the log's context meanwhile. Work that has begun
     * runs to its end, also when whoever asked has gone away: it is never interrupted.
     */
    public <T> Mono<T> call(Callable<? extends T> work) {
        return Mono.deferContextual(context -> {
            var trace = Objects.requireNonNullElse(context.<String>getOrDefault(Trace.KEY, ""), "");
            return Mono.<T>create(asker -> {
                var gone = new AtomicBoolean();
                asker.onCancel(() -> gone.set(true));
                threads.execute(RequestThreads.ofSameRequest(() -> run(work, trace, asker, gone)));
            });
        });
    }

    private static <T> void run(Callable<? extends T> work, String trace, MonoSink<T> asker, AtomicBoolean gone) {
        try (var _ = MDC.putCloseable(Trace.KEY, trace)) {
            answer(work, asker, gone);
        }
    }

    private static <T> void answer(Callable<? extends T> work, MonoSink<T> asker, AtomicBoolean gone) {
        T result;
        try {
            result = work.call();
        } catch (Throwable e) {
            if (gone.get()) {
                log.info(
                        "Failed for somebody who has gone away: {}",
                        e.getClass().getName());
            } else {
                asker.error(e instanceof Error error ? new BrokenOff(error) : e);
            }
            return;
        }
        asker.success(result);
    }

    /** Ends when the work has ended. */
    public Mono<Void> run(Runnable work) {
        return this.<Boolean>call(() -> {
                    work.run();
                    return true;
                })
                .then();
    }

    /** For what isn't part of a request. */
    public ExecutorService threads() {
        return threads;
    }

    /** What has begun may end; nothing new begins. */
    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
            log.warn("Work is still going on after {}; the process ends all the same", LONGEST_END);
        }
    }
}
