package cz.propoj.command.workbooks.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A packed file. All of it is looked through once before anything is read from it, and that stops as soon as it unpacks
 * to too much; what is read afterwards comes by the same directory.
 */
final class Archive implements AutoCloseable {
    private static final int ENTRIES = 5_000;
    private static final int BUFFER = 64 * 1024;
    private static final int HEAD = 2_048;
    private static final long DIRECTORY_BYTES = 2L * 1024 * 1024;

    private final ZipFile zip;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    static Archive open(byte[] bytes, Limits limits) throws IOException, UnreadableFileException {
        var archive = new Archive(ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get());
        try {
            archive.inspect(limits);
            return archive;
        } catch (IOException | UnreadableFileException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private void inspect(Limits limits) throws IOException, UnreadableFileException {
        var tooLarge = String.valueOf(Limits.mebibytes(limits.entryBytes()));
        var left = limits.unpackedBytes();
        var buffer = new byte[BUFFER];
        var entries = Collections.list(zip.getEntries());
        if (entries.size() > ENTRIES) {
            throw new UnreadableFileException(ProblemType.UNPACKS_TOO_LARGE, tooLarge);
        }
        for (var entry : entries) {
            var size = 0L;
            try (var in = content(entry)) {
                for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (size == 0 && isXml(entry.getName())) {
                        refuseDocumentType(buffer, read);
                    }
                    size += read;
                    left -= read;
                    if (size > limits.entryBytes() || left < 0) {
                        throw new UnreadableFileException(ProblemType.UNPACKS_TOO_LARGE, tooLarge);
                    }
                    if (size > DIRECTORY_BYTES && isDirectory(entry.getName())) {
                        throw new UnreadableFileException(
                                ProblemType.UNPACKS_TOO_LARGE, String.valueOf(Limits.mebibytes(DIRECTORY_BYTES)));
                    }
                }
            }
        }
    }

    /** What names the parts of the file is small in every honest one, and costs much to read. */
    private static boolean isDirectory(String name) {
        return name.equals("[Content_Types].xml") || name.endsWith(".rels");
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    /** No office program writes a document type; who does wants to make the reader fetch or unfold something. */
    private static void refuseDocumentType(byte[] buffer, int length) throws UnreadableFileException {
        var head = new String(buffer, 0, Math.min(length, HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");
        if (head.contains("<!DOCTYPE") || head.contains("<!ENTITY")) {
            throw new UnreadableFileException(ProblemType.EXTERNAL_ENTITY);
        }
    }

    ZipFile zip() {
        return zip;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    boolean hasUnder(String folder) {
        return Collections.list(zip.getEntries()).stream()
                .anyMatch(entry -> entry.getName().startsWith(folder));
    }

    InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no " + name);
        }
        return content(entry);
    }

    private InputStream content(ZipArchiveEntry entry) throws IOException {
        var content = zip.getInputStream(entry);
        if (content == null) {
            throw new ZipException("can't unpack " + entry.getMethod());
        }
        return content;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
