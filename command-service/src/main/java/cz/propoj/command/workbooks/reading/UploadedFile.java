package cz.propoj.command.workbooks.reading;

import java.util.Arrays;

/** A file as it was sent: the name the user gave it, and its bytes. */
public record UploadedFile(String name, byte[] content) {
    @Override
    public boolean equals(Object other) {
        return other instanceof UploadedFile file
                && name.equals(file.name)
                && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + Arrays.hashCode(content);
    }

    /** Without the content, which is nobody's business in a log. */
    @Override
    public String toString() {
        return name + " (" + content.length + " bytes)";
    }
}
