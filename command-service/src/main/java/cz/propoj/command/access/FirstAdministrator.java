package cz.propoj.command.access;

import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.httpedge.Accounts;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Opens the first account of an empty service and says its password once, to whoever started it: on the console, past the
 * log, where it would stay.
 */
@Component
@Order(0)
public final class FirstAdministrator implements ApplicationRunner {
    public static final String LOGIN = "spravce";

    private final Accounts accounts;
    private final Invitations invitations;
    private final Announcement announcement;

    /** Says something once to whoever started the service, and keeps it nowhere. */
    @FunctionalInterface
    public interface Announcement {
        void say(String text);
    }

    FirstAdministrator(Accounts accounts, Invitations invitations, ObjectProvider<Announcement> announcement) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.announcement = announcement.getIfAvailable(() -> FirstAdministrator::onTheConsole);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.isEmpty()) {
            return;
        }
        var password = invitations.randomPassword();
        try {
            invitations.open(LOGIN, "Správce účtů", password, List.of(new Grant(Role.ADMINISTRATOR, null, null)), null);
        } catch (RuleBroken e) {
            // Another instance that started at the same time was faster, and has said its password.
            return;
        }
        announcement.say("""

                  První přihlášení / First sign-in
                    jméno / login:     %s
                    heslo / password:  %s
                  Heslo se ukazuje jen teď. Po přihlášení si ho změňte.
                  The password is shown only now. Change it after signing in.
                """.formatted(LOGIN, password));
    }

    private static void onTheConsole(String text) {
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).println(text);
    }
}
