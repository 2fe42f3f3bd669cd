package cz.propoj.command.workbooks;

import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.httpedge.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Collects the parts of an upload as they arrive, without a temporary file. Of a file that is too large only so much is
 * kept that the reader can say so; the other files are taken all the same.
 */
final class UploadParts {
    private static final int FILES = 20;
    private static final int FIELD_BYTES = 1_000;
    private static final int NAME_LENGTH = 150;

    private final long fileBytes;
    private final long allBytes;
    private final List<UploadedFile> files = new ArrayList<>();
    private @Nullable String asOf;
    private long total;

    private @Nullable ByteArrayOutputStream content;

    private UploadParts(long fileBytes) {
        this.fileBytes = fileBytes;
        this.allBytes = 5 * fileBytes;
    }

    List<UploadedFile> files() {
        return List.copyOf(files);
    }

    /** The field {@code asOf}; null when it was left blank. */
    @Nullable
    String asOf() {
        return asOf == null || asOf.isBlank() ? null : asOf.strip();
    }

    /** @param fileBytes the largest file that is read */
    static Mono<UploadParts> collect(Flux<PartEvent> events, long fileBytes) {
        var parts = new UploadParts(fileBytes);
        return events.doOnNext(parts::add).then(Mono.just(parts));
    }

    private void add(PartEvent event) {
        try {
            var isFile = event instanceof FilePartEvent;
            var kept = content == null ? new ByteArrayOutputStream() : content;
            content = kept;
            var bytes = new byte[event.content().readableByteCount()];
            event.content().read(bytes);
            total += bytes.length;
            if (total > allBytes) {
                throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large").thrown();
            }
            var most = isFile ? fileBytes + 1 : FIELD_BYTES;
            kept.write(bytes, 0, Math.clamp(most - kept.size(), 0, bytes.length));
            if (event.isLast()) {
                finish(event, kept);
            }
        } finally {
            DataBufferUtils.release(event.content());
        }
    }

    private void finish(PartEvent event, ByteArrayOutputStream kept) {
        content = null;
        if (event instanceof FilePartEvent file) {
            var name = name(file.filename());
            // A file field that was left blank is sent as a file without name and content.
            if (!name.isEmpty() && files.size() < FILES) {
                files.add(new UploadedFile(name, kept.toByteArray()));
            }
        } else if (event.name().equals("asOf")) {
            asOf = kept.toString(StandardCharsets.UTF_8);
        }
    }

    /** Without the folders some browsers send, and without what can't be shown. */
    private static String name(@Nullable String sent) {
        var name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var clean = name.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
        return clean.length() > NAME_LENGTH ? clean.substring(0, NAME_LENGTH) : clean;
    }
}
