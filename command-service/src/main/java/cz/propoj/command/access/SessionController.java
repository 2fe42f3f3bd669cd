package cz.propoj.command.access;

import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.httpedge.AccessLog;
import cz.propoj.httpedge.AccessLog.Kind;
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

/** Signing in and out; the own sessions. They are no part of the log, so that reading them is here too. */
@RestController
@RequestMapping("/api")
class SessionController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final AccessLog log;

    SessionController(SignIn signIn, Sessions sessions, AccessLog log) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.log = log;
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
    Who in(@RequestBody Credentials body, ServerWebExchange exchange) {
        Check.of()
                .line("/login", body.login())
                .line("/password", body.password())
                .done();
        return Who.of(
                signIn.in(exchange, Objects.requireNonNull(body.login()), Objects.requireNonNull(body.password())));
    }

    @GetMapping("/session")
    Who who(ChangeRequest request) {
        return Who.of(request.who());
    }

    @DeleteMapping("/session")
    ResponseEntity<Void> out(ChangeRequest request, ServerWebExchange exchange) {
        signIn.out(exchange, request.who());
        return ChangeRequests.done();
    }

    @GetMapping("/sessions")
    List<OwnSession> list(ChangeRequest request) {
        return sessions.of(request.viewer().account()).stream()
                .map(session -> new OwnSession(
                        session.id(),
                        session.label(),
                        session.created(),
                        session.lastSeen(),
                        session.id().equals(request.who().session())))
                .toList();
    }

    /** All but the one that asks. */
    @DeleteMapping("/sessions")
    ResponseEntity<Void> endOthers(ChangeRequest request) {
        var account = request.viewer().account();
        sessions.endOthers(account, request.who().session());
        log.note(Kind.OTHER_SESSIONS_ENDED, account);
        return ChangeRequests.done();
    }

    @DeleteMapping("/sessions/{session}")
    ResponseEntity<Void> end(@PathVariable String session, ChangeRequest request) {
        if (!sessions.end(request.viewer().account(), session)) {
            throw new RecordNotFound();
        }
        log.note(Kind.SESSION_ENDED, request.viewer().account());
        return ChangeRequests.done();
    }
}
