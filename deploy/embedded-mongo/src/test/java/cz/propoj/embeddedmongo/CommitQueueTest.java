package cz.propoj.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** Who waits for the disk shares it with those who came meanwhile, however fast the machine is. */
class CommitQueueTest {
    private static final int WRITERS = 63;

    private final ReentrantLock applying = new ReentrantLock();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<Integer> groups = new CopyOnWriteArrayList<>();
    private final CommitQueue queue = new CommitQueue(applying, this::write, _ -> {});

    private void write(List<ChangeSet> group) throws IOException {
        groups.add(group.size());
        begun.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private ChangeSet enqueued() {
        var change = new ChangeSet();
        applying.lock();
        try {
            queue.enqueue(change);
        } finally {
            applying.unlock();
        }
        return change;
    }

    private Thread awaiting(ChangeSet change) {
        return Thread.ofVirtual().start(() -> {
            try {
                queue.await(change);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void whoeverComesWhileAGroupIsWrittenIsInTheNextOneWithAllTheOthers() throws InterruptedException {
        var changes = new ArrayList<ChangeSet>();
        var writers = new ArrayList<Thread>();
        changes.add(enqueued());
        writers.add(awaiting(changes.getFirst()));
        begun.await();
        for (var i = 0; i < WRITERS; i++) {
            changes.add(enqueued());
        }
        changes.stream().skip(1).forEach(change -> writers.add(awaiting(change)));

        released.countDown();
        for (var writer : writers) {
            writer.join();
        }

        assertThat(groups).containsExactly(1, WRITERS);
        assertThat(queue.syncs()).isEqualTo(2);
        assertThat(changes).allMatch(ChangeSet::isSettled);
    }
}
