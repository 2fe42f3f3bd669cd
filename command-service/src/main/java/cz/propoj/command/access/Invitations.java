package cz.propoj.command.access;

import cz.propoj.command.access.AccountCommand.*;
import cz.propoj.command.runtime.Accepted;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.PreparedCommand;
import cz.propoj.command.runtime.http.Answer;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.refusals.Check;
import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.httpedge.AccessLog;
import cz.propoj.httpedge.AccessLog.Kind;
import cz.propoj.httpedge.Accounts;
import cz.propoj.httpedge.OneTimeLinks;
import cz.propoj.httpedge.OpenIdConnect;
import cz.propoj.httpedge.PersonalTokens;
import cz.propoj.httpedge.Sessions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens accounts: credentials and name apart from the log, the opening and the roles in it. */
@Component
public final class Invitations {
    /** Characters of a password somebody chooses. */
    static final int SHORTEST = 10;

    private static final int LONGEST = 200;
    private static final String SYLLABLES = "bcdfghjklmnprstvz";
    private static final String VOWELS = "aeiou";

    private final Accounts accounts;
    private final Sessions sessions;
    private final PersonalTokens tokens;
    private final OneTimeLinks links;
    private final OpenIdConnect openId;
    private final AccessLog log;
    private final Roles roles;
    private final CommandSender sender;
    private final ChangeRequests changes;
    private final EventStore store;
    private final SecureRandom random = new SecureRandom();

    Invitations(
            Accounts accounts,
            Sessions sessions,
            PersonalTokens tokens,
            OneTimeLinks links,
            OpenIdConnect openId,
            AccessLog log,
            Roles roles,
            CommandSender sender,
            ChangeRequests changes,
            EventStore store) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.links = links;
        this.openId = openId;
        this.log = log;
        this.roles = roles;
        this.sender = sender;
        this.changes = changes;
        this.store = store;
    }

    /**
     * Opens an account.
     *
     * @param login what the person signs in with; its case does not matter
     * @param name as the person wants to be called
     * @param by who asks; null: the service itself
     * @return the opening, and with it the account's id
     * @throws RuleBroken when the login is taken, or a value is bad; then nothing is stored
     */
    public Accepted open(String login, String name, String password, List<Grant> grants, @Nullable AccountId by) {
        Check.of()
                .line("/login", login)
                .line("/name", name)
                .under("", password(password, login))
                .done();
        return store(login, name, password, grants, by);
    }

    /** Opens an account without a password; the answer's secret is the link by which the person sets one. */
    Answer invite(String login, String name, List<Grant> grants, AccountId by) {
        var accepted = store(login, name, null, grants, by);
        var account = AccountId.of(accepted.id());
        var link = links.offer(account, OneTimeLinks.Purpose.INVITATION, by);
        log.note(Kind.INVITATION_OFFERED, by, account, null);
        return Answer.of(accepted).withSecret(link.token());
    }

    /** A new link: for whoever had a password a reset, which takes the old one and what was opened with it. */
    Answer renew(AccountId account, AccountId by) {
        var isReset = accounts.hasPassword(account);
        var link = links.offer(account, isReset ? OneTimeLinks.Purpose.RESET : OneTimeLinks.Purpose.INVITATION, by);
        if (isReset) {
            accounts.forgetPassword(account);
            endEverything(account);
        }
        log.note(isReset ? Kind.RESET_OFFERED : Kind.INVITATION_OFFERED, by, account, null);
        return unchanged(account).withSecret(link.token());
    }

    /**
     * The person sets a password by the link.
     *
     * @throws NotThere when somebody was faster, or the account is closed
     */
    void accept(String token, AccountId account, @Nullable String password) {
        password(password, accounts.login(account)).done();
        if (accounts.find(account).filter(known -> !known.closed()).isEmpty()
                || links.use(token).isEmpty()) {
            throw new RecordNotFound();
        }
        var _ = setPassword(account, Objects.requireNonNull(password), CommandMetadata.ofAccounts(account));
        log.note(Kind.LINK_USED, account);
    }

    /** Ends whatever was opened with the password of before. */
    Accepted setPassword(AccountId account, String password, CommandMetadata context) {
        var accepted = changePassword(account, password, context);
        endEverything(account);
        links.withdraw(account);
        return accepted;
    }

    /** Once the change is stored the password counts; {@link GrantedRoles} sees to that when this process can't any more. */
    Accepted changePassword(AccountId account, String password, CommandMetadata context) {
        accounts.proposePassword(
                account,
                password,
                store.lastSequenceNumberFor(account.toString()).orElse(-1L));
        var accepted = sender.send(new ChangePassword(account), context);
        accounts.changePassword(account, password);
        return accepted;
    }

    /** Whoever came in by what counts no more: in a browser, and with a program. */
    private void endEverything(AccountId account) {
        sessions.endAll(account);
        tokens.revokeAll(account);
    }

    Answer link(AccountId account, String subject, AccountId by) {
        var issuer = openId.issuer().orElseThrow(() -> new RuleBroken("identity.no-provider"));
        if (!accounts.link(account, issuer, subject.strip())) {
            throw RuleBroken.at("/subject", "identity.taken");
        }
        log.note(Kind.IDENTITY_LINKED, by, account, null);
        return unchanged(account);
    }

    Answer unlink(AccountId account, AccountId by) {
        accounts.unlink(account);
        endEverything(account);
        log.note(Kind.IDENTITY_UNLINKED, by, account, null);
        return unchanged(account);
    }

    /** What belongs to credentials alone is no event: there is no position to wait for. */
    private static Answer unchanged(AccountId account) {
        return new Answer(account.toString(), 0, 0, List.of(), null);
    }

    private Accepted store(
            String login, String name, @Nullable String password, List<Grant> grants, @Nullable AccountId by) {
        for (var i = 0; i < grants.size(); i++) {
            roles.check(grants.get(i), "/grants/" + i);
        }
        var account = new AccountId(changes.newId());
        if (!accounts.create(account, login, name, password)) {
            throw RuleBroken.at("/login", "login.taken");
        }
        try {
            var context = CommandMetadata.ofAccounts(by);
            var commands = new ArrayList<PreparedCommand>();
            commands.add(PreparedCommand.of(new OpenAccount(account), context));
            grants.forEach(grant -> commands.addAll(roles.granting(account, grant, context)));
            return sender.sendTogether(commands).getFirst();
        } catch (RuleBroken | RecordNotFound e) {
            accounts.discard(account);
            throw e;
        } catch (RuntimeException e) {
            // Something may be stored; a repeat with the key finds it.
            if (!changes.isRepeatable()) {
                accounts.discard(account);
            }
            throw e;
        }
    }

    /** Twelve syllables can be read to somebody over the phone and hold more than 75 bits. */
    String randomPassword() {
        var password = new StringBuilder();
        for (var i = 0; i < 12; i++) {
            if (i > 0 && i % 3 == 0) {
                password.append('-');
            }
            password.append(SYLLABLES.charAt(random.nextInt(SYLLABLES.length())));
            password.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return password.toString();
    }

    static Check password(@Nullable String password, @Nullable String login) {
        var length = password == null ? 0 : password.length();
        return Check.of()
                .that(length >= SHORTEST, "/password", "password.too-short", SHORTEST)
                .that(length <= LONGEST, "/password", "too-long", LONGEST)
                .that(password == null || !holds(password, login), "/password", "password.has-login")
                .that(
                        length < SHORTEST || !GuessablePasswords.include(Objects.requireNonNull(password)),
                        "/password",
                        "password.guessable");
    }

    /** Also of an e-mail address what stands before the at sign. */
    private static boolean holds(String password, @Nullable String login) {
        var name = login == null ? "" : login.strip().toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
        return !name.isEmpty() && password.toLowerCase(Locale.ROOT).contains(name);
    }
}
