package cz.propoj.query.runtime;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings of the query service, alone or in one process with the other, unless somebody sets them otherwise. */
public final class QueryDefaults implements EnvironmentPostProcessor, Ordered {
    private static final Map<String, Object> DEFAULTS = Map.of(
            "management.endpoint.health.group.readiness.include", "readinessState,database,projections",
            "springdoc.api-docs.path", "/api/openapi.json",
            "springdoc.api-docs.version", "openapi_3_1",
            "springdoc.packages-to-scan", "cz.propoj",
            "springdoc.paths-to-match", "/api/**");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("propoj-query", DEFAULTS));
    }

    /** Before the defaults of both services, so that its own come first. */
    @Override
    public int getOrder() {
        return 0;
    }
}
