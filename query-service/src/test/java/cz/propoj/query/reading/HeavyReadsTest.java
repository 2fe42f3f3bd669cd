package cz.propoj.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class HeavyReadsTest {
    private static final String COMPARISON = "/api/networks/orp-3215/comparison";

    private final Blocking blocking = new Blocking();
    private final HeavyReads reads = new HeavyReads(blocking);
    private final AtomicInteger begun = new AtomicInteger();
    private final Sinks.Empty<Void> done = Sinks.empty();

    @AfterEach
    void end() throws Exception {
        done.tryEmitEmpty();
        blocking.destroy();
    }

    private CompletableFuture<@Nullable Void> ask(String account, String path) {
        ServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get(path))
                .mutate()
                .principal(Mono.just(new TestingAuthenticationToken(account, "")))
                .build();
        return reads.filter(exchange, _ -> {
                    begun.incrementAndGet();
                    return done.asMono();
                })
                .toFuture();
    }

    private static HttpStatus refused(CompletableFuture<@Nullable Void> asked) {
        var failure = asked.handle((_, e) -> e).join();
        assertThat(failure).isInstanceOf(ProblemException.class);
        return ((ProblemException) failure).problem().status();
    }

    @Test
    void one_account_has_two_at_once_and_is_then_asked_to_wait_while_others_go_on() {
        var _ = ask("a", COMPARISON);
        var _ = ask("a", COMPARISON);
        await().until(() -> begun.get() == HeavyReads.OF_ACCOUNT);

        var third = ask("a", "/site/orp-3215/mapa");
        var _ = ask("b", COMPARISON);
        var _ = ask("a", "/site/orp-3215/akteri");

        await().until(() -> begun.get() == HeavyReads.OF_ACCOUNT + 2);
        assertThat(refused(third)).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        done.tryEmitEmpty();
        assertThat(ask("a", COMPARISON)).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void whoever_waits_goes_on_as_soon_as_there_is_room() {
        var asked = new ArrayList<CompletableFuture<@Nullable Void>>();
        for (var i = 0; i < HeavyReads.OF_ACCOUNT + 1; i++) {
            asked.add(ask("a", COMPARISON));
        }
        await().until(() -> begun.get() == HeavyReads.OF_ACCOUNT);
        done.tryEmitEmpty();

        assertThat(asked).allSatisfy(one -> assertThat(one).succeedsWithin(Duration.ofSeconds(20)));
    }

    @Test
    void somebody_who_goes_away_takes_no_room() {
        for (var i = 0; i < 20; i++) {
            ask("a", COMPARISON).cancel(true);
        }
        done.tryEmitEmpty();

        assertThat(ask("a", COMPARISON)).succeedsWithin(Duration.ofSeconds(20));
    }

    /** An address of every kind that the service answers, with {@code x} for what varies. */
    private static Stream<String> addresses() {
        var found = new ClassPathScanningCandidateComponentProvider(false);
        found.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return found.findCandidateComponents("cz.propoj.query").stream()
                .map(bean -> ClassUtils.resolveClassName(Objects.requireNonNull(bean.getBeanClassName()), null))
                .flatMap(HeavyReadsTest::addresses);
    }

    private static Stream<String> addresses(Class<?> controller) {
        var all = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        var before = all == null || all.path().length == 0 ? "" : all.path()[0];
        return Stream.of(controller.getDeclaredMethods())
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, GetMapping.class))
                .filter(Objects::nonNull)
                .flatMap(one -> one.path().length == 0 ? Stream.of("") : Stream.of(one.path()))
                .map(path -> (before + path).replaceAll("\\{[^/]*}", "x"));
    }

    private static boolean isHeavy(PathPattern pattern, String address) {
        return pattern.matches(PathContainer.parsePath(address));
    }

    @Test
    void every_kind_of_heavy_read_is_one_that_the_service_answers() {
        var addresses = addresses().toList();
        assertThat(HeavyReads.HEAVY).allSatisfy(pattern -> assertThat(addresses)
                .as(pattern.getPatternString())
                .anyMatch(address -> isHeavy(pattern, address)));
    }

    @Test
    void what_is_worked_out_from_a_whole_network_is_heavy() {
        assertThat(addresses())
                .filteredOn(address ->
                        address.matches(".*/x/(comparison|graph|measures|export|porovnani|mapa|ukazatele)\\b.*"
                                + "|(/api/networks|/site)/x/.*[.](csv|xlsx)"))
                .hasSizeGreaterThan(15)
                .allSatisfy(address ->
                        assertThat(HeavyReads.HEAVY).as(address).anyMatch(pattern -> isHeavy(pattern, address)));
    }
}
