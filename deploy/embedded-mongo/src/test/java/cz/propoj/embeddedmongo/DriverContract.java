package cz.propoj.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an application with the ordinary driver relies on; holds for the embedded server and for a real MongoDB alike. */
@SuppressWarnings("NullAway") // a null from the driver fails the test, as it should
abstract class DriverContract {
    private MongoClient client;
    private MongoCollection<Document> things;

    /** Where the server under test is reached. */
    abstract String connectionString();

    @BeforeEach
    void connect() {
        client = MongoClients.create(connectionString());
        things = client.getDatabase("contract")
                .getCollection("things")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
        things.drop();
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    private static Document thing(Object id, String name, int size) {
        return new Document("_id", id).append("name", name).append("size", size);
    }

    @Test
    void aDocumentComesBackWithEveryTypeItHad() {
        Document all = new Document("_id", 1L)
                .append("int", 1)
                .append("long", Long.MAX_VALUE)
                .append("double", 1.5)
                .append("text", "Příliš žluťoučký kůň 🐎")
                .append("truth", true)
                .append("nothing", null)
                .append("date", new BsonDateTime(1_700_000_000_123L))
                .append("uuid", new UUID(-1, 1))
                .append("bytes", new Binary(new byte[] {0, 1, -1}))
                .append("id", new ObjectId())
                .append("list", List.of(1, "two", new Document("three", 3)))
                .append("inner", new Document("a", new Document("b", List.of())));
        things.insertOne(all);
        assertThat(things.find(eq("_id", 1L)).first().toJson()).isEqualTo(all.toJson());
    }

    @Test
    void idsOfAllUsualTypesAreFoundAndOrdered() {
        List<Object> ids = List.of(
                Long.MIN_VALUE,
                -1L,
                0L,
                7L,
                (1L << 53) + 1,
                Long.MAX_VALUE,
                "a",
                "aa",
                "b",
                new UUID(0, 1),
                new UUID(-1, 0));
        List<Document> documents =
                new ArrayList<>(ids.stream().map(id -> new Document("_id", id)).toList());
        things.insertMany(documents.reversed());
        assertThat(things.find().sort(ascending("_id")))
                .extracting(found -> found.get("_id"))
                .isEqualTo(ids);
        for (Object id : ids) {
            assertThat(things.find(eq("_id", id))).containsExactly(new Document("_id", id));
        }
    }

    @Test
    void aDocumentWithoutIdGetsOne() {
        ObjectId id = things.insertOne(new Document("a", 1))
                .getInsertedId()
                .asObjectId()
                .getValue();
        assertThat(things.find(eq("_id", id)).first()).containsEntry("a", 1);
    }

    /** By its code: the words are different on every server. */
    private static void isDuplicate(MongoException e) {
        assertThat(e.getCode()).isEqualTo(11000);
    }

    @Test
    void aSecondDocumentWithTheSameIdIsRefused() {
        things.insertOne(thing(1L, "one", 1));
        MongoWriteException e =
                catchThrowableOfType(MongoWriteException.class, () -> things.insertOne(thing(1L, "two", 2)));
        isDuplicate(e);
    }

    @Test
    void anOrderedInsertStopsAtTheDuplicateAndSaysWhere() {
        things.insertOne(thing(3L, "old", 0));
        MongoBulkWriteException e = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> things.insertMany(LongStream.rangeClosed(1, 5)
                        .mapToObj(id -> thing(id, "new", 1))
                        .toList()));
        assertThat(e.getWriteErrors()).singleElement().satisfies(error -> {
            assertThat(error.getIndex()).isEqualTo(2);
            assertThat(error.getCode()).isEqualTo(11000);
        });
        assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(things.countDocuments()).isEqualTo(3);
    }

    @Test
    void anUnorderedInsertGoesOnBehindTheDuplicate() {
        things.insertOne(thing(3L, "old", 0));
        MongoBulkWriteException e = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> things.insertMany(
                        LongStream.rangeClosed(1, 5)
                                .mapToObj(id -> thing(id, "new", 1))
                                .toList(),
                        new InsertManyOptions().ordered(false)));
        assertThat(e.getWriteErrors()).hasSize(1);
        assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(4);
        assertThat(things.countDocuments()).isEqualTo(5);
    }

    @Test
    void aUniqueIndexRefusesInsertsAndUpdates() {
        things.createIndex(
                Indexes.ascending("owner", "number"),
                new IndexOptions().unique(true).name("one_each"));
        things.insertOne(new Document("_id", 1).append("owner", "a").append("number", 1));
        things.insertOne(new Document("_id", 2).append("owner", "a").append("number", 2));
        assertThatThrownBy(() -> things.insertOne(
                        new Document("_id", 3).append("owner", "a").append("number", 2)))
                .isInstanceOfSatisfying(MongoException.class, DriverContract::isDuplicate);
        assertThatThrownBy(() -> things.updateOne(eq("_id", 2), Updates.set("number", 1)))
                .isInstanceOfSatisfying(MongoException.class, DriverContract::isDuplicate);
        things.updateOne(eq("_id", 2), Updates.set("number", 3));
        things.insertOne(new Document("_id", 4).append("owner", "a").append("number", 2));
        assertThat(things.countDocuments()).isEqualTo(3);
    }

    @Test
    void aUniqueIndexIsNotMadeOverDuplicates() {
        things.insertMany(List.of(thing(1, "same", 1), thing(2, "same", 2)));
        assertThatThrownBy(() -> things.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true)))
                .isInstanceOfSatisfying(MongoException.class, DriverContract::isDuplicate);
        assertThat(things.listIndexes())
                .extracting(index -> index.getString("name"))
                .containsExactly("_id_");
        things.insertOne(thing(3, "same", 3));
    }

    @Test
    void aSparseUniqueIndexLetsManyWithoutTheField() {
        things.createIndex(
                Indexes.ascending("code"), new IndexOptions().unique(true).sparse(true));
        things.insertMany(
                List.of(thing(1, "a", 1), thing(2, "b", 2), thing(3, "c", 3).append("code", "x")));
        assertThatThrownBy(() -> things.insertOne(thing(4, "d", 4).append("code", "x")))
                .isInstanceOfSatisfying(MongoException.class, DriverContract::isDuplicate);
        assertThat(things.find(eq("code", null))).hasSize(2);
    }

    @Test
    void aPartialIndexHoldsOnlyWhatItIsFor() {
        things.createIndex(
                Indexes.ascending("name"), new IndexOptions().unique(true).partialFilterExpression(eq("active", true)));
        things.insertMany(List.of(
                thing(1, "same", 1), thing(2, "same", 2), thing(3, "same", 3).append("active", true)));
        assertThatThrownBy(() -> things.updateOne(eq("_id", 1), Updates.set("active", true)))
                .isInstanceOfSatisfying(MongoException.class, DriverContract::isDuplicate);
        assertThat(things.find(and(eq("name", "same"), eq("active", true)))).hasSize(1);
        assertThat(things.find(eq("name", "same"))).hasSize(3);
    }

    @Test
    void updatesChangeWhatTheySay() {
        things.insertOne(thing(1L, "one", 1).append("tags", List.of("a", "b")));
        UpdateResult result = things.updateOne(
                eq("_id", 1L),
                Updates.combine(
                        Updates.set("inner.deep", "x"),
                        Updates.inc("size", 4),
                        Updates.push("tags", "c"),
                        Updates.unset("name"),
                        Updates.addToSet("set", "s"),
                        Updates.setOnInsert("never", true)));
        assertThat(result.getModifiedCount()).isEqualTo(1);
        things.updateOne(eq("_id", 1L), Updates.pull("tags", "a"));
        things.updateOne(eq("_id", 1L), Updates.addToSet("set", "s"));
        assertThat(things.find().first())
                .isEqualTo(new Document("_id", 1L)
                        .append("size", 5)
                        .append("tags", List.of("b", "c"))
                        .append("inner", new Document("deep", "x"))
                        .append("set", List.of("s")));
        assertThat(things.updateOne(eq("_id", 2L), Updates.set("a", 1)).getMatchedCount())
                .isZero();
        assertThat(things.updateOne(eq("_id", 1L), Updates.set("size", 5)).getModifiedCount())
                .isZero();
    }

    @Test
    void elementsOfAnArrayAreChangedByFilter() {
        things.insertOne(new Document("_id", 1)
                .append("rows", List.of(new Document("k", 1).append("v", 1), new Document("k", 2).append("v", 1))));
        things.updateOne(
                eq("_id", 1),
                Updates.set("rows.$[row].v", 9),
                new UpdateOptions().arrayFilters(List.of(Filters.eq("row.k", 2))));
        things.updateOne(and(eq("_id", 1), eq("rows.k", 1)), Updates.set("rows.$.v", 8));
        assertThat(things.find().first().getList("rows", Document.class))
                .extracting(row -> row.getInteger("v"))
                .containsExactly(8, 9);
    }

    @Test
    void anUpsertInsertsOnceAndThenUpdates() {
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        UpdateResult first = things.updateOne(
                and(eq("_id", "x"), eq("kind", "k")),
                Updates.combine(Updates.inc("n", 1), Updates.setOnInsert("first", true)),
                upsert);
        assertThat(first.getUpsertedId().asString().getValue()).isEqualTo("x");
        things.updateOne(eq("_id", "x"), Updates.inc("n", 1), upsert);
        assertThat(things.find())
                .containsExactly(new Document("_id", "x")
                        .append("kind", "k")
                        .append("n", 2)
                        .append("first", true));
        things.replaceOne(eq("_id", "y"), new Document("a", 1), new ReplaceOptions().upsert(true));
        assertThat(things.find(eq("_id", "y")).first()).containsEntry("a", 1);
    }

    @Test
    void manyAreUpdatedAndDeletedByFilter() {
        things.insertMany(
                IntStream.range(0, 100).mapToObj(i -> thing(i, "n" + i % 3, i)).toList());
        assertThat(things.updateMany(lt("size", 50), Updates.inc("size", 100)).getModifiedCount())
                .isEqualTo(50);
        assertThat(things.countDocuments(gte("size", 100))).isEqualTo(50);
        assertThat(things.deleteOne(eq("name", "n0")).getDeletedCount()).isEqualTo(1);
        assertThat(things.deleteMany(eq("name", "n1")).getDeletedCount()).isEqualTo(33);
        assertThat(things.countDocuments()).isEqualTo(66);
        assertThat(things.estimatedDocumentCount()).isEqualTo(66);
    }

    @Test
    void aMixedBulkWriteReportsEachPart() {
        things.insertMany(List.of(thing(1, "a", 1), thing(2, "b", 2)));
        BulkWriteResult result = things.bulkWrite(
                List.of(
                        new InsertOneModel<>(thing(3, "c", 3)),
                        new UpdateOneModel<>(eq("_id", 1), Updates.set("size", 10)),
                        new UpdateManyModel<>(gt("size", 1), Updates.inc("size", 1)),
                        new UpdateOneModel<>(eq("_id", 9), Updates.set("size", 9), new UpdateOptions().upsert(true)),
                        new DeleteOneModel<>(eq("_id", 2))),
                new BulkWriteOptions().ordered(true));
        assertThat(result.getInsertedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isEqualTo(4);
        assertThat(result.getUpserts()).hasSize(1);
        assertThat(result.getDeletedCount()).isEqualTo(1);
        assertThat(things.find().sort(ascending("_id")))
                .extracting(found -> found.getInteger("size"))
                .containsExactly(11, 4, 9);
    }

    @Test
    void findAndModifyGivesTheOldOrTheNewDocument() {
        things.insertMany(List.of(thing(1, "a", 1), thing(2, "a", 2)));
        assertThat(things.findOneAndUpdate(
                        eq("name", "a"),
                        Updates.inc("size", 10),
                        new FindOneAndUpdateOptions().sort(descending("size")).returnDocument(ReturnDocument.AFTER)))
                .isEqualTo(thing(2, "a", 12));
        assertThat(things.findOneAndUpdate(eq("_id", 1), Updates.inc("size", 1)))
                .isEqualTo(thing(1, "a", 1));
        assertThat(things.findOneAndReplace(
                        eq("_id", 7),
                        new Document("name", "new"),
                        new FindOneAndReplaceOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))
                .isEqualTo(new Document("_id", 7).append("name", "new"));
        assertThat(things.findOneAndUpdate(
                        eq("_id", 8), Updates.set("a", 1), new FindOneAndUpdateOptions().upsert(true)))
                .isNull();
        assertThat(things.findOneAndDelete(eq("_id", 1))).isEqualTo(thing(1, "a", 2));
        assertThat(things.findOneAndDelete(eq("_id", 1))).isNull();
        assertThat(things.countDocuments()).isEqualTo(3);
    }

    @Test
    void resultsAreSortedSkippedLimitedAndProjected() {
        things.insertMany(
                IntStream.range(0, 300).mapToObj(i -> thing(i, "n" + i % 10, i)).toList());
        assertThat(things.find(eq("name", "n3"))
                        .sort(descending("size"))
                        .skip(2)
                        .limit(3)
                        .projection(Projections.fields(Projections.include("size"), Projections.excludeId())))
                .containsExactly(new Document("size", 273), new Document("size", 263), new Document("size", 253));
        assertThat(things.find()
                        .sort(ascending("size"))
                        .projection(Projections.exclude("name"))
                        .first())
                .isEqualTo(new Document("_id", 0).append("size", 0));
        assertThat(things.find().batchSize(7).into(new ArrayList<>())).hasSize(300);
        assertThat(things.distinct("name", String.class)).hasSize(10);
        assertThat(things.find(in("_id", 5, 1, 999)).sort(ascending("_id"))).hasSize(2);
    }

    @Test
    void aggregationsGroupAndCount() {
        things.insertMany(
                IntStream.range(0, 100).mapToObj(i -> thing(i, "n" + i % 4, i)).toList());
        assertThat(things.aggregate(List.of(
                        Aggregates.match(lt("size", 40)),
                        Aggregates.group("$name", Accumulators.sum("total", "$size"), Accumulators.sum("n", 1)),
                        Aggregates.sort(descending("total")),
                        Aggregates.limit(2))))
                .containsExactly(
                        new Document("_id", "n3").append("total", 210).append("n", 10),
                        new Document("_id", "n2").append("total", 200).append("n", 10));
        assertThat(things.aggregate(List.of(
                        Aggregates.match(eq("name", "n1")),
                        Aggregates.sort(ascending("_id")),
                        Aggregates.limit(1),
                        Aggregates.addFields(new Field<>("more", "$size")))))
                .containsExactly(thing(1, "n1", 1).append("more", 1));
        assertThat(things.countDocuments(eq("name", "n1"))).isEqualTo(25);
        assertThat(things.countDocuments(eq("name", "none"))).isZero();
    }

    @Test
    void indexesAreMadeListedAndDropped() {
        String name = things.createIndex(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b.c")));
        assertThat(things.createIndex(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b.c"))))
                .isEqualTo(name);
        assertThat(things.listIndexes())
                .extracting(index -> index.getString("name"))
                .containsExactly("_id_", name);
        assertThat(things.listIndexes())
                .extracting(index -> index.get("key"))
                .contains(new Document("a", 1).append("b.c", -1));
        things.dropIndex(name);
        assertThat(things.listIndexes()).hasSize(1);
        assertThatThrownBy(() -> things.dropIndex("none")).hasMessageContaining("not found");
    }

    @Test
    void collectionsAndDatabasesAreDropped() {
        things.insertOne(thing(1, "a", 1));
        assertThat(client.getDatabase("contract").listCollectionNames()).contains("things");
        things.drop();
        assertThat(client.getDatabase("contract").listCollectionNames()).doesNotContain("things");
        assertThat(things.find()).isEmpty();
        things.insertOne(thing(1, "b", 1));
        client.getDatabase("contract").drop();
        assertThat(things.countDocuments()).isZero();
    }

    @Test
    void aHundredThousandDocumentsAreReadInOrderInBatches() {
        for (int start = 0; start < 100_000; start += 10_000) {
            int first = start;
            things.insertMany(LongStream.range(0, 10_000)
                    .mapToObj(i -> thing(first + i, "x", 1))
                    .toList());
        }
        long expected = 0;
        for (Document found : things.find(gte("_id", 0L)).sort(ascending("_id")).batchSize(1_000)) {
            assertThat(found.getLong("_id")).isEqualTo(expected++);
        }
        assertThat(expected).isEqualTo(100_000);
        assertThat(things.countDocuments(gte("_id", 90_000L))).isEqualTo(10_000);
    }
}
