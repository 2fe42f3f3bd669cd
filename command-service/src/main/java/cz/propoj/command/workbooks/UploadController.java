package cz.propoj.command.workbooks;

import cz.propoj.command.runtime.Change;
import cz.propoj.command.runtime.Changes;
import cz.propoj.command.runtime.RuleBroken;
import cz.propoj.command.workbooks.JobPresenter.Page;
import cz.propoj.command.workbooks.reading.Limits;
import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.contract.workbooks.ImportId;
import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.Languages;
import cz.propoj.httpedge.Problem;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes workbooks in, to be checked. */
@RestController
final class UploadController {
    private static final int FILES = 20;
    private static final int FIELD_BYTES = 1_000;
    private static final int NAME_LENGTH = 150;

    private final TakeOvers takeOvers;
    private final JobPresenter presenter;
    private final Changes changes;
    private final Blocking blocking;

    UploadController(TakeOvers takeOvers, JobPresenter presenter, Changes changes, Blocking blocking) {
        this.takeOvers = takeOvers;
        this.presenter = presenter;
        this.changes = changes;
        this.blocking = blocking;
    }

    /**
     * Answers with a job; what is found in the files is read from there.
     *
     * @param asOf may also be sent as a field of the form; nothing: as the files say
     */
    @PostMapping(path = "/api/networks/{network}/workbooks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<JobView>> upload(
            Change change,
            @PathVariable String network,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestBody Flux<PartEvent> parts,
            ServerWebExchange exchange) {
        if (!dryRun) {
            throw new RuleBroken("workbooks.dry-run-first");
        }
        return blocking.call(() -> changes.editable(change, network)).flatMap(id -> new Parts()
                .collect(parts)
                .flatMap(upload -> blocking.call(() -> {
                    if (upload.files.isEmpty()) {
                        throw RuleBroken.at("/files", "workbooks.no-file");
                    }
                    var day = date(asOf == null ? upload.asOf : asOf);
                    var job = takeOvers.upload(
                            new ImportId(changes.newId(change)), id, changes.account(change), day, upload.files);
                    return ResponseEntity.accepted()
                            .location(URI.create(change.path() + "/" + job.id()))
                            .body(presenter.job(job, null, Page.NONE, Languages.of(exchange)));
                })));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw RuleBroken.at("/asOf", "workbooks.date");
        }
    }

    /**
     * The parts of an upload as they arrive, without a temporary file. Of a file that is too large only so much is kept
     * that the reader can say so; the other files are taken all the same.
     */
    private static final class Parts {
        private final long fileBytes = Limits.DEFAULT.uploadBytes();
        private final List<UploadedFile> files = new ArrayList<>();
        private @Nullable String asOf;
        private @Nullable ByteArrayOutputStream content;
        private long total;

        Mono<Parts> collect(Flux<PartEvent> events) {
            return events.doOnNext(this::add).then(Mono.just(this));
        }

        private void add(PartEvent event) {
            try {
                var kept = content == null ? new ByteArrayOutputStream() : content;
                content = kept;
                var bytes = new byte[event.content().readableByteCount()];
                event.content().read(bytes);
                total += bytes.length;
                if (total > 5 * fileBytes) {
                    throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large").thrown();
                }
                var most = event instanceof FilePartEvent ? fileBytes + 1 : FIELD_BYTES;
                kept.write(bytes, 0, Math.clamp(most - kept.size(), 0, bytes.length));
                if (event.isLast()) {
                    content = null;
                    finish(event, kept);
                }
            } finally {
                DataBufferUtils.release(event.content());
            }
        }

        private void finish(PartEvent event, ByteArrayOutputStream kept) {
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
            return clean.length() > NAME_LENGTH ? clean.substring(clean.length() - NAME_LENGTH) : clean;
        }
    }
}
