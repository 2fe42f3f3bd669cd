package cz.propoj.query.plan.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs an archive anew, so that its bytes follow from its content: order and times of the parts are always the same. */
final class StableArchive {
    private static final LocalDateTime BEGINNING_OF_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);
    /** The standard wants it to be found first. */
    private static final String TYPES = "[Content_Types].xml";

    private StableArchive() {}

    static byte[] of(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>(
                Comparator.comparing((String name) -> !name.equals(TYPES)).thenComparing(Comparator.naturalOrder()));
        try (var input = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                parts.put(entry.getName(), input.readAllBytes());
            }
        }
        var bytes = new ByteArrayOutputStream(archive.length);
        try (var output = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(BEGINNING_OF_ZIP);
                output.putNextEntry(entry);
                output.write(part.getValue());
                output.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
