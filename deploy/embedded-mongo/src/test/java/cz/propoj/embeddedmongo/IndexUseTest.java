package cz.propoj.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shows by what is looked at, not by time, that a tree is used. */
class IndexUseTest {
    private static final int MANY = 10_000;

    private final EmbeddedMongo server = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(server.connectionString());
    private final MongoCollection<Document> rows = client.getDatabase("test").getCollection("rows");

    @BeforeEach
    void fill() {
        rows.insertMany(IntStream.range(0, MANY)
                .mapToObj(i -> new Document("_id", i)
                        .append("group", i % 100)
                        .append("at", i)
                        .append("inner", new Document("code", "c" + i))
                        .append("tags", List.of("t" + i % 1000, "all")))
                .toList());
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    /** Runs it and says how many rows were looked at. */
    private long examined(Runnable reading) {
        long before = server.counters().documentsExamined();
        reading.run();
        return server.counters().documentsExamined() - before;
    }

    private List<Document> list(Iterable<Document> found) {
        List<Document> result = new ArrayList<>();
        found.forEach(result::add);
        return result;
    }

    @Test
    void withoutAnIndexEverythingIsLookedAt() {
        assertThat(examined(() -> list(rows.find(eq("group", 3))))).isEqualTo(MANY);
    }

    @Test
    void byIdOnlyWhatIsAskedForIsLookedAt() {
        assertThat(examined(() -> list(rows.find(eq("_id", 77))))).isEqualTo(1);
        assertThat(examined(() -> list(rows.find(in("_id", 1, 5, 9_999, -4))))).isEqualTo(3);
        assertThat(examined(() -> list(rows.find(and(gte("_id", 100), lt("_id", 150))))))
                .isEqualTo(50);
        assertThat(examined(() -> rows.find().sort(descending("_id")).first())).isLessThanOrEqualTo(2);
        assertThat(examined(() -> rows.updateOne(eq("_id", 5), Updates.set("x", 1))))
                .isEqualTo(1);
        assertThat(examined(() -> rows.deleteOne(eq("_id", 5)))).isEqualTo(1);
    }

    @Test
    void equalityPrefixAndRangeOfACompoundIndexAreUsed() {
        rows.createIndex(Indexes.compoundIndex(Indexes.ascending("group"), Indexes.descending("at")));
        assertThat(examined(() -> list(rows.find(eq("group", 3))))).isEqualTo(100);
        assertThat(examined(() -> list(rows.find(and(eq("group", 3), gt("at", 9_000))))))
                .isEqualTo(10);
        assertThat(examined(() -> list(rows.find(and(in("group", 3, 4), gt("at", 9_000))))))
                .isEqualTo(20);
        assertThat(examined(() -> rows.updateMany(and(eq("group", 3), gt("at", 9_000)), Updates.set("x", 1))))
                .isEqualTo(10);
        assertThat(examined(() -> rows.deleteMany(and(eq("group", 3), gt("at", 9_000)))))
                .isEqualTo(10);
        assertThat(examined(() -> rows.countDocuments(eq("group", 4)))).isEqualTo(100);
    }

    @Test
    void aSortedReadStopsAtItsLimit() {
        rows.createIndex(Indexes.compoundIndex(Indexes.ascending("group"), Indexes.descending("at")));
        rows.createIndex(Indexes.ascending("at"));
        assertThat(examined(() ->
                        list(rows.find(eq("group", 3)).sort(ascending("at")).limit(5))))
                .isLessThanOrEqualTo(6);
        assertThat(examined(() ->
                        list(rows.find(eq("group", 3)).sort(descending("at")).limit(5))))
                .isLessThanOrEqualTo(6);
        assertThat(examined(() -> list(rows.find().sort(descending("at")).limit(5))))
                .isLessThanOrEqualTo(6);
        assertThat(examined(() -> list(rows.find()
                        .sort(orderBy(ascending("group"), descending("at")))
                        .limit(5))))
                .isLessThanOrEqualTo(6);
        assertThat(list(rows.find(eq("group", 3)).sort(ascending("at")).limit(2)))
                .extracting(row -> row.getInteger("at"))
                .containsExactly(3, 103);
    }

    @Test
    void nestedFieldsAndElementsOfArraysAreFound() {
        rows.createIndex(Indexes.ascending("inner.code"), new IndexOptions().unique(true));
        rows.createIndex(Indexes.ascending("tags"));
        assertThat(examined(() -> list(rows.find(eq("inner.code", "c77"))))).isEqualTo(1);
        assertThat(examined(() -> list(rows.find(eq("tags", "t7"))))).isEqualTo(10);
        assertThat(list(rows.find(in("tags", "t7", "all")))).hasSize(MANY);
    }

    @Test
    void aRangeThatOneElementMustMeetIsNarrowedFromBothSides() {
        rows.createIndex(Indexes.ascending("tags"), new IndexOptions().sparse(true));
        Bson oneElement = elemMatch("tags", new Document("$gte", "t500").append("$lt", "t502"));
        assertThat(examined(() -> list(rows.find(oneElement)))).isLessThanOrEqualTo(140);
        assertThat(list(rows.find(oneElement)))
                .hasSameSizeAs(list(rows.find(oneElement).hint(new Document("$natural", 1))))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getList("tags", String.class))
                        .anyMatch(tag -> tag.compareTo("t500") >= 0 && tag.compareTo("t502") < 0));
    }

    @Test
    void alternativesUseAnIndexEach() {
        rows.createIndex(Indexes.ascending("group"));
        rows.createIndex(Indexes.ascending("at"));
        assertThat(examined(() -> assertThat(list(rows.find(or(eq("group", 3), eq("at", 77)))))
                        .hasSize(101)))
                .isEqualTo(101);
    }

    @Test
    void aPartialIndexServesOnlyFiltersThatImplyIt() {
        rows.createIndex(Indexes.ascending("at"), new IndexOptions().partialFilterExpression(eq("group", 3)));
        assertThat(examined(() -> list(rows.find(and(eq("group", 3), eq("at", 103))))))
                .isEqualTo(1);
        assertThat(examined(() -> assertThat(list(rows.find(eq("at", 104)))).hasSize(1)))
                .isEqualTo(MANY);
    }

    @Test
    void countingByIdLooksAtNoRow() {
        assertThat(examined(
                        () -> assertThat(rows.countDocuments(gte("_id", 5_000))).isEqualTo(5_000)))
                .isZero();
    }

    @Test
    void anIndexMadeLaterHoldsWhatWasThere() {
        rows.createIndex(Indexes.ascending("group"));
        assertThat(list(rows.find(eq("group", 3)))).hasSize(100);
        rows.dropIndexes();
        assertThat(examined(() -> list(rows.find(eq("group", 3))))).isEqualTo(MANY);
    }
}
