package cz.propoj.command.workbooks.reading;

/** A file as it was sent: the name the user gave it, and its bytes. */
public final class UploadedFile {
    private final String name;
    private final byte[] content;

    /** Takes the bytes as they are; nobody changes them afterwards. */
    public UploadedFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content;
    }

    /** Without the content, which is nobody's business in a log. */
    @Override
    public String toString() {
        return name + " (" + content.length + " bytes)";
    }
}
