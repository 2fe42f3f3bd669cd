package cz.propoj.command.workbooks;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.eventlog.vault.Vault;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The choices that people made for unknown names and headings, encrypted, so that the next workbook of the network need not
 * ask again. */
final class RememberedChoiceViews {
    private static final int MOST = 5_000;
    private static final TypeReference<LinkedHashMap<String, String>> CHOICES = new TypeReference<>() {};

    private final MongoCollection<Document> networks;
    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder().build();

    RememberedChoiceViews(MongoDatabase database, Vault vault) {
        this.networks = database.getCollection("importChoices");
        this.vault = vault;
    }

    /** The choices, by a digest of the unknown name or heading. */
    Map<String, String> of(NetworkId network) {
        var document = networks.find(eq("_id", network.value())).first();
        return document == null
                ? Map.of()
                : json.readValue(
                        vault.open(
                                context(network),
                                document.get("sealed", Binary.class).getData()),
                        CHOICES);
    }

    /** An empty choice deletes an earlier one; the oldest choices are deleted when there are too many. */
    void add(NetworkId network, Map<String, String> choices) {
        if (choices.isEmpty()) {
            return;
        }
        var all = new LinkedHashMap<>(of(network));
        choices.forEach((key, choice) -> {
            all.remove(key);
            if (!choice.isEmpty()) {
                all.put(key, choice);
            }
        });
        var oldest = all.keySet().iterator();
        for (var left = all.size(); left > MOST; left--) {
            oldest.next();
            oldest.remove();
        }
        networks.replaceOne(
                eq("_id", network.value()),
                new Document("_id", network.value())
                        .append("sealed", new Binary(vault.seal(context(network), json.writeValueAsBytes(all)))),
                new ReplaceOptions().upsert(true));
    }

    private static String context(NetworkId network) {
        return "importChoices/" + network.value();
    }
}
