package cz.propoj.command.access;

import cz.propoj.command.access.AccountCommand.*;
import cz.propoj.command.runtime.Accepted;
import cz.propoj.command.runtime.Check;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Context;
import cz.propoj.command.runtime.RuleBroken;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.httpedge.Accounts;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
    private final CommandSender sender;
    private final SecureRandom random = new SecureRandom();

    Invitations(Accounts accounts, CommandSender sender) {
        this.accounts = accounts;
        this.sender = sender;
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
        for (var i = 0; i < grants.size(); i++) {
            Check.of().under("/grants/" + i, Account.check(grants.get(i))).done();
        }
        var account = new AccountId(UUID.randomUUID());
        if (!accounts.create(account, login, name, password)) {
            throw RuleBroken.at("/login", "login.taken");
        }
        try {
            var context = Context.ofAccounts(by);
            var accepted = sender.send(new OpenAccount(account), context);
            for (var grant : grants) {
                accepted = sender.send(new GrantRole(account, grant), context);
            }
            return accepted;
        } catch (RuntimeException e) {
            accounts.discard(account);
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
                .that(
                        password == null
                                || login == null
                                || !password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT)),
                        "/password",
                        "password.has-login");
    }
}
