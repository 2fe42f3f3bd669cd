package cz.propoj.command.access;

import cz.propoj.command.access.AccountCommand.ChangePassword;
import cz.propoj.command.runtime.Answer;
import cz.propoj.command.runtime.Change;
import cz.propoj.command.runtime.Changes;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Context;
import cz.propoj.command.runtime.NotThere;
import cz.propoj.command.runtime.RuleBroken;
import cz.propoj.httpedge.AccessLog;
import cz.propoj.httpedge.AccessLog.Kind;
import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.PersonalTokens;
import cz.propoj.httpedge.Sessions;
import cz.propoj.httpedge.SignInLimit;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One's own name, password and tokens. None of it is reached with a token. */
@RestController
@RequestMapping("/api/account")
class OwnAccountController {
    private static final int LONGEST_DAYS = 366;

    private final Changes changes;
    private final CommandSender sender;
    private final Accounts accounts;
    private final Sessions sessions;
    private final PersonalTokens tokens;
    private final SignInLimit limit;
    private final AccessLog log;

    OwnAccountController(
            Changes changes,
            CommandSender sender,
            Accounts accounts,
            Sessions sessions,
            PersonalTokens tokens,
            SignInLimit limit,
            AccessLog log) {
        this.changes = changes;
        this.sender = sender;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
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

    /** Ends the other sessions. */
    @PutMapping("/password")
    Mono<ResponseEntity<Answer>> change(@RequestBody OwnPassword body, Change change) {
        return changes.simply(change, body, () -> {
            var account = changes.account(change);
            Check.of().there("/present", body.present()).done();
            limit.take("password " + account, "password " + account);
            if (!accounts.hasPassword(account, Objects.requireNonNull(body.present()))) {
                throw RuleBroken.at("/present", "password.wrong");
            }
            limit.giveBack("password " + account, "password " + account);
            Invitations.password(body.password(), accounts.login(account)).done();
            var accepted = sender.send(
                    new ChangePassword(account), Context.ofAccounts(account).traced(change.trace()));
            accounts.changePassword(account, Objects.requireNonNull(body.password()));
            sessions.endOthers(account, change.who().session());
            return Answer.of(accepted);
        });
    }

    /** The name stands in the vault alone, so that there is nothing to say in the log. */
    @PutMapping("/name")
    Mono<ResponseEntity<Void>> rename(@RequestBody OwnName body, Change change) {
        return changes.done(() -> {
            Check.of().line("/name", body.name()).done();
            accounts.rename(changes.account(change), Objects.requireNonNull(body.name()));
        });
    }

    /** The answer's secret is the token; it is told this once. */
    @PostMapping("/tokens")
    Mono<ResponseEntity<Answer>> makeToken(@RequestBody NewToken body, Change change) {
        return changes.create(change, body, () -> {
            var account = changes.account(change);
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

    @DeleteMapping("/tokens/{token}")
    Mono<ResponseEntity<Void>> revokeToken(@PathVariable UUID token, Change change) {
        return changes.done(() -> {
            var account = changes.account(change);
            if (!tokens.revoke(account, token)) {
                throw new NotThere();
            }
            log.note(Kind.TOKEN_REVOKED, account);
        });
    }
}
