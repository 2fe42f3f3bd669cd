package cz.propoj.httpedge;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings that hold for both services, alone or in one process, unless somebody sets them otherwise. In code, because two
 * files of the same name on one class path hide each other.
 */
public final class EdgeDefaults implements EnvironmentPostProcessor {
    static {
        // Axon calls home otherwise, as soon as its context starts.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }

    /** Texts; workbooks and pictures are compressed as they are, and live feeds go out word by word. */
    private static final String COMPRESSED = String.join(
            ",",
            "text/html",
            "text/css",
            "text/csv",
            "text/plain",
            "text/javascript",
            "application/javascript",
            "application/json",
            "application/problem+json",
            "application/xml",
            "application/gexf+xml",
            "application/graphml+xml",
            "image/svg+xml");

    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("spring.threads.virtual.enabled", "true"),
            Map.entry("spring.main.banner-mode", "off"),
            Map.entry("spring.http.codecs.max-in-memory-size", "1MB"),
            Map.entry("spring.http.codecs.log-request-details", "false"),
            Map.entry("spring.jackson.deserialization.fail-on-unknown-properties", "true"),
            Map.entry("spring.jackson.deserialization.fail-on-null-for-primitives", "true"),
            Map.entry("logging.structured.format.console", "ecs"),
            Map.entry("logging.level.root", "warn"),
            Map.entry("logging.level.cz.propoj", "info"),
            // The description of the interface is meant to be there; its library warns of that at every start.
            Map.entry("logging.level.org.springdoc.core.events.SpringDocAppInitializer", "error"),
            // A failure inside a template is told by Problems, without the words that the engine quotes.
            Map.entry("logging.level.org.thymeleaf", "off"),
            Map.entry("server.shutdown", "graceful"),
            Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "15s"),
            // What proxies say is read in PublicAddress alone; on some platforms Boot would believe more.
            Map.entry("server.forward-headers-strategy", "none"),
            Map.entry("server.max-http-request-header-size", "16KB"),
            // No secret stands in an answer that somebody elsewhere could have asked for: the CSRF token is a cookie,
            // the
            // session's cookie comes only with requests of our own pages, and what is shown once answers a POST.
            Map.entry("server.compression.enabled", "true"),
            Map.entry("server.compression.min-response-size", "1KB"),
            Map.entry("server.compression.mime-types", COMPRESSED),
            Map.entry("management.endpoints.web.exposure.include", "health"),
            Map.entry("management.endpoint.health.probes.enabled", "true"),
            Map.entry("management.endpoint.health.show-details", "never"),
            Map.entry("management.endpoint.health.group.readiness.include", "readinessState,database"),
            Map.entry("axon.axonserver.enabled", "false"),
            Map.entry("axon.serializer.general", "jackson3"),
            Map.entry("axon.serializer.events", "jackson3"),
            Map.entry("axon.serializer.messages", "jackson3"));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("propoj", DEFAULTS));
    }
}
