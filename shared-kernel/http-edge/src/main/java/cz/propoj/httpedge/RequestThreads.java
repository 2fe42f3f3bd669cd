package cz.propoj.httpedge;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
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
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;

/**
 * The threads that work for a request: its id stands in the log's context on each of them, and a stack that was full is
 * answered. Streams throw errors of the virtual machine up their stack instead of passing them on, so that nobody would ever
 * answer; here they are caught where a stack of the request begins: where its handler begins, where a piece of its body
 * arrives, and on every thread that works for it. The last filter before the handlers, as a stream further out may drop the
 * error. Of all these errors only this one leaves the process as it was.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class RequestThreads implements WebFilter, WebFluxConfigurer {
    private static final Logger log = LoggerFactory.getLogger(RequestThreads.class);

    /** The request for which a thread works. */
    private static final ThreadLocal<@Nullable Request> PRESENT = new ThreadLocal<>();

    static {
        // The schedulers of streams throw nothing on to the thread.
        Schedulers.onHandleError(RequestThreads.class.getName(), (_, error) -> {
            var request = PRESENT.get();
            if (request != null && error instanceof StackOverflowError full) {
                request.failed().accept(full);
            }
        });
        // Without its message, which may quote what somebody typed.
        Hooks.onErrorDropped(error -> log.info(
                "Failed for somebody who has gone away: {}", error.getClass().getName()));
    }

    private final Blocking blocking;

    RequestThreads(Blocking blocking) {
        this.blocking = blocking;
    }

    /**
     * @param trace id of the request
     * @param failed takes an error to the answer
     */
    private record Request(String trace, Consumer<StackOverflowError> failed) {}

    /** {@return the same work, for another thread that works for the same request} */
    static Runnable ofSameRequest(Runnable work) {
        var request = PRESENT.get();
        return request == null ? work : () -> run(work, request);
    }

    private static void run(Runnable work, Request request) {
        var before = PRESENT.get();
        PRESENT.set(request);
        MDC.put(Trace.KEY, request.trace());
        try {
            work.run();
        } catch (StackOverflowError e) {
            request.failed().accept(e);
        } finally {
            PRESENT.set(before);
            if (before == null) {
                MDC.remove(Trace.KEY);
            } else {
                MDC.put(Trace.KEY, before.trace());
            }
        }
    }

    /**
     * Handlers that are no streams themselves: ordinary methods on virtual threads, which run to their end, also when whoever
     * asked has gone away.
     */
    @Override
    public void configureBlockingExecution(BlockingExecutionConfigurer configurer) {
        var threads = blocking.threads();
        // Not the service itself: streams would interrupt what it runs.
        configurer.setExecutor(work -> threads.execute(ofSameRequest(work)));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Sinks.Empty<Void> failed = Sinks.empty();
        var request = new Request(Trace.of(exchange), error -> {
            var _ = failed.tryEmitError(new BrokenOff(error));
        });
        var guarded = exchange.mutate()
                .request(guarded(exchange.getRequest(), request))
                .build();
        Mono<Void> handled = new Mono<>() {
            @Override
            public void subscribe(CoreSubscriber<? super Void> subscriber) {
                run(() -> chain.filter(guarded).subscribe(subscriber), request);
            }
        };
        return Mono.firstWithSignal(failed.asMono(), handled);
    }

    private static ServerHttpRequest guarded(ServerHttpRequest sent, Request request) {
        return new ServerHttpRequestDecorator(sent) {
            @Override
            public Flux<DataBuffer> getBody() {
                return super.getBody()
                        .transform(Operators.<DataBuffer, DataBuffer>lift((_, reader) -> new Guarded(reader, request)));
            }
        };
    }

    /** Passes the body on. */
    private record Guarded(CoreSubscriber<? super DataBuffer> reader, Request request)
            implements CoreSubscriber<DataBuffer> {
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
            run(() -> reader.onNext(piece), request);
        }

        @Override
        public void onError(Throwable cause) {
            run(() -> reader.onError(cause), request);
        }

        @Override
        public void onComplete() {
            run(reader::onComplete, request);
        }
    }
}
