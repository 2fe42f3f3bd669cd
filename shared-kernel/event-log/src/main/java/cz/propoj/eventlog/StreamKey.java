package cz.propoj.eventlog;

/** The key of one sequence number of one aggregate, as text; the keys of an aggregate sort by sequence number. */
final class StreamKey {
    private static final long LAST = 9_999_999_999L;

    private StreamKey() {}

    static String of(String aggregate, long seq) {
        if (seq < 0 || seq > LAST) {
            throw new IllegalArgumentException("A sequence number is 0 to " + LAST + ", not " + seq);
        }
        String digits = Long.toString(seq);
        return aggregate + ":" + "0".repeat(10 - digits.length()) + digits;
    }

    static String lastOf(String aggregate) {
        return of(aggregate, LAST);
    }
}
