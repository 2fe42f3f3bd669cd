package cz.propoj.httpedge;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;

/**
 * Answers a request in which the stack was full. Streams throw errors of the virtual machine up their stack instead of
 * passing them on, so that nobody would ever answer; here they are caught where a stack of the request begins: where its
 * handler begins, where a piece of its body arrives, and on every thread that works for it. The last filter before the
 * handlers, as a stream further out may drop the error. Of all these errors only this one leaves the process as it was.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class FullStack implements WebFilter, WebFluxConfigurer {
    /** Of the request for which a thread works: takes the error to its answer. */
    private static final ThreadLocal<@Nullable Way> PRESENT = new ThreadLocal<>();

    static {
        // The schedulers of streams throw nothing on to the thread.
        Schedulers.onHandleError(FullStack.class.getName(), (_, error) -> {
            var way = PRESENT.get();
            if (way != null && error instanceof StackOverflowError full) {
                way.take(full);
            }
        });
    }

    private final ObjectProvider<AsyncTaskExecutor> threads;

    FullStack(ObjectProvider<AsyncTaskExecutor> threads) {
        this.threads = threads;
    }

    @FunctionalInterface
    private interface Way {
        void take(StackOverflowError error);
    }

    /** {@return the same work, for another thread; when its stack is full, the present request is answered} */
    static Runnable guarded(Runnable work) {
        var way = PRESENT.get();
        return way == null ? work : () -> run(work, way);
    }

    private static void run(Runnable work, Way way) {
        var before = PRESENT.get();
        PRESENT.set(way);
        try {
            work.run();
        } catch (StackOverflowError e) {
            way.take(e);
        } finally {
            PRESENT.set(before);
        }
    }

    /** Handlers that aren't streams themselves. */
    @Override
    public void configureBlockingExecution(BlockingExecutionConfigurer configurer) {
        threads.ifUnique(executor -> configurer.setExecutor(work -> executor.execute(guarded(work))));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Sinks.Empty<Void> failed = Sinks.empty();
        Way way = error -> {
            var _ = failed.tryEmitError(new BrokenOff(error));
        };
        var guarded =
                exchange.mutate().request(guarded(exchange.getRequest(), way)).build();
        Mono<Void> handled = new Mono<>() {
            @Override
            public void subscribe(CoreSubscriber<? super Void> subscriber) {
                run(() -> chain.filter(guarded).subscribe(subscriber), way);
            }
        };
        return Mono.firstWithSignal(failed.asMono(), handled);
    }

    private static ServerHttpRequest guarded(ServerHttpRequest request, Way way) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return super.getBody()
                        .transform(Operators.<DataBuffer, DataBuffer>lift((_, reader) -> new Guarded(reader, way)));
            }
        };
    }

    /** Passes the body on. */
    private record Guarded(CoreSubscriber<? super DataBuffer> reader, Way way) implements CoreSubscriber<DataBuffer> {
        @Override
        public Context currentContext() {
            return reader.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            reader.onSubscribe(subscription);
        }

        @Override
        public void onNext(DataBuffer piece) {
            run(() -> reader.onNext(piece), way);
        }

        @Override
        public void onError(Throwable cause) {
            run(() -> reader.onError(cause), way);
        }

        @Override
        public void onComplete() {
            run(reader::onComplete, way);
        }
    }
}
