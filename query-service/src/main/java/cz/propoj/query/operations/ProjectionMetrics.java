package cz.propoj.query.operations;

import cz.propoj.query.runtime.Projection;
import cz.propoj.query.runtime.Projections;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** What should never be counted: events that did not reach a row, and rows that were not what the log says. */
@Component
final class ProjectionMetrics implements MeterBinder {
    static final String GAPS = "propoj.projections.gaps";
    static final String REPAIRED = "propoj.projections.repaired";

    private final Projections projections;

    ProjectionMetrics(Projections projections) {
        this.projections = projections;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        projections.all().forEach(projection -> bind(projection, registry));
    }

    private static void bind(Projection<?, ?> projection, MeterRegistry registry) {
        FunctionCounter.builder(GAPS, projection, Projection::gaps)
                .description("Rows in which events were missing when the next one came; read from the log")
                .tag("projection", projection.kind().name())
                .register(registry);
        FunctionCounter.builder(REPAIRED, projection, Projection::repaired)
                .description("Rows that a comparison found to differ from the log; put right")
                .tag("projection", projection.kind().name())
                .register(registry);
    }
}
