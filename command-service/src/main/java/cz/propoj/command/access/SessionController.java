package cz.propoj.command.access;

import cz.propoj.command.runtime.Change;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.NotThere;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.httpedge.AccessLog;
import cz.propoj.httpedge.AccessLog.Kind;
import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.Sessions;
import cz.propoj.httpedge.SignIn;
import cz.propoj.httpedge.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signing in and out; the own sessions. They are no part of the log, so that reading them is here too. */
@RestController
@RequestMapping("/api")
class SessionController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final AccessLog log;
    private final Blocking blocking;

    SessionController(SignIn signIn, Sessions sessions, AccessLog log, Blocking blocking) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.log = log;
        this.blocking = blocking;
    }

    record Credentials(@Nullable String login, @Nullable String password) {
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    record Who(AccountId account, String name, List<Grant> grants) {
        static Who of(SignedIn who) {
            return new Who(
                    who.viewer().account(), who.displayName(), who.viewer().grants());
        }

        @Override
        public String toString() {
            return "Who[" + account + "]";
        }
    }

    record OwnSession(String id, String label, Instant created, Instant lastSeen, boolean thisOne) {}

    @PostMapping("/session")
    Mono<Who> in(@RequestBody Credentials body, ServerWebExchange exchange) {
        return blocking.call(() -> {
            Check.of()
                    .line("/login", body.login())
                    .line("/password", body.password())
                    .done();
            return Who.of(
                    signIn.in(exchange, Objects.requireNonNull(body.login()), Objects.requireNonNull(body.password())));
        });
    }

    @GetMapping("/session")
    Who who(Change change) {
        return Who.of(change.who());
    }

    @DeleteMapping("/session")
    Mono<ResponseEntity<Void>> out(Change change, ServerWebExchange exchange) {
        return blocking.run(() -> signIn.out(exchange, change.who()))
                .thenReturn(ResponseEntity.noContent().build());
    }

    @GetMapping("/sessions")
    Mono<List<OwnSession>> list(Change change) {
        return blocking.call(() -> sessions.of(change.viewer().account()).stream()
                .map(session -> new OwnSession(
                        session.id(),
                        session.label(),
                        session.created(),
                        session.lastSeen(),
                        session.id().equals(change.who().session())))
                .toList());
    }

    /** All but the one that asks. */
    @DeleteMapping("/sessions")
    Mono<ResponseEntity<Void>> endOthers(Change change) {
        var account = change.viewer().account();
        return blocking.run(() -> {
                    sessions.endOthers(account, change.who().session());
                    log.note(Kind.OTHER_SESSIONS_ENDED, account);
                })
                .thenReturn(ResponseEntity.noContent().build());
    }

    @DeleteMapping("/sessions/{session}")
    Mono<ResponseEntity<Void>> end(@PathVariable String session, Change change) {
        return blocking.run(() -> {
                    if (!sessions.end(change.viewer().account(), session)) {
                        throw new NotThere();
                    }
                    log.note(Kind.SESSION_ENDED, change.viewer().account());
                })
                .thenReturn(ResponseEntity.noContent().build());
    }
}
