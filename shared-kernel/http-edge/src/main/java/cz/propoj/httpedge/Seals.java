package cz.propoj.httpedge;

import cz.propoj.eventlog.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Authentication codes on whatever lets somebody in: sessions, tokens, links, credentials and grants. The key stands outside
 * the database, so that a document that somebody wrote there past the program is worth nothing.
 */
final class Seals {
    static final String SEAL = "seal";

    private static final Logger LOG = LoggerFactory.getLogger(Seals.class);

    private final Vault vault;

    Seals(Vault vault) {
        this.vault = vault;
    }

    /** The document with a seal over everything in it. */
    Document sealed(String collection, Document document) {
        var sealed = new Document(document);
        sealed.put(SEAL, of(collection, document));
        return sealed;
    }

    /** Whether the program itself wrote the document, as it is, into that collection. */
    boolean isGenuine(String collection, Document found) {
        return isGenuine(collection, found, found.getString(SEAL));
    }

    /** As {@link #isGenuine(String, Document)}, of content whose seal stands elsewhere. */
    boolean isGenuine(String place, Document content, @Nullable String seal) {
        var isGenuine = seal != null && isSame(seal, of(place, content));
        if (!isGenuine) {
            LOG.warn("Something in {} was not written by this program and is refused", place);
        }
        return isGenuine;
    }

    /** The order in which a database returns fields does not matter. */
    String of(String place, Document content) {
        var fields = new TreeMap<String, Object>(content);
        fields.remove(SEAL);
        return vault.code(place + "\n" + new Document(fields).toJson());
    }

    private static boolean isSame(String seal, String expected) {
        return MessageDigest.isEqual(seal.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
