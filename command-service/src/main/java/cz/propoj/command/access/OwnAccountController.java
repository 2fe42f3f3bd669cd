package cz.propoj.command.access;

import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.httpedge.AccessLog;
import cz.propoj.httpedge.AccessLog.Kind;
import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.CalendarAddresses;
import cz.propoj.httpedge.DigestSubscriptions;
import cz.propoj.httpedge.Languages;
import cz.propoj.httpedge.PersonalTokens;
import cz.propoj.httpedge.Sessions;
import cz.propoj.httpedge.SignInLimit;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** One's own name, password and tokens. None of it is reached with a token. */
@RestController
@RequestMapping("/api/account")
class OwnAccountController {
    private static final int LONGEST_DAYS = 366;
    /** One address, and nothing by which a header could go on. */
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;:\"]{1,64}@[\\p{L}\\d.-]{1,200}\\.[\\p{L}\\d-]{2,63}");

    private final ChangeRequests changes;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Sessions sessions;
    private final PersonalTokens tokens;
    private final CalendarAddresses calendars;
    private final DigestSubscriptions digests;
    private final SignInLimit limit;
    private final AccessLog log;

    OwnAccountController(
            ChangeRequests changes,
            Invitations invitations,
            Accounts accounts,
            Sessions sessions,
            PersonalTokens tokens,
            CalendarAddresses calendars,
            DigestSubscriptions digests,
            SignInLimit limit,
            AccessLog log) {
        this.changes = changes;
        this.invitations = invitations;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.calendars = calendars;
        this.digests = digests;
        this.limit = limit;
        this.log = log;
    }

    record OwnPassword(@Nullable String present, @Nullable String password) {
        @Override
        public String toString() {
            return "OwnPassword";
        }
    }

    record OwnName(@Nullable String name) {
        @Override
        public String toString() {
            return "OwnName";
        }
    }

    /**
     * A token to be made.
     *
     * @param name what for, so that the person knows later which one to revoke
     * @param days for how long, 1 to 366
     */
    record NewToken(@Nullable String name, @Nullable Integer days) {
        @Override
        public String toString() {
            return "NewToken";
        }
    }

    /** Where due dates are sent. */
    record Digest(@Nullable String email) {
        @Override
        public String toString() {
            return "Digest";
        }
    }

    /** Ends the other sessions. */
    @PutMapping("/password")
    ResponseEntity<Answer> change(@RequestBody OwnPassword body, ChangeRequest request) {
        return changes.simply(request, body, () -> {
            var account = changes.account(request);
            Check.of().there("/present", body.present()).done();
            limit.take("password " + account, "password " + account);
            if (!accounts.hasPassword(account, Objects.requireNonNull(body.present()))) {
                throw RuleBroken.at("/present", "password.wrong");
            }
            limit.giveBack("password " + account, "password " + account);
            Invitations.password(body.password(), accounts.login(account)).done();
            var accepted = invitations.changePassword(
                    account,
                    Objects.requireNonNull(body.password()),
                    CommandMetadata.ofAccounts(account).traced(request.trace()));
            sessions.endOthers(account, request.who().session());
            return Answer.of(accepted);
        });
    }

    /** The name stands in the vault alone, so that there is nothing to say in the log. */
    @PutMapping("/name")
    ResponseEntity<Void> rename(@RequestBody OwnName body, ChangeRequest request) {
        Check.of().line("/name", body.name()).done();
        accounts.rename(changes.account(request), Objects.requireNonNull(body.name()));
        return ChangeRequests.done();
    }

    /** The answer's secret is the token; it is told this once. */
    @PostMapping("/tokens")
    ResponseEntity<Answer> makeToken(@RequestBody NewToken body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            var account = changes.account(request);
            Check.of()
                    .line("/name", body.name())
                    .there("/days", body.days())
                    .number("/days", body.days(), 1, LONGEST_DAYS)
                    .done();
            if (!changes.isRepeated() && tokens.of(account).size() >= PersonalTokens.MOST) {
                throw new RuleBroken("token.too-many", PersonalTokens.MOST);
            }
            var made = tokens.make(
                    changes.newId(),
                    account,
                    Objects.requireNonNull(body.name()),
                    Duration.ofDays(Objects.requireNonNull(body.days())));
            log.note(Kind.TOKEN_MADE, account);
            return new Answer(made.id().toString(), 0, 0, List.of(), made.secret());
        });
    }

    /** The answer's secret is the end of the address, told this once; an address of before is good no more. */
    @PostMapping("/calendar")
    ResponseEntity<Answer> renewCalendar(ChangeRequest request) {
        return changes.create(request, "", () -> {
            var account = changes.account(request);
            var secret = calendars.renew(account);
            log.note(Kind.CALENDAR_MADE, account);
            return new Answer(account.toString(), 0, 0, List.of(), secret + ".ics");
        });
    }

    @DeleteMapping("/calendar")
    ResponseEntity<Void> revokeCalendar(ChangeRequest request) {
        var account = changes.account(request);
        if (!calendars.revoke(account)) {
            throw new RecordNotFound();
        }
        log.note(Kind.CALENDAR_REVOKED, account);
        return ChangeRequests.done();
    }

    /** Due dates by e-mail once a week, in the language of the request. */
    @PutMapping("/digest")
    ResponseEntity<Void> subscribe(@RequestBody Digest body, ChangeRequest request, ServerWebExchange exchange) {
        var email = body.email() == null ? null : body.email().strip();
        Check.of()
                .line("/email", email)
                .that(email == null || email.isEmpty() || EMAIL.matcher(email).matches(), "/email", "email")
                .done();
        digests.subscribe(changes.account(request), Objects.requireNonNull(email), Languages.of(exchange));
        return ChangeRequests.done();
    }

    @DeleteMapping("/digest")
    ResponseEntity<Void> unsubscribe(ChangeRequest request) {
        digests.unsubscribe(changes.account(request));
        return ChangeRequests.done();
    }

    @DeleteMapping("/tokens/{token}")
    ResponseEntity<Void> revokeToken(@PathVariable UUID token, ChangeRequest request) {
        var account = changes.account(request);
        if (!tokens.revoke(account, token)) {
            throw new RecordNotFound();
        }
        log.note(Kind.TOKEN_REVOKED, account);
        return ChangeRequests.done();
    }
}
