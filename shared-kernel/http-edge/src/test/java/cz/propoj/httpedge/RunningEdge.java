package cz.propoj.httpedge;

import cz.propoj.contract.access.AccountId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The small application on a free port, with a database of its own, and a client that asks it. */
final class RunningEdge implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    final WebTestClient client;

    RunningEdge(Path folder, String... more) {
        context = SpringApplication.run(
                SmallApplication.class,
                Stream.concat(Stream.of(SmallApplication.settings(folder)), Stream.of(more))
                        .toArray(String[]::new));
        client = WebTestClient.bindToServer()
                .baseUrl(address())
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Opens an account without any role. */
    void open(AccountId account, String login, String name) {
        var accounts = part(Accounts.class);
        accounts.create(account, login, name, SmallApplication.PASSWORD);
        accounts.update(account, List.of(), false);
    }

    @Override
    public void close() {
        context.close();
    }
}
