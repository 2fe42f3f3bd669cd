package cz.propoj.eventlog;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest commits in memory, shared by all followers of this process. It grows at its end only and without gaps:
 * commits of this process are handed over by the appender, those of other processes are found by looking for commits
 * after the end at a short interval, one indexed look-up each. It is bounded; a follower that is further behind reads
 * the database until it has caught up. It works only while there are followers.
 */
final class LogTail implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LogTail.class);
    private static final int POLL_LIMIT = 500;

    private final CommitLog commits;
    private final Outage outage;
    private final Duration pollInterval;
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Condition wakePoller = lock.newCondition();
    private final TailWindow window;
    private int followers;
    private int generation;
    private boolean missedOne;
    private boolean closed;
    /** The position after the last commit of the window; -1 while there are no followers. */
    private long next = -1;

    private @Nullable BrokenLog broken;

    LogTail(CommitLog commits, Outage outage, Duration pollInterval, int maxEvents) {
        this.commits = commits;
        this.outage = outage;
        this.pollInterval = pollInterval;
        this.window = new TailWindow(maxEvents);
    }

    /** Takes part in following. @return the position after the newest event */
    long join() {
        long head = commits.followedHead().next();
        lock.lock();
        try {
            followers++;
            if (next < 0) {
                next = head;
                broken = null;
                int own = ++generation;
                Thread.ofVirtual().name("event-log-tail").start(() -> poll(own));
            }
            return Math.max(head, next);
        } finally {
            lock.unlock();
        }
    }

    void leave(Runnable listener) {
        forget(listener);
        lock.lock();
        try {
            if (--followers == 0) {
                next = -1;
                window.clear();
                wakePoller.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Calls back, on any thread and briefly, whenever there are new events. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** Commits of this process were stored. */
    void appended(List<CommitSender.StoredDocument> stored) {
        boolean any = false;
        lock.lock();
        try {
            for (CommitSender.StoredDocument commit : stored) {
                if (next >= 0 && commit.position() == next) {
                    add(next + commit.n(), new TailWindow.Slot(commit.document()));
                    any = true;
                } else if (next >= 0 && commit.position() > next) {
                    missedOne = true;
                    wakePoller.signalAll();
                }
            }
        } finally {
            lock.unlock();
        }
        if (any) {
            tellListeners();
        }
    }

    private void add(long after, TailWindow.Slot slot) {
        window.add(next, after, slot);
        next = after;
        grown.signalAll();
    }

    private void tellListeners() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                log.warn("A listener of the log's tail failed", e);
            }
        }
    }

    /**
     * Commits from a position on, the first one holding it; empty if there are none yet, null if the position is no
     * longer in memory.
     *
     * @throws BrokenLog if the log can't be followed any further
     */
    @Nullable
    List<StoredCommit> take(long position, int limit) {
        List<TailWindow.Slot> taken;
        lock.lock();
        try {
            if (closed) {
                throw new EventLogUnavailable("The event log was closed", null, false);
            }
            if (position >= next) {
                if (broken != null) {
                    throw new BrokenLog(String.valueOf(broken.getMessage()));
                }
                return List.of();
            }
            taken = window.from(position, limit);
        } finally {
            lock.unlock();
        }
        return taken == null
                ? null
                : taken.stream().map(TailWindow.Slot::commit).toList();
    }

    /**
     * Whether the position is known here. If not, it is looked for at once: who names a position has it from an answer, so
     * it is in the log already and need not wait for the next poll.
     */
    boolean lookFor(long position) {
        lock.lock();
        try {
            if (position < next) {
                return true;
            }
            missedOne = true;
            wakePoller.signalAll();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is something at the position, or time is up. */
    void await(long position, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (position >= next && broken == null && !closed && left > 0) {
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void poll(int own) {
        for (long from = awaitTurn(own); from >= 0; from = awaitTurn(own)) {
            try {
                List<StoredCommit> found = commits.from(from, POLL_LIMIT);
                outage.answered();
                addAll(found, from);
            } catch (EventLogUnavailable e) {
                outage.noAnswer(e.getCause() instanceof Exception cause ? cause : e);
            } catch (BrokenLog e) {
                stop(e);
            } catch (RuntimeException e) {
                log.error("Following failed; it is tried again", e);
            }
        }
    }

    /** {@return the position to poll from, or -1 when there are no followers} */
    private long awaitTurn(int own) {
        lock.lock();
        try {
            long left = pollInterval.toNanos();
            while (next >= 0 && !closed && own == generation && (broken != null || (left > 0 && !missedOne))) {
                left = wakePoller.awaitNanos(left);
            }
            missedOne = false;
            return closed || own != generation ? -1 : next;
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts this thread", e);
        } finally {
            lock.unlock();
        }
    }

    private void addAll(List<StoredCommit> found, long from) {
        boolean any = false;
        lock.lock();
        try {
            long expected = from;
            for (StoredCommit commit : found) {
                CommitScan.requireNext(expected, commit);
                expected = commit.next();
                if (commit.position() == next) {
                    add(commit.next(), new TailWindow.Slot(commit));
                    any = true;
                }
            }
            missedOne |= found.size() == POLL_LIMIT;
        } finally {
            lock.unlock();
        }
        if (any) {
            tellListeners();
        }
    }

    private void stop(BrokenLog e) {
        log.error("Following stops: {}", e.getMessage());
        lock.lock();
        try {
            broken = e;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        tellListeners();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            wakePoller.signalAll();
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
