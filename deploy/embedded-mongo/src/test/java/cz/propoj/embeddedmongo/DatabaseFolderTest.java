package cz.propoj.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Busy, damaged and incomplete folders: refused with words, and left as they are. */
class DatabaseFolderTest {
    private static final int ROWS = 400;
    private static final int FLIPS = Integer.getInteger("propoj.test.flips", 60);

    @TempDir
    private Path folder;

    private static MongoCollection<Document> rows(MongoClient client) {
        return client.getDatabase("folder").getCollection("rows");
    }

    private static Document row(int id) {
        return new Document("_id", id).append("text", "text of row " + id).append("n", id % 7);
    }

    private void fill() {
        try (EmbeddedMongo server = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(server.connectionString())) {
            rows(client).createIndex(Indexes.ascending("n"));
            rows(client)
                    .insertMany(IntStream.range(0, ROWS)
                            .mapToObj(DatabaseFolderTest::row)
                            .toList());
        }
    }

    private List<Document> read(EmbeddedMongo server) {
        try (MongoClient client = MongoClients.create(server.connectionString())) {
            List<Document> byIndex = rows(client).find(new Document("n", 3)).into(new ArrayList<>());
            assertThat(byIndex).hasSize((int)
                    IntStream.range(0, ROWS).filter(i -> i % 7 == 3).count());
            return rows(client).find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
        }
    }

    private Map<String, byte[]> content() throws IOException {
        Map<String, byte[]> result = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> !each.toString().endsWith(".lock")).toList()) {
                result.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return result;
    }

    private Path journal() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(Journal.SUFFIX))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aFolderInUseIsRefusedInTheSameProcessAndInAnother() throws Exception {
        try (EmbeddedMongo _ = EmbeddedMongo.open(folder)) {
            assertThatThrownBy(() -> EmbeddedMongo.open(folder))
                    .isInstanceOf(DatabaseInUse.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
            try (ServerProcess other = new ServerProcess(folder)) {
                assertThat(other.firstLine()).startsWith("refused").contains("in use by process");
            }
        }
        EmbeddedMongo.open(folder).close();
    }

    /** With the seed that once flipped a letter in the name of a tree, and with chance. */
    static LongStream seeds() {
        return LongStream.of(10_366_693_737_926L, System.nanoTime());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void afterAnyFlippedByteItIsRefusedUnchangedOrEverythingIsThere(long seed) throws Exception {
        fill();
        Map<String, byte[]> before = content();
        byte[] whole = Files.readAllBytes(folder.resolve(EmbeddedMongo.FILE));
        Random random = new Random(seed);
        int refused = 0;
        for (int round = 0; round < FLIPS; round++) {
            int at = random.nextInt(whole.length);
            byte[] broken = whole.clone();
            broken[at] ^= (byte) (1 << random.nextInt(8));
            refused += isRefused(broken, "byte %d of %d, seed %d".formatted(at, whole.length, seed)) ? 1 : 0;
            restore(before);
        }
        assertThat(refused).as("seed %d", seed).isPositive();
    }

    /** The data file alone doesn't check what it knows about itself: which trees there are, and where. */
    @ParameterizedTest
    @ValueSource(strings = {"name.rows.", "name.index.", "name.catalog", "name.state", "root.", "chunk.", "livePages"})
    void aFlippedLetterInTheDirectoryOfTheTreesIsRefusedOrChangesNothing(String entry) throws Exception {
        fill();
        Map<String, byte[]> before = content();
        byte[] whole = Files.readAllBytes(folder.resolve(EmbeddedMongo.FILE));
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        int refused = 0;
        int found = 0;
        for (int at = text.indexOf(entry); at >= 0; at = text.indexOf(entry, at + 1)) {
            byte[] broken = whole.clone();
            broken[at + entry.length() - 2] ^= 1;
            refused += isRefused(broken, entry + " at byte " + at) ? 1 : 0;
            found++;
            restore(before);
        }
        // What no state needs any more may be broken.
        assertThat(refused).as("of %d entries", found).isPositive();
    }

    /** Whether it is, in words and with everything left as it was; else everything has to be there. */
    private boolean isRefused(byte[] broken, String where) throws IOException {
        Path file = folder.resolve(EmbeddedMongo.FILE);
        Files.write(file, broken);
        Map<String, byte[]> given = content();
        Throwable refusal = catchThrowable(() -> {
            try (EmbeddedMongo server = EmbeddedMongo.open(folder)) {
                assertThat(read(server))
                        .as(where)
                        .isEqualTo(IntStream.range(0, ROWS)
                                .mapToObj(DatabaseFolderTest::row)
                                .toList());
            }
        });
        if (refusal == null) {
            return false;
        }
        assertThat(refusal).as(where).isInstanceOf(DatabaseDamaged.class);
        assertThat(content().keySet()).as(where).isEqualTo(given.keySet());
        assertThat(Arrays.equals(Files.readAllBytes(file), broken)).as(where).isTrue();
        return true;
    }

    private void restore(Map<String, byte[]> before) throws IOException {
        for (String name : content().keySet()) {
            Files.delete(folder.resolve(name));
        }
        for (Map.Entry<String, byte[]> entry : before.entrySet()) {
            Files.write(folder.resolve(entry.getKey()), entry.getValue());
        }
    }

    @Test
    void aTruncatedOrMissingDataFileIsRefused() throws Exception {
        fill();
        Map<String, byte[]> before = content();
        Path file = folder.resolve(EmbeddedMongo.FILE);
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 100, 4096, 3 * 4096, whole.length / 2, whole.length - 4096}) {
            Files.write(file, Arrays.copyOf(whole, length));
            // The end may hold an older state with the same content; then nothing is lost.
            Throwable refusal = catchThrowable(() -> {
                try (EmbeddedMongo server = EmbeddedMongo.open(folder)) {
                    assertThat(length).isGreaterThan(3 * 4096);
                    assertThat(read(server)).hasSize(ROWS);
                }
            });
            if (refusal != null) {
                assertThat(refusal)
                        .as("%d of %d bytes", length, whole.length)
                        .isInstanceOf(DatabaseDamaged.class)
                        .hasMessageContaining("back-up");
                assertThat(Files.size(file)).isEqualTo(length);
            }
            restore(before);
        }
        Files.delete(file);
        assertThatThrownBy(() -> EmbeddedMongo.open(folder)).isInstanceOf(DatabaseDamaged.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void aMissingJournalIsRefused() throws Exception {
        fill();
        Files.delete(journal());
        assertThatThrownBy(() -> EmbeddedMongo.open(folder))
                .isInstanceOf(DatabaseDamaged.class)
                .hasMessageContaining("journal");
    }

    @Test
    void anUnfinishedChangeAtTheEndIsCutOffAndToldButABrokenOneInTheMiddleIsRefused() throws Exception {
        try (ServerProcess server = new ServerProcess(folder);
                MongoClient client = MongoClients.create(server.connectionString())) {
            for (int id = 0; id < ROWS; id++) {
                rows(client).insertOne(row(id));
            }
        }
        Path journal = journal();
        byte[] whole = Files.readAllBytes(journal);
        Map<String, byte[]> before = content();
        byte[] broken = whole.clone();
        broken[whole.length / 2] ^= 1;
        Files.write(journal, broken);
        assertThatThrownBy(() -> EmbeddedMongo.open(folder))
                .isInstanceOf(DatabaseDamaged.class)
                .hasMessageContaining("checksum");
        assertThat(Files.readAllBytes(journal)).isEqualTo(broken);
        restore(before);
        Files.write(journal, Arrays.copyOf(whole, whole.length - 10));
        assertThat(warningsOf(() -> {
                    try (EmbeddedMongo server = EmbeddedMongo.open(folder)) {
                        assertThat(read(server)).hasSize(ROWS - 1);
                    }
                }))
                .singleElement(STRING)
                .startsWith(journal + ": unfinished change at byte ")
                .contains("never acknowledged", "cut off");
        // It was cut off for good: nothing is told a second time.
        assertThat(warningsOf(() -> EmbeddedMongo.open(folder).close())).isEmpty();
    }

    /** What the folder warned of meanwhile. */
    private static List<String> warningsOf(ThrowingCallable work) {
        var logger = (Logger) LoggerFactory.getLogger(DatabaseFolder.class);
        var told = new ListAppender<ILoggingEvent>();
        told.start();
        logger.addAppender(told);
        try {
            assertThatCode(work).doesNotThrowAnyException();
        } finally {
            logger.detachAppender(told);
        }
        return told.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
