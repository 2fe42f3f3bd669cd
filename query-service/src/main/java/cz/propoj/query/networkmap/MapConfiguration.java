package cz.propoj.query.networkmap;

import com.mongodb.client.MongoDatabase;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.vault.Vault;
import cz.propoj.query.runtime.KeptPlaces;
import cz.propoj.query.runtime.PlaceDocuments;
import cz.propoj.query.runtime.Projections;
import cz.propoj.query.runtime.Rebuilds;
import cz.propoj.query.runtime.Row;
import cz.propoj.query.runtime.RowKind;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Projections, and the maps that follow them. */
@Configuration(proxyBeanMethods = false)
class MapConfiguration {
    /** By default two, so that two instances may share the work. */
    @Bean(initMethod = "start", destroyMethod = "close")
    Projections projections(
            EventLog log, MongoDatabase database, @Value("${propoj.projections.segments:2}") int segments) {
        return new Projections(log, database, Kinds.ALL, segments);
    }

    @Bean(initMethod = "startOutdated")
    Rebuilds rebuilds(Projections projections, EventLog log, Clock clock) {
        return new Rebuilds(projections, log, clock);
    }

    /** A fact takes about a kilobyte; a million of them is a region of ten years five times over. */
    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOn("rebuilds") // rows in older forms can't be read
    MapFollower mapFollower(
            Projections projections, Vault vault, @Value("${propoj.maps.facts:1000000}") long maximumFacts) {
        return follower(projections, vault, maximumFacts);
    }

    static MapFollower follower(Projections projections, Vault vault, long maximumFacts) {
        var follower = new MapFollower(
                new KeptNetworks(new Stores(projections), new VaultSecrets(vault), maximumFacts),
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
        return new NetworkMaps(follower, log::head, clock);
    }

    private record Stores(Projections projections) implements RowReader {
        @Override
        public <S, E> List<Row<S, E>> all(RowKind<S, E> kind) {
            return projections.store(kind).all();
        }

        @Override
        public <S, E> List<Row<S, E>> of(RowKind<S, E> kind, NetworkId network) {
            return projections.store(kind).of(network);
        }

        @Override
        public <S, E> List<Row<S, E>> changedAfter(RowKind<S, E> kind, long position, Set<NetworkId> networks) {
            return projections.store(kind).changedAfter(position, networks);
        }
    }
}
