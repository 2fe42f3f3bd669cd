package cz.propoj.eventlog.chain;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.RawBsonDocument;

/** Hands out the commits as they are stored, so that they can be verified where there is no database. */
public final class ChainExport {
    private final MongoCollection<RawBsonDocument> commits;
    private final String tagKey;

    /** Of the log in a collection of a database; the tag is the metadata under that key. */
    public ChainExport(MongoDatabase database, String collection, String tagKey) {
        this.commits = database.getCollection(collection, RawBsonDocument.class).withReadConcern(ReadConcern.MAJORITY);
        this.tagKey = tagKey;
    }

    /** All that begin at this position at the latest, in order. To be closed; memory does not grow with the log. */
    public Stream<ExportedCommit> upTo(long position) {
        var found = commits.find(Filters.lte("_id", position))
                .sort(Sorts.ascending("_id"))
                .batchSize(200)
                .cursor();
        return StreamSupport.stream(((Iterable<RawBsonDocument>) () -> found).spliterator(), false)
                .map(stored -> ExportedCommit.of(stored, tagKey))
                .onClose(found::close);
    }
}
