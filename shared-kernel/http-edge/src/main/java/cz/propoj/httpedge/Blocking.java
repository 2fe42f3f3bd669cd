package cz.propoj.httpedge;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The way off the event loop: blocking work on virtual threads. */
@Component
public final class Blocking implements DisposableBean {
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("work-", 0).factory());
    private final Scheduler scheduler = Schedulers.fromExecutorService(threads);

    /** What the work gives, or its exception. The request's trace stands in the log's context meanwhile. */
    public <T> Mono<T> call(Callable<? extends T> work) {
        return Mono.deferContextual(context -> {
            var trace = context.getOrDefault(Trace.KEY, "");
            return Mono.<T>fromCallable(() -> {
                        try (var _ = MDC.putCloseable(Trace.KEY, trace)) {
                            return work.call();
                        }
                    })
                    .subscribeOn(scheduler);
        });
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

    @Override
    public void destroy() {
        scheduler.dispose();
        threads.shutdown();
    }
}
