package cz.propoj.eventlog;

import static cz.propoj.eventlog.StorageEngineTest.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommitScanTest {
    private static final int LARGE = 200_000;

    private final MongoDatabase database = TestDatabase.fresh();
    private final EventLog log = BookEvent.log(database).open();

    @AfterEach
    void close() {
        log.close();
    }

    private List<List<StoredCommit>> batches() {
        CommitScan scan = new CommitScan(new CommitLog(database, "events", Duration.ofSeconds(5)), 0);
        List<List<StoredCommit>> batches = new ArrayList<>();
        for (List<StoredCommit> batch = scan.batch(); !batch.isEmpty(); batch = scan.batch()) {
            batches.add(batch);
        }
        return batches;
    }

    private static DomainEventMessage<?> large(int seq) {
        return event("a", seq, new BookEvent.BookRegistered(new UUID(0, seq), "x".repeat(LARGE), 1));
    }

    @Test
    void large_commits_come_few_at_a_time() {
        for (int seq = 0; seq < 40; seq++) {
            log.storageEngine().appendEvents(large(seq));
        }

        List<List<StoredCommit>> batches = batches();

        assertThat(batches.stream().flatMap(List::stream).map(StoredCommit::position))
                .hasSize(40)
                .isSorted();
        assertThat(batches).hasSizeGreaterThan(5);
        assertThat(batches.subList(1, batches.size())).allSatisfy(batch -> assertThat(
                        batch.stream().mapToLong(StoredCommit::bytes).sum())
                .isBetween((long) LARGE, 1024L * 1024));
    }

    @Test
    void small_commits_come_many_at_a_time() {
        for (int seq = 0; seq < 300; seq++) {
            log.storageEngine().appendEvents(event("a", seq));
        }

        assertThat(batches()).extracting(List::size).containsExactly(16, 284);
    }
}
