package cz.propoj.command.workbooks;

import cz.propoj.command.workbooks.differences.Difference;
import cz.propoj.command.workbooks.differences.RecordKind;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.contract.workbooks.Template;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What the check has found in the files, as it is shown before acceptance. It may name people, so it is stored encrypted.
 *
 * @param unchanged how many records are the same, by kind
 * @param resolutions what the user chose for problems so far, by their ids
 */
record ImportReport(
        List<File> files,
        List<Difference> differences,
        Map<RecordKind, Integer> unchanged,
        List<Problem> problems,
        Map<String, String> resolutions) {
    /** A file with the templates that were found in it. */
    record File(String name, List<Template> templates) {}

    /** Equal for equal differences: shows whether the network has changed since the report was shown. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var difference : differences) {
                digest.update((difference.id() + difference.change() + difference.fields() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Template> templates() {
        return files.stream()
                .flatMap(file -> file.templates().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
