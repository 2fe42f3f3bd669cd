package cz.propoj.command.workbooks;

import cz.propoj.command.runtime.http.ChangeRequest;
import cz.propoj.command.runtime.http.ChangeRequests;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.workbooks.ImportPresenter.Page;
import cz.propoj.command.workbooks.Imports.Upload;
import cz.propoj.command.workbooks.reading.Limits;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.workbooks.ImportId;
import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.Languages;
import cz.propoj.httpedge.Problem;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Receives workbooks and starts to check them. */
@RestController
final class UploadController {
    private static final int FILES = 20;
    private static final int FIELD_BYTES = 1_000;
    private static final long FILE_BYTES = Limits.DEFAULT.uploadBytes();
    /** With what stands around the files. */
    private static final long MOST_BYTES = 5 * FILE_BYTES + 64 * 1024;

    private static final int NAME_LENGTH = 150;

    private final Imports imports;
    private final ImportPresenter presenter;
    private final ChangeRequests changes;
    private final Blocking blocking;

    UploadController(Imports imports, ImportPresenter presenter, ChangeRequests changes, Blocking blocking) {
        this.imports = imports;
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
            ChangeRequest request,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestBody Flux<PartEvent> parts,
            ServerWebExchange exchange) {
        if (!dryRun) {
            throw new RuleBroken("workbooks.dry-run-first");
        }
        var told = exchange.getRequest().getHeaders().getContentLength();
        if (told > MOST_BYTES) {
            throw tooLarge();
        }
        return blocking.call(() -> changes.editable(request))
                .flatMap(id -> Mono.usingWhen(
                        blocking.call(() -> new Parts(imports.beginUpload(
                                new ImportId(changes.newId(request)),
                                id,
                                changes.account(request),
                                told < 0 ? MOST_BYTES : told))),
                        upload -> receive(parts, upload)
                                .then(blocking.call(() -> {
                                    if (upload.files() == 0) {
                                        throw RuleBroken.at("/files", "workbooks.no-file");
                                    }
                                    return upload.complete(imports, id, date(asOf == null ? upload.asOf : asOf));
                                }))
                                .map(job -> ResponseEntity.accepted()
                                        .location(URI.create(request.path() + "/" + job.id()))
                                        .body(presenter.job(job, null, Page.NONE, Languages.of(exchange)))),
                        upload -> blocking.run(() -> upload.abandonUnlessComplete(imports))));
    }

    /** One part of the request after the other; the next is asked for when this one is put away. */
    private Mono<Void> receive(Flux<PartEvent> parts, Parts upload) {
        return parts.concatMap(event -> blocking.run(() -> upload.add(event)), 1)
                .doOnDiscard(PartEvent.class, event -> DataBufferUtils.release(event.content()))
                .then();
    }

    private static RuntimeException tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large").thrown();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw RuleBroken.at("/asOf", "workbooks.date");
        }
    }

    /**
     * The parts of an upload as they arrive. Of a file that is too large only so much is kept that the reader can say so; the
     * other files are taken all the same.
     */
    private static final class Parts {
        private final Upload upload;
        private final ByteArrayOutputStream field = new ByteArrayOutputStream();
        private @Nullable String asOf;
        private boolean isComplete;
        private long total;

        Parts(Upload upload) {
            this.upload = upload;
        }

        int files() {
            return upload.incoming().files();
        }

        ImportJob complete(Imports imports, NetworkId network, @Nullable LocalDate day) {
            var job = imports.completeUpload(upload, network, day);
            isComplete = true;
            return job;
        }

        void abandonUnlessComplete(Imports imports) {
            if (!isComplete) {
                imports.abandonUpload(upload);
            }
        }

        void add(PartEvent event) {
            try {
                var bytes = new byte[event.content().readableByteCount()];
                event.content().read(bytes);
                total += bytes.length;
                if (total > MOST_BYTES) {
                    throw tooLarge();
                }
                if (event instanceof FilePartEvent file) {
                    addTo(file, bytes);
                } else {
                    addToField(event, bytes);
                }
            } finally {
                DataBufferUtils.release(event.content());
            }
        }

        private void addTo(FilePartEvent file, byte[] bytes) {
            var name = name(file.filename());
            // A file field that was left blank is sent as a file without name and content.
            if (name.isEmpty() || files() >= FILES) {
                return;
            }
            upload.incoming().add(bytes, FILE_BYTES);
            if (file.isLast()) {
                upload.incoming().end(name);
            }
        }

        private void addToField(PartEvent event, byte[] bytes) {
            field.write(bytes, 0, Math.clamp(FIELD_BYTES - field.size(), 0, bytes.length));
            if (event.isLast()) {
                if (event.name().equals("asOf")) {
                    asOf = field.toString(StandardCharsets.UTF_8);
                }
                field.reset();
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
