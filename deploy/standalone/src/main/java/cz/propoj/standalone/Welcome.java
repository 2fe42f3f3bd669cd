package cz.propoj.standalone;

import cz.propoj.standalone.demonstration.Demonstration;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person at the console where the service is and how to sign in, once everything is ready. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class Welcome implements ApplicationRunner {
    private final Environment environment;
    private final Optional<Demonstration> demonstration;

    Welcome(Environment environment, Optional<Demonstration> demonstration) {
        this.environment = environment;
        this.demonstration = demonstration;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        demonstration.ifPresent(Demonstration::prepare);
        // Not through the log: a person reads this.
        var console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        console.printf(
                """

                  Propoj běží na / runs at   http://%s:%s/
                %s
                """,
                host(),
                environment.getProperty("local.server.port"),
                demonstration
                        .map(_ -> "  Přihlášení / sign in       %s   heslo / password: %s%n"
                                .formatted(Demonstration.LOGIN, Demonstration.PASSWORD))
                        .orElse(""));
    }

    private String host() {
        var address = environment.getProperty("server.address", "localhost");
        return "127.0.0.1".equals(address) || "0.0.0.0".equals(address) ? "localhost" : address;
    }
}
