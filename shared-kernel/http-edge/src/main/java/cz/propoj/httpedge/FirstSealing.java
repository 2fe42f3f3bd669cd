package cz.propoj.httpedge;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals once what an earlier version of the program stored without seals, so that nobody is signed out by the newer one.
 * That it is done is noted beside the key file, outside the database: whoever writes into the database can't have it done
 * again.
 */
final class FirstSealing {
    private static final Logger LOG = LoggerFactory.getLogger(FirstSealing.class);
    private static final List<String> WHOLE =
            List.of(Sessions.COLLECTION, PersonalTokens.COLLECTION, OneTimeLinks.COLLECTION);

    private final MongoDatabase database;
    private final Seals seals;

    FirstSealing(MongoDatabase database, Seals seals) {
        this.database = database;
        this.seals = seals;
    }

    /** @param keys the vault's key file */
    void unlessDone(Path keys) {
        var done = keys.resolveSibling(keys.getFileName() + ".sealed");
        if (Files.exists(done)) {
            return;
        }
        WHOLE.forEach(this::sealAll);
        sealAccounts();
        try {
            Files.createFile(done);
        } catch (FileAlreadyExistsException _) {
            // The other service was faster and has sealed the same.
        } catch (IOException e) {
            LOG.warn("Can't note in {} that everything is sealed; it will be looked at again", done, e);
        }
    }

    private void sealAll(String name) {
        var collection = database.getCollection(name);
        for (var found : collection.find(exists(Seals.SEAL, false))) {
            collection.updateOne(
                    and(eq("_id", found.get("_id")), exists(Seals.SEAL, false)),
                    set(Seals.SEAL, seals.of(name, found)));
        }
    }

    private void sealAccounts() {
        var accounts = database.getCollection(Accounts.COLLECTION);
        for (var found : accounts.find(exists(Accounts.SEALS, false))) {
            var sealed = new Document();
            Accounts.SEALED.forEach(part -> {
                var content = Accounts.content(found, part);
                if (!content.isEmpty()) {
                    sealed.append(part, seals.of(Accounts.place(found.getString("_id"), part), content));
                }
            });
            accounts.updateOne(
                    and(eq("_id", found.get("_id")), exists(Accounts.SEALS, false)), set(Accounts.SEALS, sealed));
        }
    }
}
