package cz.propoj.standalone;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service in this process, on a free port, as {@code deploy/start} runs it. */
final class RunningService implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningService start(Path data, boolean demonstration, String... more) {
        return start(data, demonstration, Clock.systemUTC(), more);
    }

    /**
     * Starts the service.
     *
     * @param clock by which it lives
     */
    static RunningService start(Path data, boolean demonstration, Clock clock, String... more) {
        var arguments = new java.util.ArrayList<>(java.util.List.of(
                "--server.port=0", "--propoj.data=" + data, "--propoj.demonstration=" + demonstration));
        arguments.addAll(java.util.List.of(more));
        return new RunningService(new SpringApplicationBuilder(PropojStandalone.class)
                .initializers(
                        new DataFolder(), context -> context.getBeanFactory().registerSingleton("clock", clock))
                .run(arguments.toArray(String[]::new)));
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
    }
}
