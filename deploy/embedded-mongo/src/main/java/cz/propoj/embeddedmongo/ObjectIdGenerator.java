package cz.propoj.embeddedmongo;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Object ids for documents that come without one: the time in seconds, this process, a counter. */
final class ObjectIdGenerator {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] PROCESS = new byte[5];
    private static final AtomicInteger COUNTER = new AtomicInteger(RANDOM.nextInt());

    static {
        RANDOM.nextBytes(PROCESS);
    }

    private ObjectIdGenerator() {}

    static byte[] next() {
        int counter = COUNTER.getAndIncrement();
        return ByteBuffer.allocate(12)
                .putInt((int) (System.currentTimeMillis() / 1000))
                .put(PROCESS)
                .put((byte) (counter >>> 16))
                .putShort((short) counter)
                .array();
    }
}
