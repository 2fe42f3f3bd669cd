package cz.propoj.query.reading;

import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Comparisons, graphs, measures and exports take a processor for a while. An account has a few of them worked out at once,
 * and all accounts together as many as leave room for everybody else's lists; further ones wait briefly and are then asked
 * to come again. After the security filters, which know who asks.
 */
@Component
@Order(0)
final class HeavyReads implements WebFilter {
    static final int OF_ACCOUNT = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final String RETRY_AFTER_SECONDS = "5";

    static final List<PathPattern> HEAVY = Stream.of(
                    "/api/networks/{network}/comparison",
                    "/api/networks/{network}/comparison.xlsx",
                    "/api/networks/{network}/comparison/sentences",
                    "/api/networks/{network}/graph/**",
                    "/api/networks/{network}/export/*",
                    "/api/networks/{network}/measures",
                    "/api/networks/{network}/workbooks/{template}.xlsx",
                    "/api/networks/{network}/needs/region",
                    "/api/networks/{network}/plan",
                    "/api/networks/{network}/plan/lint",
                    "/site/{network}/porovnani",
                    "/site/{network}/rok",
                    "/site/{network}/mapa",
                    "/site/{network}/ukazatele",
                    "/site/{network}/plan",
                    "/site/{network}/potreby/kraj",
                    "/site/{network}/{list}.csv",
                    "/site/{network}/{list}.xlsx",
                    "/site/{network}/{list}/{view}.csv")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private final Blocking blocking;
    private final Semaphore all = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    HeavyReads(Blocking blocking) {
        this.blocking = blocking;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!isHeavy(exchange)) {
            return chain.filter(exchange);
        }
        return exchange.getPrincipal()
                .map(who -> new Place(who.getName()))
                .flatMap(place -> blocking.run(place::take)
                        .then(Mono.defer(() -> chain.filter(exchange)))
                        .doFinally(_ -> place.leave())
                        .thenReturn(true))
                .switchIfEmpty(Mono.defer(() -> chain.filter(exchange).thenReturn(true)))
                .then();
    }

    private static boolean isHeavy(ServerWebExchange exchange) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        return HttpMethod.GET.equals(exchange.getRequest().getMethod())
                && HEAVY.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** Kept as long as somebody of the account asks. */
    private static final class Account {
        final Semaphore places = new Semaphore(OF_ACCOUNT, true);
        int asking;
    }

    /** What one request takes. Whoever asked may go away while it still waits. */
    private final class Place {
        private enum State {
            WAITING,
            TAKEN,
            LEFT
        }

        private final String name;
        private final Account account;
        private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

        Place(String name) {
            this.name = name;
            this.account = accounts.compute(name, (_, known) -> {
                var kept = known == null ? new Account() : known;
                kept.asking++;
                return kept;
            });
        }

        void take() {
            await(account.places, HttpStatus.TOO_MANY_REQUESTS);
            try {
                await(all, HttpStatus.SERVICE_UNAVAILABLE);
            } catch (RuntimeException e) {
                account.places.release();
                throw e;
            }
            if (!state.compareAndSet(State.WAITING, State.TAKEN)) {
                release();
            }
        }

        void leave() {
            if (state.getAndSet(State.LEFT) == State.TAKEN) {
                release();
            }
            accounts.computeIfPresent(name, (_, known) -> --known.asking == 0 ? null : known);
        }

        private void release() {
            all.release();
            account.places.release();
        }

        private static void await(Semaphore places, HttpStatus otherwise) {
            try {
                if (places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw Problem.of(otherwise, "busy")
                    .with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .thrown();
        }
    }
}
