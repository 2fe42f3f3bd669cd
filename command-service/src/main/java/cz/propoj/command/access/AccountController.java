package cz.propoj.command.access;

import cz.propoj.command.access.AccountCommand.*;
import cz.propoj.command.runtime.Answer;
import cz.propoj.command.runtime.Change;
import cz.propoj.command.runtime.Changes;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Context;
import cz.propoj.command.runtime.NotThere;
import cz.propoj.command.runtime.RuleBroken;
import cz.propoj.contract.Copies;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.Sessions;
import cz.propoj.httpedge.SignInLimit;
import java.util.List;
import java.util.Objects;
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

/** Accounts, for administrators; one's own name and password, for everybody. */
@RestController
@RequestMapping("/api")
class AccountController {
    private final Changes changes;
    private final CommandSender sender;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInLimit limit;

    AccountController(
            Changes changes,
            CommandSender sender,
            Invitations invitations,
            Accounts accounts,
            Sessions sessions,
            SignInLimit limit) {
        this.changes = changes;
        this.sender = sender;
        this.invitations = invitations;
        this.accounts = accounts;
        this.sessions = sessions;
        this.limit = limit;
    }

    /** Without a password one is made up and told in the answer, this once. */
    record Invitation(
            @Nullable String login,
            @Nullable String name,
            @Nullable String password,
            @Nullable List<Grant> grants) {
        @Override
        public String toString() {
            return "Invitation";
        }
    }

    record NewPassword(@Nullable String password) {
        @Override
        public String toString() {
            return "NewPassword";
        }
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

    @PostMapping("/accounts")
    Mono<ResponseEntity<Answer>> open(@RequestBody Invitation body, Change change) {
        return changes.create(change, body, () -> {
            changes.administrator(change);
            Check.of().line("/login", body.login()).line("/name", body.name()).done();
            var password = body.password() == null ? invitations.randomPassword() : body.password();
            var answer = Answer.of(invitations.open(
                    Objects.requireNonNull(body.login()),
                    Objects.requireNonNull(body.name()),
                    password,
                    Copies.of(body.grants()),
                    changes.account(change)));
            return body.password() == null ? answer.withSecret(password) : answer;
        });
    }

    @PostMapping("/accounts/{account}/grants")
    Mono<ResponseEntity<Answer>> grant(@PathVariable AccountId account, @RequestBody Grant body, Change change) {
        return asAdministrator(change, body, () -> new GrantRole(account, body));
    }

    @PostMapping("/accounts/{account}/revocations")
    Mono<ResponseEntity<Answer>> revoke(@PathVariable AccountId account, @RequestBody Grant body, Change change) {
        return asAdministrator(change, body, () -> {
            if (account.equals(changes.account(change))
                    && body.role() == cz.propoj.contract.access.Role.ADMINISTRATOR) {
                throw new RuleBroken("account.own-administration");
            }
            return new RevokeRole(account, body);
        });
    }

    @DeleteMapping("/accounts/{account}")
    Mono<ResponseEntity<Answer>> close(@PathVariable AccountId account, Change change) {
        return asAdministrator(change, "", () -> {
            if (account.equals(changes.account(change))) {
                throw new RuleBroken("account.own-closing");
            }
            return new CloseAccount(account);
        });
    }

    /** Reset by an administrator: ends all sessions of the account. */
    @PutMapping("/accounts/{account}/password")
    Mono<ResponseEntity<Answer>> reset(@PathVariable AccountId account, @RequestBody NewPassword body, Change change) {
        return changes.simply(change, body, () -> {
            changes.administrator(change);
            var stored = accounts.find(account).orElseThrow(NotThere::new);
            var password = body.password() == null ? invitations.randomPassword() : body.password();
            Invitations.password(password, null).done();
            var accepted = sender.send(new ChangePassword(stored.account()), context(change));
            accounts.changePassword(account, password);
            sessions.endAll(account);
            return body.password() == null ? Answer.of(accepted).withSecret(password) : Answer.of(accepted);
        });
    }

    /** Ends the other sessions. */
    @PutMapping("/account/password")
    Mono<ResponseEntity<Answer>> change(@RequestBody OwnPassword body, Change change) {
        return changes.simply(change, body, () -> {
            var account = changes.account(change);
            Check.of().there("/present", body.present()).done();
            limit.take("password " + account, "password " + account);
            if (!accounts.hasPassword(account, Objects.requireNonNull(body.present()))) {
                throw RuleBroken.at("/present", "password.wrong");
            }
            limit.giveBack("password " + account, "password " + account);
            Invitations.password(body.password(), null).done();
            var accepted = sender.send(new ChangePassword(account), context(change));
            accounts.changePassword(account, Objects.requireNonNull(body.password()));
            sessions.endOthers(account, change.who().session());
            return Answer.of(accepted);
        });
    }

    /** The name stands in the vault alone, so that there is nothing to say in the log. */
    @PutMapping("/account/name")
    Mono<ResponseEntity<Void>> rename(@RequestBody OwnName body, Change change) {
        return changes.done(() -> {
            Check.of().line("/name", body.name()).done();
            accounts.rename(changes.account(change), Objects.requireNonNull(body.name()));
        });
    }

    private Mono<ResponseEntity<Answer>> asAdministrator(
            Change change, Object body, java.util.function.Supplier<AccountCommand> wish) {
        return changes.simply(change, body, () -> {
            changes.administrator(change);
            return Answer.of(sender.send(wish.get(), context(change)));
        });
    }

    private Context context(Change change) {
        return Context.ofAccounts(changes.account(change))
                .traced(change.trace())
                .expecting(null);
    }
}
