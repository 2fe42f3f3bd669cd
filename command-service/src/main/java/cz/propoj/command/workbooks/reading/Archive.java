package cz.propoj.command.workbooks.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Looks through a packed file once before anything is read from it, and stops as soon as it unpacks to too much. */
final class Archive {
    private static final int ENTRIES = 5_000;
    private static final int BUFFER = 64 * 1024;
    private static final int HEAD = 2_048;

    private final Set<String> names = new HashSet<>();
    private final Map<String, byte[]> kept = new HashMap<>();

    private Archive() {}

    /** Keeps the named entries' content; of the others only the names. */
    static Archive inspect(byte[] bytes, Limits limits, Set<String> keep) throws IOException, UnreadableFile {
        var archive = new Archive();
        var total = 0L;
        var buffer = new byte[BUFFER];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                archive.names.add(name);
                if (archive.names.size() > ENTRIES) {
                    throw new UnreadableFile(
                            Trouble.UNPACKS_TOO_LARGE, String.valueOf(Limits.mebibytes(limits.entryBytes())));
                }
                var out = keep.contains(name) ? new ByteArrayOutputStream() : null;
                var size = 0L;
                for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    if (size == 0 && isXml(name)) {
                        refuseDocumentType(buffer, read);
                    }
                    size += read;
                    total += read;
                    if (size > limits.entryBytes() || total > limits.unpackedBytes()) {
                        throw new UnreadableFile(
                                Trouble.UNPACKS_TOO_LARGE, String.valueOf(Limits.mebibytes(limits.entryBytes())));
                    }
                    if (out != null) {
                        out.write(buffer, 0, read);
                    }
                }
                if (out != null) {
                    archive.kept.put(name, out.toByteArray());
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new IOException(e);
        }
        return archive;
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    /** No office program writes a document type; who does wants to make the reader fetch or unfold something. */
    private static void refuseDocumentType(byte[] buffer, int length) throws UnreadableFile {
        var head = new String(buffer, 0, Math.min(length, HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");
        if (head.contains("<!DOCTYPE") || head.contains("<!ENTITY")) {
            throw new UnreadableFile(Trouble.EXTERNAL_ENTITY);
        }
    }

    boolean has(String name) {
        return names.contains(name);
    }

    boolean hasUnder(String folder) {
        return names.stream().anyMatch(name -> name.startsWith(folder));
    }

    InputStream open(String name) throws IOException {
        var content = kept.get(name);
        if (content == null) {
            throw new IOException("no " + name);
        }
        return new ByteArrayInputStream(content);
    }
}
