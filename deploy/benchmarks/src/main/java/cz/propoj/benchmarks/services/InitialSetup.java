package cz.propoj.benchmarks.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The first steps in an empty service: the administrator establishes a network and opens accounts. */
final class InitialSetup {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String NETWORK = "orp-3215";
    private static final String PASSWORD = "dlouhé heslo pro zkoušku";

    private final ServiceClient service;
    private final String administrator;

    /** @param name of the service, which is the first one and tells the password */
    InitialSetup(Services services, ServiceClient service, String name) {
        this.service = service;
        await(() -> service.isReady() && !firstPassword(services, name).isEmpty());
        this.administrator = service.signIn("spravce", firstPassword(services, name));
        created(service.post("/api/networks", administrator, Map.of("network", NETWORK, "effectiveOn", "2024-01-01")));
    }

    private static String firstPassword(Services services, String name) {
        try {
            return services.firstPassword(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the session of a new coordinator} */
    String coordinator(String login) {
        created(service.post(
                "/api/accounts",
                administrator,
                Map.of(
                        "login",
                        login,
                        "name",
                        "Koordinace",
                        "password",
                        PASSWORD,
                        "grants",
                        List.of(Map.of("role", "COORDINATOR", "network", NETWORK)))));
        return service.signIn(login, PASSWORD);
    }

    static ServiceClient.Answer created(ServiceClient.Answer answer) {
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer;
    }

    static void awaitReady(ServiceClient service) {
        await(service::isReady);
    }

    private static void await(BooleanSupplier holds) {
        var until = System.nanoTime() + START.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("a service does not start");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
