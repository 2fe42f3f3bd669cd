package cz.propoj.command.workbooks.reading;

import java.util.function.Supplier;

/** An uploaded file: its name, and its bytes, which need not be in memory all the time. */
public final class UploadedFile {
    private final String name;
    private final long size;
    private final Supplier<byte[]> content;

    /** Takes the bytes as they are; nobody changes them afterwards. */
    public UploadedFile(String name, byte[] content) {
        this(name, content.length, () -> content);
    }

    /**
     * One that is kept elsewhere.
     *
     * @param content is asked each time
     */
    public UploadedFile(String name, long size, Supplier<byte[]> content) {
        this.name = name;
        this.size = size;
        this.content = content;
    }

    public String name() {
        return name;
    }

    public long size() {
        return size;
    }

    public byte[] content() {
        return content.get();
    }

    /** With its bytes in memory. */
    UploadedFile loaded() {
        return new UploadedFile(name, content.get());
    }

    /** Without the content, which must not be in a log. */
    @Override
    public String toString() {
        return name + " (" + size + " bytes)";
    }
}
