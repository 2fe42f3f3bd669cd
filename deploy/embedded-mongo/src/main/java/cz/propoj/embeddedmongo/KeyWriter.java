package cz.propoj.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as bytes whose unsigned order is MongoDB's order of values. No value's bytes begin another's, so that
 * several values can stand one after the other and still sort by the first, then the second, and so on. Numbers of all
 * types compare by value; decimals count as the nearest double, as in the query language of the library.
 */
final class KeyWriter {
    static final int MIN_KEY = 0x05;
    static final int EMPTY_ARRAY = 0x08;
    static final int NULL = 0x10;
    static final int NUMBER = 0x20;
    static final int STRING = 0x30;
    static final int DATE = 0x90;
    private static final int OBJECT = 0x40;
    private static final int ARRAY = 0x50;
    private static final int BINARY = 0x60;
    private static final int OBJECT_ID = 0x70;
    private static final int BOOLEAN = 0x80;
    private static final int TIMESTAMP = 0xA0;
    private static final int REGEX = 0xB0;
    private static final int CODE = 0xC0;
    private static final int MAX_KEY = 0xF0;
    private static final int END = 0x00;
    private static final int GENERIC_SUBTYPE = 0;
    private static final int OLD_UUID_SUBTYPE = 3;
    private static final int UUID_SUBTYPE = 4;

    private byte[] bytes = new byte[64];
    private int length;

    static byte[] of(@Nullable Object value) {
        return new KeyWriter().value(value).toBytes();
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    int length() {
        return length;
    }

    KeyWriter raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    KeyWriter value(@Nullable Object value) {
        int tag = tag(value);
        one(tag);
        payload(tag, value);
        return this;
    }

    /** Turns the order of everything written since the position round. */
    void invertFrom(int position) {
        for (int i = position; i < length; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
    }

    static int tag(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing _ -> NULL;
            case Number _ -> NUMBER;
            case String _ -> STRING;
            case Map<?, ?> _ -> OBJECT;
            case Collection<?> _ -> ARRAY;
            case BinData _ -> BINARY;
            case UUID _ -> BINARY;
            case LegacyUUID _ -> BINARY;
            case ObjectId _ -> OBJECT_ID;
            case Boolean _ -> BOOLEAN;
            case Instant _ -> DATE;
            case BsonTimestamp _ -> TIMESTAMP;
            case BsonRegularExpression _ -> REGEX;
            case BsonJavaScript _ -> CODE;
            case MinKey _ -> MIN_KEY;
            case MaxKey _ -> MAX_KEY;
            default -> throw new IllegalArgumentException("A value of " + value.getClass() + " has no order");
        };
    }

    private void payload(int tag, @Nullable Object value) {
        switch (value) {
            case Number number -> number(number);
            case String text -> text(text);
            case Map<?, ?> map -> object(map);
            case Collection<?> list -> {
                list.forEach(this::value);
                one(END);
            }
            case BinData data -> binary(GENERIC_SUBTYPE, data.getData());
            case UUID uuid -> uuid(UUID_SUBTYPE, uuid);
            case LegacyUUID uuid -> uuid(OLD_UUID_SUBTYPE, uuid.getUuid());
            case ObjectId id -> raw(id.toByteArray());
            case Boolean truth -> one(truth ? 1 : 0);
            case Instant date -> eight(date.toEpochMilli() ^ Long.MIN_VALUE);
            case BsonTimestamp timestamp -> eight(timestamp.getValue());
            case BsonRegularExpression regex -> {
                text(regex.getPattern());
                text(regex.getOptions() == null ? "" : regex.getOptions());
            }
            case BsonJavaScript code -> text(code.getCode());
            case null, default -> {
                assert tag == NULL || tag == MIN_KEY || tag == MAX_KEY : tag;
            }
        }
    }

    /** The nearest double, then how far a long is from it, which is never more than 512. */
    private void number(Number number) {
        double nearest = number.doubleValue();
        long rest = 0;
        if (number instanceof Long exact) {
            rest = nearest == 0x1p63 ? exact - Long.MAX_VALUE - 1 : exact - (long) nearest;
        }
        long bits = Double.doubleToLongBits(nearest == 0 ? 0.0 : nearest);
        eight(Double.isNaN(nearest) ? 0 : bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        one((int) (rest + 0x8000) >>> 8);
        one((int) (rest + 0x8000));
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(utf8.length + 2);
        for (byte b : utf8) {
            one(b);
            if (b == 0) {
                one(0xFF);
            }
        }
        one(0);
        one(1);
    }

    private void object(Map<?, ?> map) {
        map.forEach((name, value) -> {
            int tag = tag(value);
            one(tag);
            text((String) name);
            payload(tag, value);
        });
        one(END);
    }

    private void binary(int subtype, byte[] data) {
        four(data.length);
        one(subtype);
        raw(data);
    }

    private void uuid(int subtype, UUID uuid) {
        four(16);
        one(subtype);
        eight(uuid.getMostSignificantBits());
        eight(uuid.getLeastSignificantBits());
    }

    private void eight(long value) {
        four((int) (value >>> 32));
        four((int) value);
    }

    private void four(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            one(value >>> shift);
        }
    }

    KeyWriter one(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
