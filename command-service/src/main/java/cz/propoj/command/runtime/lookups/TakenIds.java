package cz.propoj.command.runtime.lookups;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.contract.actors.ActorEvent.ActorRegistered;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.PlatformEvent.PlatformFounded;
import cz.propoj.contract.platforms.PlatformId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Look-up of the ids of actors and platforms by network. Records never go, so that it only grows. */
@Component
final class TakenIds implements KnownRecords, LookUp {
    private final MongoCollection<Document> ids;

    private final LookUps lookUps;

    TakenIds(MongoDatabase database, LookUps lookUps) {
        this.lookUps = lookUps;
        this.ids = database.getCollection("taken_ids");
    }

    @Override
    public void told(Object event, String record, long sequence) {
        switch (event) {
            case ActorRegistered e -> keep(record, "actor", e.network());
            case PlatformFounded e -> keep(record, "platform", e.network());
            default -> {}
        }
    }

    @Override
    public void requireActors(NetworkId network, Collection<ActorId> actors, String pointer) {
        var missing =
                missing(network, "actor", actors.stream().map(ActorId::toString).toList());
        var at = 0;
        for (var actor : actors) {
            if (missing.contains(actor.toString())) {
                throw RuleBroken.at(pointer + "/" + at, "actor.unknown");
            }
            at++;
        }
    }

    @Override
    public void requireActor(NetworkId network, ActorId actor, String pointer) {
        if (!missing(network, "actor", List.of(actor.toString())).isEmpty()) {
            throw RuleBroken.at(pointer, "actor.unknown");
        }
    }

    @Override
    public void requirePlatform(NetworkId network, PlatformId platform, String pointer) {
        if (!missing(network, "platform", List.of(platform.toString())).isEmpty()) {
            throw RuleBroken.at(pointer, "platform.unknown");
        }
    }

    @Override
    public Optional<NetworkId> networkOf(ActorId actor) {
        lookUps.upToDate();
        return Optional.ofNullable(ids.find(and(eq("_id", actor.toString()), eq("kind", "actor")))
                        .first())
                .map(found -> new NetworkId(found.getString("network")));
    }

    private Set<String> missing(NetworkId network, String kind, List<String> wanted) {
        var missing = new HashSet<>(wanted);
        if (!missing.isEmpty()) {
            lookUps.upToDate();
            missing.removeAll(ids.find(and(in("_id", wanted), eq("kind", kind), eq("network", network.value())))
                    .map(found -> found.getString("_id"))
                    .into(new HashSet<>()));
        }
        return missing.stream().collect(Collectors.toSet());
    }

    private void keep(String id, String kind, NetworkId network) {
        ids.replaceOne(
                eq("_id", id),
                new Document("_id", id).append("kind", kind).append("network", network.value()),
                new ReplaceOptions().upsert(true));
    }
}
