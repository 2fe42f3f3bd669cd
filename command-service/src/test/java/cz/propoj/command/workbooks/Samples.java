package cz.propoj.command.workbooks;

import cz.propoj.command.workbooks.reading.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The sample workbooks of ORP Tachov. */
final class Samples {
    private Samples() {}

    static UploadedFile[] of(int year) {
        return new UploadedFile[] {file(year, "akteri"), file(year, "platformy"), file(year, "potreby")};
    }

    static UploadedFile file(int year, String name) {
        var path = "tachov-" + year + "/" + name + ".xlsx";
        try (var in = Objects.requireNonNull(Samples.class.getResourceAsStream(path), path)) {
            return new UploadedFile(name + ".xlsx", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
