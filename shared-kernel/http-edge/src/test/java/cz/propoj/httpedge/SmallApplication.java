package cz.propoj.httpedge;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.embeddedmongo.EmbeddedMongo;
import cz.propoj.eventlog.EventLogUnavailable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Has one address for each thing the edge does. */
@SpringBootApplication
class SmallApplication {
    static final AccountId ACCOUNT = new AccountId(UUID.fromString("5d3c1de8-0d2c-4f1b-9d55-1f0f3a8c2a01"));
    static final String LOGIN = "koordinatorka-MARKER";
    static final String PASSWORD = "dlouhe heslo MARKER";

    record Typed(String name, ActorKind kind, int people) {}

    record Credentials(String login, String password) {}

    /** One server in memory for all tests of the module. */
    static EmbeddedMongo database() {
        return Database.SERVER;
    }

    private static final class Database {
        static final EmbeddedMongo SERVER = EmbeddedMongo.inMemory();
    }

    static String[] settings(Path folder) {
        return new String[] {
            "--server.port=0",
            "--propoj.mongo.uri=" + database().connectionString(),
            "--propoj.mongo.database=edge-" + UUID.randomUUID().toString().substring(0, 8),
            "--propoj.keys=" + folder.resolve("keys.json")
        };
    }

    @RestController
    static class Addresses {
        private final SignIn signIn;
        private final Blocking blocking;

        Addresses(SignIn signIn, Blocking blocking) {
            this.signIn = signIn;
            this.blocking = blocking;
        }

        @PostMapping("/api/session")
        Mono<Map<String, String>> signIn(@RequestBody Credentials body, ServerWebExchange exchange) {
            return blocking.call(() -> Map.of(
                    "name", signIn.in(exchange, body.login(), body.password()).displayName()));
        }

        @PostMapping("/api/typed")
        Typed typed(@RequestBody Typed typed) {
            return typed;
        }

        @GetMapping("/api/who")
        Mono<Map<String, String>> who(@AuthenticationPrincipal SignedIn who) {
            return blocking.call(() -> Map.of(
                    "name",
                    who.displayName(),
                    "thread",
                    String.valueOf(Thread.currentThread().isVirtual())));
        }

        @GetMapping("/api/away")
        String away() {
            throw new EventLogUnavailable("away", null, false);
        }

        @GetMapping("/api/broken")
        String broken(@Nullable String q) {
            throw new IllegalStateException("somebody typed " + q);
        }

        @GetMapping("/api/gateway")
        Mono<String> gateway() {
            return blocking.call(() -> {
                throw new IllegalStateException(DatabaseFailureTest.answered(1));
            });
        }

        @GetMapping("/api/full")
        Mono<String> full() {
            return blocking.call(() -> {
                throw new EventLogUnavailable("refused", DatabaseFailureTest.answered(14031), false);
            });
        }

        @GetMapping("/api/deep-work")
        Mono<String> deepWork() {
            return blocking.call(() -> deeper(1));
        }

        @GetMapping({"/api/deep-handler", "/public/deep-handler"})
        String deepHandler() {
            return deeper(1);
        }

        @GetMapping({"/api/deep-stream", "/public/deep-stream"})
        Mono<String> deepStream() {
            return Mono.fromCallable(() -> deeper(1));
        }

        @GetMapping({"/api/deep-after-work", "/public/deep-after-work"})
        Mono<String> deepAfterWork() {
            return blocking.call(() -> 1).map(Addresses::deeper);
        }

        @PostMapping({"/api/deep-body", "/public/deep-body"})
        Mono<String> deepBody(@RequestBody Mono<Typed> typed) {
            return typed.map(body -> deeper(body.people()));
        }

        private static String deeper(int level) {
            return level < 0 ? "" : level + deeper(level + 1);
        }

        @GetMapping("/api/never")
        Mono<String> never() {
            return Mono.never();
        }

        @GetMapping(path = "/api/feed", produces = "text/event-stream")
        Flux<String> feed() {
            return Flux.just("late").delaySequence(Duration.ofSeconds(5));
        }

        @GetMapping("/api/rule")
        String rule() {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found").thrown();
        }

        @GetMapping("/stranka")
        String page() {
            return "stránka";
        }
    }
}
