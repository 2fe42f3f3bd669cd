package cz.propoj.embeddedmongo;

import java.util.concurrent.atomic.LongAdder;

/** Counts the work of reading: shown in {@code serverStatus}, and the tests' proof that an index was used. */
final class ReadStatistics {
    private final LongAdder keys = new LongAdder();
    private final LongAdder documents = new LongAdder();

    void keyExamined() {
        keys.increment();
    }

    void documentExamined() {
        documents.increment();
    }

    /** Entries of indexes looked at since the start. */
    long keysExamined() {
        return keys.sum();
    }

    /** Rows looked at since the start. */
    long documentsExamined() {
        return documents.sum();
    }
}
