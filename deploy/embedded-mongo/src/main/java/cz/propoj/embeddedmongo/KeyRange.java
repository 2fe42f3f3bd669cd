package cz.propoj.embeddedmongo;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keys from one place in the order to another.
 *
 * @param from the first key that belongs to it
 * @param to the first key after it, or null where there is no end
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; made for every key that is looked up
record KeyRange(byte[] from, byte @Nullable [] to) {
    private static final byte[] START = {};
    static final KeyRange ALL = new KeyRange(START, null);

    /** Everything that begins with these bytes. */
    static KeyRange startingWith(byte[] prefix) {
        return new KeyRange(prefix, after(prefix));
    }

    boolean contains(byte[] key) {
        return Arrays.compareUnsigned(from, key) <= 0 && (to == null || Arrays.compareUnsigned(key, to) < 0);
    }

    boolean isEmpty() {
        return to != null && Arrays.compareUnsigned(from, to) >= 0;
    }

    KeyRange and(KeyRange other) {
        byte[] start = Arrays.compareUnsigned(from, other.from) >= 0 ? from : other.from;
        byte[] end = to == null || (other.to != null && Arrays.compareUnsigned(other.to, to) < 0) ? other.to : to;
        return new KeyRange(start, end);
    }

    /** The same values where every byte of the keys is turned round (a descending part of an index). */
    KeyRange inverted() {
        byte[] start = to == null ? START : after(inverted(to));
        byte[] end = from.length == 0 ? null : after(inverted(from));
        return new KeyRange(start == null ? START : start, end);
    }

    /** The same range behind a fixed beginning. */
    KeyRange behind(byte[] prefix) {
        return new KeyRange(join(prefix, from), to == null ? after(prefix) : join(prefix, to));
    }

    /** The first key after all that begin with these bytes; null where there is none. */
    static byte @Nullable [] after(byte[] prefix) {
        for (int last = prefix.length - 1; last >= 0; last--) {
            if (prefix[last] != (byte) 0xFF) {
                byte[] next = Arrays.copyOf(prefix, last + 1);
                next[last]++;
                return next;
            }
        }
        return null;
    }

    static byte[] inverted(byte[] key) {
        byte[] result = new byte[key.length];
        for (int i = 0; i < key.length; i++) {
            result[i] = (byte) ~key[i];
        }
        return result;
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] result = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, result, first.length, second.length);
        return result;
    }

    static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }
}
