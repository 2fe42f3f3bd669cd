package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One command as it came in.
 *
 * @param name the first field of the body
 */
record Request(DatabaseView database, String name, Document body) {

    String collection() {
        if (body.get(name) instanceof String collection && !collection.isEmpty()) {
            return collection;
        }
        throw new BadValueException("The command '" + name + "' needs the name of a collection");
    }

    String namespace() {
        return database.namespace(collection());
    }

    @Nullable
    Table table() {
        return database.engine().table(namespace());
    }

    Document document(String field) {
        return body.get(field) instanceof Document document ? document : new Document();
    }

    @SuppressWarnings("unchecked")
    List<Document> documents(String field) {
        if (body.get(field) instanceof List<?> list && list.stream().allMatch(Document.class::isInstance)) {
            return (List<Document>) list;
        }
        throw new BadValueException("The field '" + field + "' must be a list of documents");
    }

    int number(String field, int otherwise) {
        return body.get(field) instanceof Number number
                ? Math.toIntExact(Math.min(number.longValue(), Integer.MAX_VALUE))
                : otherwise;
    }

    /** Unless the client says otherwise, a list of writes ends with its first error. */
    boolean isOrdered() {
        return !Boolean.FALSE.equals(body.get("ordered"));
    }

    static Document ok() {
        return ok(new Document());
    }

    static Document ok(Document reply) {
        return reply.append("ok", 1.0);
    }
}
