package cz.propoj.query.networkmap;

import com.mongodb.client.MongoDatabase;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.vault.Vault;
import cz.propoj.query.networkmap.memory.MapFollower;
import cz.propoj.query.networkmap.memory.NetworkCache;
import cz.propoj.query.networkmap.memory.ReadableRows;
import cz.propoj.query.networkmap.memory.RowReader;
import cz.propoj.query.networkmap.memory.VaultTexts;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.runtime.KeptPlaces;
import cz.propoj.query.runtime.PlaceDocuments;
import cz.propoj.query.runtime.Projections;
import cz.propoj.query.runtime.Rebuilds;
import cz.propoj.query.runtime.Row;
import cz.propoj.query.runtime.RowKind;
import cz.propoj.query.runtime.RowSampling;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Projections, and the maps that follow them. */
@Configuration(proxyBeanMethods = false)
public class MapConfiguration {
    /** By default two, so that two instances may share the work. */
    @Bean(initMethod = "start", destroyMethod = "close")
    Projections projections(
            EventLog log, MongoDatabase database, @Value("${propoj.projections.segments:2}") int segments) {
        return new Projections(log, database, Kinds.ALL, segments);
    }

    @Bean(initMethod = "startOutdated", destroyMethod = "close")
    Rebuilds rebuilds(Projections projections, EventLog log, Clock clock) {
        return new Rebuilds(projections, log, clock);
    }

    /** Nobody notices a lost event in a row: a few rows are compared with the log every minute. */
    @Bean(initMethod = "start", destroyMethod = "close")
    RowSampling rowSampling(
            Rebuilds rebuilds,
            @Value("${propoj.projections.sample-interval:PT1M}") Duration interval,
            @Value("${propoj.projections.sample-events:50}") int events) {
        return new RowSampling(rebuilds, interval, events);
    }

    /** A quarter of the heap, unless said otherwise: what is asked of the maps needs room, too. */
    @Bean(initMethod = "start", destroyMethod = "close")
    MapFollower mapFollower(Projections projections, Vault vault, @Value("${propoj.maps.bytes:0}") long maximumBytes) {
        return follower(
                projections,
                vault,
                maximumBytes > 0 ? maximumBytes : Runtime.getRuntime().maxMemory() / 4);
    }

    public static MapFollower follower(Projections projections, Vault vault, long maximumBytes) {
        var follower = new MapFollower(
                new NetworkCache(
                        new ReadableRows(new Stores(projections), vault::allVersions),
                        () -> new VaultTexts(vault),
                        maximumBytes),
                projections.progress());
        projections.onWritten(follower::wake);
        return follower;
    }

    @Bean
    KeptPlaces keptPlaces(MongoDatabase database) {
        return new PlaceDocuments(database);
    }

    @Bean
    NetworkMaps networkMaps(MapFollower follower, EventLog log, Clock clock) {
        return new NetworkMaps(follower, log::reaches, clock);
    }

    private record Stores(Projections projections) implements RowReader {
        @Override
        public <S, E> List<Row<S, E>> of(RowKind<S, E> kind, NetworkId network) {
            return projections.store(kind).of(network);
        }

        @Override
        public <S, E> List<Row<S, E>> changedAfter(RowKind<S, E> kind, long position, Predicate<NetworkId> networks) {
            return projections.changedAfter(kind, position, networks);
        }
    }
}
