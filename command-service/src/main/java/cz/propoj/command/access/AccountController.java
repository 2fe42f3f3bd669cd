package cz.propoj.command.access;

import cz.propoj.command.access.AccountCommand.CloseAccount;
import cz.propoj.command.access.AccountCommand.ReopenAccount;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.Copies;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.httpedge.Accounts;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for administrators: opening, roles, new passwords, closing. */
@RestController
@RequestMapping("/api/accounts")
class AccountController {
    private final ChangeRequests changes;
    private final CommandSender sender;
    private final Invitations invitations;
    private final Roles roles;
    private final Accounts accounts;

    AccountController(
            ChangeRequests changes, CommandSender sender, Invitations invitations, Roles roles, Accounts accounts) {
        this.changes = changes;
        this.sender = sender;
        this.invitations = invitations;
        this.roles = roles;
        this.accounts = accounts;
    }

    /** Without a password one is made up and told in the answer, this once. */
    record NewAccount(
            @Nullable String login,
            @Nullable String name,
            @Nullable String password,
            @Nullable List<Grant> grants) {
        @Override
        public String toString() {
            return "NewAccount";
        }
    }

    record NewPassword(@Nullable String password) {
        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    record Subject(@Nullable String subject) {
        @Override
        public String toString() {
            return "Subject";
        }
    }

    @PostMapping
    ResponseEntity<Answer> open(@RequestBody NewAccount body, ChangeRequest request) {
        return changes.create(request, body, () -> {
            changes.administrator(request);
            Check.of().line("/login", body.login()).line("/name", body.name()).done();
            var password = body.password() == null ? invitations.randomPassword() : body.password();
            var answer = Answer.of(invitations.open(
                    Objects.requireNonNull(body.login()),
                    Objects.requireNonNull(body.name()),
                    password,
                    Copies.of(body.grants()),
                    changes.account(request)));
            return body.password() == null ? answer.withSecret(password) : answer;
        });
    }

    @PostMapping("/{account}/grants")
    ResponseEntity<Answer> grant(@PathVariable AccountId account, @RequestBody Grant body, ChangeRequest request) {
        return asAdministrator(request, body, () -> {
            roles.check(body, "");
            return Answer.of(roles.grant(known(account), body, context(request)));
        });
    }

    @PostMapping("/{account}/revocations")
    ResponseEntity<Answer> revoke(@PathVariable AccountId account, @RequestBody Grant body, ChangeRequest request) {
        return asAdministrator(request, body, () -> {
            if (account.equals(changes.account(request)) && body.role() == Role.ADMINISTRATOR) {
                throw new RuleBroken("account.own-administration");
            }
            return Answer.of(roles.revoke(known(account), body, context(request)));
        });
    }

    @DeleteMapping("/{account}")
    ResponseEntity<Answer> close(@PathVariable AccountId account, ChangeRequest request) {
        return asAdministrator(request, "", () -> {
            if (account.equals(changes.account(request))) {
                throw new RuleBroken("account.own-closing");
            }
            return Answer.of(sender.send(new CloseAccount(account), context(request)));
        });
    }

    /** The person signs in again with the password of before, and has the roles of before. */
    @PostMapping("/{account}/reopening")
    ResponseEntity<Answer> reopen(@PathVariable AccountId account, ChangeRequest request) {
        return asAdministrator(request, "", () -> Answer.of(sender.send(new ReopenAccount(account), context(request))));
    }

    /** Sets a password at once: ends all sessions, tokens and waiting links of the account. */
    @PutMapping("/{account}/password")
    ResponseEntity<Answer> reset(
            @PathVariable AccountId account, @RequestBody NewPassword body, ChangeRequest request) {
        return asAdministrator(request, body, () -> {
            var password = body.password() == null ? invitations.randomPassword() : body.password();
            Invitations.password(password, accounts.login(known(account))).done();
            var accepted = invitations.setPassword(account, password, context(request));
            return body.password() == null ? Answer.of(accepted).withSecret(password) : Answer.of(accepted);
        });
    }

    /**
     * A one-time link by which the person sets a password: the answer's secret is the last part of its address. Whoever had
     * a password has it no more, and no session and no token either.
     */
    @PostMapping("/{account}/link")
    ResponseEntity<Answer> link(@PathVariable AccountId account, ChangeRequest request) {
        return asAdministrator(request, "", () -> invitations.renew(open(account), changes.account(request)));
    }

    /** Whom the configured provider knows by this subject signs in to the account from now on. */
    @PutMapping("/{account}/identity")
    ResponseEntity<Answer> linkIdentity(
            @PathVariable AccountId account, @RequestBody Subject body, ChangeRequest request) {
        return asAdministrator(request, body, () -> {
            Check.of().line("/subject", body.subject()).done();
            return invitations.link(known(account), Objects.requireNonNull(body.subject()), changes.account(request));
        });
    }

    @DeleteMapping("/{account}/identity")
    ResponseEntity<Answer> unlinkIdentity(@PathVariable AccountId account, ChangeRequest request) {
        return asAdministrator(request, "", () -> invitations.unlink(known(account), changes.account(request)));
    }

    private AccountId known(AccountId account) {
        return accounts.find(account).orElseThrow(RecordNotFound::new).account();
    }

    private AccountId open(AccountId account) {
        if (accounts.find(account).orElseThrow(RecordNotFound::new).closed()) {
            throw new RuleBroken("account.closed");
        }
        return account;
    }

    private ResponseEntity<Answer> asAdministrator(ChangeRequest request, Object body, Supplier<Answer> work) {
        return changes.simply(request, body, () -> {
            changes.administrator(request);
            return work.get();
        });
    }

    private CommandMetadata context(ChangeRequest request) {
        return CommandMetadata.ofAccounts(changes.account(request)).traced(request.trace());
    }
}
