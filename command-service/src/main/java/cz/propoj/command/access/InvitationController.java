package cz.propoj.command.access;

import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.contract.Copies;
import cz.propoj.contract.access.Grant;
import cz.propoj.httpedge.SignIn;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Inviting people by a one-time link, and what whoever holds such a link can do with it: set a password, once. */
@RestController
@RequestMapping("/api/invitations")
class InvitationController {
    private final ChangeRequests changes;
    private final Invitations invitations;
    private final SignIn signIn;

    InvitationController(ChangeRequests changes, Invitations invitations, SignIn signIn) {
        this.changes = changes;
        this.invitations = invitations;
        this.signIn = signIn;
    }

    record Invited(
            @Nullable String login,
            @Nullable String name,
            @Nullable List<Grant> grants) {
        @Override
        public String toString() {
            return "Invited";
        }
    }

    record Chosen(@Nullable String password) {
        @Override
        public String toString() {
            return "Chosen";
        }
    }

    /** The answer's secret is the last part of the link's address; it is told this once, to be passed on. */
    @PostMapping
    ResponseEntity<Answer> invite(@RequestBody Invited body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            changes.administrator(request);
            Check.of().line("/login", body.login()).line("/name", body.name()).done();
            return invitations.invite(
                    Objects.requireNonNull(body.login()),
                    Objects.requireNonNull(body.name()),
                    Copies.of(body.grants()),
                    changes.account(request));
        });
    }

    /** Nobody has signed in here: the link is what counts. 404 for one that is not good, whatever the reason. */
    @PostMapping("/{token}")
    ResponseEntity<Void> accept(@PathVariable String token, @RequestBody Chosen body, ServerWebExchange exchange) {
        var link = signIn.link(exchange, token).orElseThrow(RecordNotFound::new);
        invitations.accept(token, link.account(), body.password());
        return ChangeRequests.done();
    }
}
