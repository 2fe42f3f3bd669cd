package cz.propoj.command.recommendations;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
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
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.recommendations.Guidance;
import cz.propoj.contract.recommendations.RecommendationEvent;
import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.contract.recommendations.RecommendationId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Look-up of the numbers that recommendations of a network have. */
@Component
final class TakenNumbers implements LookUp {
    private final MongoCollection<Document> numbers;
    private final LookUps lookUps;

    TakenNumbers(MongoDatabase database, LookUps lookUps) {
        this.lookUps = lookUps;
        this.numbers = database.getCollection("taken_numbers");
        numbers.createIndex(Indexes.ascending("network"));
    }

    @Override
    public void told(Object event, String record, long sequence) {
        if (event instanceof RecommendationEvent fact) {
            switch (fact) {
                case RecommendationEvent.RecommendationRecorded e -> {
                    keep(e.recommendation(), set("network", e.network().value()));
                    numbered(e.recommendation(), sequence, e.guidance());
                }
                case RecommendationEvent.RecommendationAmended e ->
                    numbered(e.recommendation(), sequence, e.guidance());
                case RecommendationEvent.RecommendationAdopted _,
                        RecommendationEvent.RecommendationFulfilled _,
                        RecommendationEvent.RecommendationDropped _,
                        RecommendationEvent.RecommendationReopened _,
                        RecommendationEvent.RecommendationWithdrawn _,
                        RecommendationEvent.RecommendationRestored _,
                        RecommendationEvent.RecommendationTextErased _ -> {}
            }
        }
    }

    /**
     * What is taken by now.
     *
     * @param except whose own number does not count; null: all do
     */
    NumbersInUse inUse(NetworkId network, @Nullable RecommendationId except) {
        lookUps.upToDate();
        var byField = new EnumMap<RecommendationField, Set<Integer>>(RecommendationField.class);
        numbers.find(eq("network", network.value())).forEach(found -> {
            var field = found.getString("field");
            if (field != null && (except == null || !found.getString("_id").equals(except.toString()))) {
                byField.computeIfAbsent(RecommendationField.valueOf(field), _ -> new HashSet<>())
                        .add(found.getInteger("number"));
            }
        });
        return new NumbersInUse(byField);
    }

    /** What is told again must not undo what was told since. */
    private void numbered(RecommendationId recommendation, long sequence, Guidance guidance) {
        keep(recommendation, setOnInsert("numbered", -1L));
        numbers.updateOne(
                and(eq("_id", recommendation.toString()), not(gte("numbered", sequence))),
                combine(
                        set("field", guidance.field().name()),
                        set("number", guidance.number()),
                        set("numbered", sequence)));
    }

    private void keep(RecommendationId recommendation, Bson update) {
        numbers.updateOne(eq("_id", recommendation.toString()), update, new UpdateOptions().upsert(true));
    }
}
