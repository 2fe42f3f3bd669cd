package cz.propoj.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random documents, filters and sorts: with all kinds of indexes the answers are those of a plain evaluation. */
class RandomQueriesTest {
    private static final List<String> PATHS = List.of("a", "b", "n.x", "t", "_id");
    private static final List<String> OPERATORS = List.of("$eq", "$gt", "$gte", "$lt", "$lte", "$in", "$ne", "$exists");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 0})
    void answersEqualAPlainEvaluation(long given) {
        long seed = given == 0 ? System.nanoTime() : given;
        Random random = new Random(seed);
        Map<Integer, Document> model = new TreeMap<>();
        try (EmbeddedMongo server = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(server.connectionString())) {
            MongoCollection<Document> rows = client.getDatabase("random").getCollection("rows");
            rows.createIndex(Indexes.ascending("a"));
            rows.createIndex(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b")));
            rows.createIndex(Indexes.compoundIndex(Indexes.descending("n.x"), Indexes.ascending("a")));
            rows.createIndex(Indexes.compoundIndex(Indexes.descending("b"), Indexes.ascending("t")));
            for (int round = 0; round < 600; round++) {
                change(rows, model, random);
                Document filter = filter(random, 2);
                Document sort = sort(random);
                int skip = random.nextInt(4) == 0 ? random.nextInt(5) : 0;
                int limit = random.nextBoolean() ? 1 + random.nextInt(10) : 0;
                List<Document> expected = model.values().stream()
                        .filter(document -> PlainQuery.matches(document, filter))
                        .sorted(PlainQuery.order(sort))
                        .skip(skip)
                        .limit(limit == 0 ? Long.MAX_VALUE : limit)
                        .toList();
                String where = "seed %d, round %d: %s sort %s skip %d limit %d"
                        .formatted(seed, round, filter.toJson(), sort.toJson(), skip, limit);
                assertThat(rows.find(filter)
                                .sort(sort)
                                .skip(skip)
                                .limit(limit)
                                .batchSize(3)
                                .into(new ArrayList<>()))
                        .as(where)
                        .isEqualTo(expected);
                assertThat(rows.countDocuments(filter))
                        .as(where)
                        .isEqualTo(model.values().stream()
                                .filter(document -> PlainQuery.matches(document, filter))
                                .count());
            }
        }
    }

    private static void change(MongoCollection<Document> rows, Map<Integer, Document> model, Random random) {
        int id = random.nextInt(150);
        if (random.nextInt(5) == 0) {
            rows.deleteOne(Filters.eq("_id", id));
            model.remove(id);
            return;
        }
        Document document = new Document("_id", id);
        for (String field : List.of("a", "b")) {
            if (random.nextInt(5) > 0) {
                document.append(field, value(random));
            }
        }
        if (random.nextBoolean()) {
            document.append("n", new Document("x", value(random)));
        }
        if (random.nextBoolean()) {
            List<Object> elements = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                elements.add(value(random));
            }
            document.append("t", elements);
        }
        rows.replaceOne(Filters.eq("_id", id), document, new ReplaceOptions().upsert(true));
        model.put(id, document);
    }

    private static Object value(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(10);
            case 1 -> (long) random.nextInt(10);
            case 2 -> random.nextInt(20) / 2.0;
            case 3 -> "s" + random.nextInt(6);
            default -> "s\u0000" + random.nextInt(3);
        };
    }

    private static Document filter(Random random, int depth) {
        Document filter = new Document();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String path = PATHS.get(random.nextInt(PATHS.size()));
            Document operators = new Document();
            for (int j = random.nextInt(2); j >= 0; j--) {
                String operator = OPERATORS.get(random.nextInt(OPERATORS.size()));
                operators.append(
                        operator,
                        switch (operator) {
                            case "$in" -> List.of(value(random), value(random), value(random));
                            case "$exists" -> random.nextBoolean();
                            default -> value(random);
                        });
            }
            filter.append(path, operators);
        }
        if (depth > 0 && random.nextInt(4) == 0) {
            filter.append(
                    random.nextBoolean() ? "$or" : "$and",
                    List.of(filter(random, depth - 1), filter(random, depth - 1)));
        }
        return filter;
    }

    private static Document sort(Random random) {
        Document sort = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            sort.append(PATHS.get(random.nextInt(PATHS.size() - 1)), random.nextBoolean() ? 1 : -1);
        }
        return sort.append("_id", random.nextBoolean() ? 1 : -1);
    }
}
