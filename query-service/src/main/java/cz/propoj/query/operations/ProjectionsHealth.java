package cz.propoj.query.operations;

import cz.propoj.eventlog.EventLog;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.runtime.Projection;
import cz.propoj.query.runtime.Projections;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Ready means: the maps have once caught up with where the log was at the start, and no projection stands before an
 * event it can't read or can't store rows, and the maps can be brought up to date. Being a little behind later is normal and no reason to send readers away.
 */
@Component("projectionsHealthIndicator")
final class ProjectionsHealth implements HealthIndicator {
    private final Projections projections;
    private final NetworkMaps maps;
    private final long headAtStart;

    ProjectionsHealth(Projections projections, NetworkMaps maps, EventLog log) {
        this.projections = projections;
        this.maps = maps;
        this.headAtStart = log.head();
    }

    @Override
    public Health health() {
        var failure = Stream.concat(
                        projections.all().stream().map(Projection::failure), Stream.ofNullable(maps.failure()))
                .filter(Objects::nonNull)
                .findFirst();
        if (failure.isPresent()) {
            return Health.down()
                    .withDetail("failure", String.valueOf(failure.get().getMessage()))
                    .build();
        }
        var position = maps.position();
        return (position >= headAtStart ? Health.up() : Health.outOfService())
                .withDetail("position", position)
                .build();
    }
}
