package cz.propoj.embeddedmongo;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Byte strings in unsigned order, stored with a checksum over all that stand on one page. The file format itself checks
 * only the frame of a page; without this a flipped bit inside a document would be read as if it had been written so.
 */
final class ChecksummedBytes extends BasicDataType<byte[]> {
    static final ChecksummedBytes INSTANCE = new ChecksummedBytes();

    private static final int MOST_ON_ONE_PAGE = 100_000;

    private ChecksummedBytes() {}

    @Override
    public int getMemory(byte[] value) {
        return 24 + value.length;
    }

    @Override
    public void write(WriteBuffer buffer, byte[] value) {
        buffer.putVarInt(value.length).put(value);
    }

    @Override
    public byte[] read(ByteBuffer buffer) {
        byte[] value = new byte[checkedLength(buffer)];
        buffer.get(value);
        return value;
    }

    private static int checkedLength(ByteBuffer buffer) {
        int length = DataUtils.readVarInt(buffer);
        if (length < 0 || length > buffer.remaining()) {
            throw damaged();
        }
        return length;
    }

    @Override
    public void write(WriteBuffer buffer, Object storage, int count) {
        byte[][] values = (byte[][]) storage;
        CRC32C checksum = new CRC32C();
        for (int i = 0; i < count; i++) {
            write(buffer, values[i]);
            checksum.update(values[i].length);
            checksum.update(values[i]);
        }
        buffer.putInt((int) checksum.getValue());
    }

    @Override
    public void read(ByteBuffer buffer, Object storage, int count) {
        byte[][] values = (byte[][]) storage;
        CRC32C checksum = new CRC32C();
        for (int i = 0; i < count; i++) {
            values[i] = read(buffer);
            checksum.update(values[i].length);
            checksum.update(values[i]);
        }
        if (buffer.getInt() != (int) checksum.getValue()) {
            throw damaged();
        }
    }

    private static RuntimeException damaged() {
        return DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "Stored bytes don't match their checksum");
    }

    @Override
    public int compare(byte[] one, byte[] two) {
        return Arrays.compareUnsigned(one, two);
    }

    @Override
    public int binarySearch(byte[] key, Object storage, int size, int initialGuess) {
        byte[][] values = (byte[][]) storage;
        return Arrays.binarySearch(values, 0, size, key, Arrays::compareUnsigned);
    }

    @Override
    public byte[][] createStorage(int size) {
        if (size > MOST_ON_ONE_PAGE) {
            throw damaged();
        }
        return new byte[size][];
    }
}
