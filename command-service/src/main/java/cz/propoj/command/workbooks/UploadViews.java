package cz.propoj.command.workbooks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.contract.workbooks.ImportId;
import cz.propoj.eventlog.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bson.Document;
import org.bson.types.Binary;
import tools.jackson.databind.json.JsonMapper;

/** The uploaded files and the reports on them: encrypted by the vault, in pieces that fit into documents, for one day only. */
final class UploadViews {
    static final String UPLOAD = "upload";
    static final String REPORT = "report";
    static final String ACCEPTANCE = "acceptance";

    private static final int PIECE = 1024 * 1024;

    private final MongoCollection<Document> parts;
    private final Vault vault;
    private final UploadQuotaViews quota;
    /** A mapper of its own, because the one of the interface trims texts, and these files must stay as they are. */
    private final JsonMapper json = JsonMapper.builder().build();

    UploadViews(MongoDatabase database, Vault vault, UploadQuotaViews quota) {
        this.parts = database.getCollection("importParts");
        this.vault = vault;
        this.quota = quota;
        parts.createIndex(Indexes.ascending("job"));
    }

    /** One uploaded file. */
    private record StoredFile(String name, long size, int pieces) {}

    private record Manifest(List<StoredFile> files) {}

    /** Files as they arrive, piece by piece; at most one piece is in memory. Not thread-safe. */
    final class IncomingFiles {
        private final ImportId job;
        private final List<StoredFile> files = new ArrayList<>();
        private ByteArrayOutputStream piece = new ByteArrayOutputStream();
        private long size;
        private int pieces;
        private long total;

        private IncomingFiles(ImportId job) {
            this.job = job;
        }

        ImportId job() {
            return job;
        }

        int files() {
            return files.size();
        }

        /** The stored size, in bytes. */
        long total() {
            return total;
        }

        /** Of a file above the limit only the size is stored. */
        void add(byte[] bytes, long most) {
            size += bytes.length;
            if (size > most) {
                piece = new ByteArrayOutputStream();
                return;
            }
            piece.writeBytes(bytes);
            if (piece.size() >= PIECE) {
                flush();
            }
        }

        private void flush() {
            putPiece(job, part(files.size()), pieces++, 0, piece.toByteArray());
            quota.touch(job);
            total += piece.size();
            piece = new ByteArrayOutputStream();
        }

        void end(String name) {
            if (piece.size() > 0) {
                flush();
            }
            files.add(new StoredFile(name, size, pieces));
            size = 0;
            pieces = 0;
        }

        /** From now on the files can be read. */
        void done() {
            putJson(job, UPLOAD, new Manifest(files));
        }
    }

    IncomingFiles beginUpload(ImportId job) {
        return new IncomingFiles(job);
    }

    void putFiles(ImportId job, List<UploadedFile> files) {
        var incoming = beginUpload(job);
        for (var file : files) {
            incoming.add(file.content(), Long.MAX_VALUE);
            incoming.end(file.name());
        }
        incoming.done();
    }

    /** The files, whose content is read on demand; empty when they were deleted. */
    List<UploadedFile> files(ImportId job) {
        var manifest = json(job, UPLOAD, Manifest.class);
        if (manifest.isEmpty()) {
            return List.of();
        }
        var sent = manifest.get().files();
        var files = new ArrayList<UploadedFile>();
        for (var n = 0; n < sent.size(); n++) {
            var part = part(n);
            var one = sent.get(n);
            files.add(new UploadedFile(
                    one.name(),
                    one.size(),
                    () -> one.pieces() == 0
                            ? new byte[0]
                            : get(job, part, one.pieces())
                                    .orElseThrow(
                                            () -> new IllegalStateException("the files of " + job + " are gone"))));
        }
        return files;
    }

    private static String part(int file) {
        return UPLOAD + "-" + file;
    }

    void putJson(ImportId job, String part, Object content) {
        put(job, part, packed(content));
    }

    <T> Optional<T> json(ImportId job, String part, Class<T> type) {
        return get(job, part).map(bytes -> unpacked(bytes, type));
    }

    /** Encrypts content that is stored elsewhere. */
    byte[] seal(ImportId job, String part, Object content) {
        return vault.seal(id(job, part, 0), packed(content));
    }

    <T> T open(ImportId job, String part, byte[] sealed, Class<T> type) {
        return unpacked(vault.open(id(job, part, 0), sealed), type);
    }

    /** Streamed, because a report on 20,000 rows is too long for one string. */
    private byte[] packed(Object content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            json.writeValue(out, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private <T> T unpacked(byte[] bytes, Class<T> type) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void deleteAll(ImportId job) {
        parts.deleteMany(eq("job", job.toString()));
        quota.release(job);
    }

    /** The total size of the files of a job. */
    long bytes(ImportId job) {
        return files(job).stream().mapToLong(UploadedFile::size).sum();
    }

    /** The jobs of which something is stored. */
    List<ImportId> jobs() {
        return parts.distinct("job", String.class).map(ImportId::of).into(new ArrayList<>());
    }

    private void put(ImportId job, String part, byte[] content) {
        var pieces = Math.max(1, (content.length + PIECE - 1) / PIECE);
        for (var n = 0; n < pieces; n++) {
            putPiece(
                    job,
                    part,
                    n,
                    pieces,
                    Arrays.copyOfRange(content, n * PIECE, Math.min(content.length, (n + 1) * PIECE)));
        }
    }

    private void putPiece(ImportId job, String part, int n, int of, byte[] piece) {
        var id = id(job, part, n);
        parts.replaceOne(
                eq("_id", id),
                new Document("_id", id)
                        .append("job", job.toString())
                        .append("part", part)
                        .append("n", n)
                        .append("of", of)
                        .append("sealed", new Binary(vault.seal(id, piece))),
                new ReplaceOptions().upsert(true));
    }

    private Optional<byte[]> get(ImportId job, String part) {
        return get(job, part, 0);
    }

    /** @param pieces 0: the number that the first piece says */
    private Optional<byte[]> get(ImportId job, String part, int pieces) {
        var all = new ByteArrayOutputStream();
        var found = 0;
        var wanted = pieces;
        for (var document :
                parts.find(and(eq("job", job.toString()), eq("part", part))).sort(Sorts.ascending("n"))) {
            if (found == 0 && wanted == 0) {
                wanted = document.getInteger("of");
            }
            if (found < wanted) {
                all.writeBytes(vault.open(
                        document.getString("_id"),
                        document.get("sealed", Binary.class).getData()));
                found++;
            }
        }
        return found == 0 || found < wanted ? Optional.empty() : Optional.of(all.toByteArray());
    }

    private static String id(ImportId job, String part, int n) {
        return job + "/" + part + "/" + n;
    }
}
