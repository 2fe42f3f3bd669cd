package cz.propoj.query.runtime;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Places of maps in the database: one document for each map. */
public final class PlaceDocuments implements KeptPlaces {
    private static final String REVISION = "revision";
    private static final String PLACES = "places";

    private final MongoCollection<Document> collection;

    public PlaceDocuments(MongoDatabase database) {
        this.collection = database.getCollection("map-places");
    }

    @Override
    public Kept read(String map) {
        var found = collection.find(Filters.eq("_id", map)).first();
        if (found == null) {
            return new Kept(0, Map.of());
        }
        var places = new HashMap<String, Place>();
        found.get(PLACES, new Document()).forEach((id, at) -> {
            if (at instanceof List<?> both && both.get(0) instanceof Number x && both.get(1) instanceof Number y) {
                places.put(id, new Place(x.doubleValue(), y.doubleValue()));
            }
        });
        return new Kept(found.getInteger(REVISION, 0), places);
    }

    @Override
    public boolean write(String map, Kept read, Map<String, Place> places) {
        var all = new Document();
        places.forEach((id, place) -> all.append(id, List.of(place.x(), place.y())));
        var document =
                new Document("_id", map).append(REVISION, read.revision() + 1).append(PLACES, all);
        if (read.revision() == 0) {
            return first(document);
        }
        return collection
                        .replaceOne(
                                Filters.and(Filters.eq("_id", map), Filters.eq(REVISION, read.revision())), document)
                        .getMatchedCount()
                == 1;
    }

    private boolean first(Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
