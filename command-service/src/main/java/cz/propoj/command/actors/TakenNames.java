package cz.propoj.command.actors;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import cz.propoj.command.runtime.lookups.LookUp;
import cz.propoj.command.runtime.lookups.LookUps;
import cz.propoj.contract.Texts;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.networks.NetworkId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Look-up of names and IČO that actors of a network have, for a warning of likely duplicates. No lock: branches share an
 * IČO, and two commands may race. Names of persons aren't here.
 */
@Component
final class TakenNames implements LookUp {
    private static final int MOST = 10;

    private final MongoCollection<Document> names;
    private final LookUps lookUps;

    TakenNames(MongoDatabase database, LookUps lookUps) {
        this.lookUps = lookUps;
        this.names = database.getCollection("taken_names");
        names.createIndex(Indexes.ascending("network", "name"));
        names.createIndex(Indexes.ascending("network", "ico"));
    }

    @Override
    public void told(Object event, String record, long sequence) {
        if (event instanceof ActorEvent fact) {
            switch (fact) {
                case ActorEvent.ActorRegistered e -> {
                    keep(e.actor(), set("network", e.network().value()));
                    identified(e.actor(), sequence, e.profile().identity());
                }
                case ActorEvent.ActorIdentified e -> identified(e.actor(), sequence, e.identity());
                case ActorEvent.ActorMerged e -> merged(e.actor(), sequence, true);
                case ActorEvent.ActorUnmerged e -> merged(e.actor(), sequence, false);
                case ActorEvent.PersonalNameChanged _,
                        ActorEvent.ActorReclassified _,
                        ActorEvent.ClienteleChosen _,
                        ActorEvent.ServiceAreaChanged _,
                        ActorEvent.AvailabilityChanged _,
                        ActorEvent.NeedAreasAssigned _,
                        ActorEvent.CrisisReadinessDeclared _,
                        ActorEvent.CapacityReported _,
                        ActorEvent.CharacteristicSet _,
                        ActorEvent.CharacteristicCleared _,
                        ActorEvent.ContactPersonNamed _,
                        ActorEvent.ContactPersonChanged _,
                        ActorEvent.ContactPersonRemoved _,
                        ActorEvent.ContactPersonErased _,
                        ActorEvent.ActorRetired _,
                        ActorEvent.ActorReinstated _,
                        ActorEvent.ActorLinked _,
                        ActorEvent.ActorUnlinked _ -> {}
            }
        }
    }

    /** One warning for each other actor of the network with the same name or IČO. */
    List<Map<String, String>> warnings(NetworkId network, ActorId actor, Identity identity) {
        lookUps.upToDate();
        var warnings = new ArrayList<Map<String, String>>();
        if (identity.name() != null) {
            find(network, actor, eq("name", Texts.folded(identity.name())), "name-taken", warnings);
        }
        if (identity.ico() != null) {
            find(network, actor, eq("ico", identity.ico()), "ico-taken", warnings);
        }
        return warnings;
    }

    private void find(NetworkId network, ActorId actor, Bson same, String code, List<Map<String, String>> warnings) {
        names.find(and(eq("network", network.value()), same, ne("_id", actor.toString()), ne("merged", true)))
                .limit(MOST)
                .forEach(found -> {
                    var warning = new LinkedHashMap<String, String>();
                    warning.put("code", code);
                    warning.put("actor", found.getString("_id"));
                    warnings.add(warning);
                });
    }

    /** What is told again must not undo what was told since. */
    private void identified(ActorId actor, long sequence, Identity identity) {
        keep(actor, setOnInsert("identified", -1L));
        names.updateOne(
                and(eq("_id", actor.toString()), not(gte("identified", sequence))),
                combine(
                        set("name", identity.name() == null ? null : Texts.folded(identity.name())),
                        set("ico", identity.ico()),
                        set("identified", sequence)));
    }

    private void merged(ActorId actor, long sequence, boolean merged) {
        keep(actor, setOnInsert("mergedBy", -1L));
        names.updateOne(
                and(eq("_id", actor.toString()), not(gte("mergedBy", sequence))),
                combine(set("merged", merged), set("mergedBy", sequence)));
    }

    private void keep(ActorId actor, Bson update) {
        names.updateOne(eq("_id", actor.toString()), update, new UpdateOptions().upsert(true));
    }
}
