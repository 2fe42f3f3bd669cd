package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/** A database as the library's query language sees it: a place where collections are found for reading. */
record DatabaseView(Engine engine, String name) implements MongoDatabase {

    String namespace(String collection) {
        return name + "." + collection;
    }

    @Override
    public String getDatabaseName() {
        return name;
    }

    @Override
    public @Nullable MongoCollection<?> resolveCollection(String collection, boolean throwIfNotFound) {
        Table table = engine.table(namespace(collection));
        if (table == null && throwIfNotFound) {
            throw new MongoServerException("Collection [" + namespace(collection) + "] not found.");
        }
        return table == null ? null : new CollectionView(this, table, null, false);
    }

    @Override
    public boolean isEmpty() {
        return engine.tables().stream().noneMatch(table -> table.namespace().startsWith(name + "."));
    }

    @Override
    public void handleClose(Channel channel) {
        // Nothing belongs to a connection.
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        throw onlyForReading();
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw onlyForReading();
    }

    @Override
    public MongoCollection<?> createCollectionOrThrowIfExists(String collection, CollectionOptions options) {
        throw onlyForReading();
    }

    @Override
    public void drop(Oplog oplog) {
        throw onlyForReading();
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        throw onlyForReading();
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw onlyForReading();
    }

    @Override
    public void unregisterCollection(String collection) {
        throw onlyForReading();
    }

    private static UnsupportedOperationException onlyForReading() {
        return new UnsupportedOperationException("Commands are run elsewhere; this is only looked into");
    }
}
