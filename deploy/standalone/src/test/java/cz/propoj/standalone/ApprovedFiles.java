package cz.propoj.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.springframework.util.FileSystemUtils;

/** Texts that somebody has approved, beside those that have come now. */
final class ApprovedFiles {
    private static final int LINES_TOLD = 6;

    private final Path approved;
    private final Path received;

    ApprovedFiles(Path approved, Path received) {
        this.approved = approved;
        this.received = received;
    }

    /**
     * Keeps what has come, whole.
     *
     * @return of each file that is another one the first lines that differ
     */
    List<String> differences(SortedMap<String, String> texts) throws IOException {
        FileSystemUtils.deleteRecursively(received);
        var differences = new ArrayList<String>();
        for (var text : texts.entrySet()) {
            var file = received.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
            var before = approved.resolve(text.getKey());
            if (!Files.exists(before)) {
                differences.add(text.getKey() + " has not been approved");
            } else if (!Files.readString(before).equals(text.getValue())) {
                differences.add(text.getKey()
                        + told(
                                Files.readAllLines(before),
                                text.getValue().lines().toList()));
            }
        }
        names().stream()
                .filter(name -> !texts.containsKey(name))
                .forEach(name -> differences.add(name + " has been approved and has not come"));
        return differences;
    }

    /** Everything that has come is approved from now on, and nothing else. */
    void approve() throws IOException {
        FileSystemUtils.deleteRecursively(approved);
        FileSystemUtils.copyRecursively(received, approved);
    }

    private List<String> names() {
        if (!Files.exists(approved)) {
            return List.of();
        }
        try (var files = Files.walk(approved)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> approved.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the first line that differs to the last one, as far as there is room. */
    private static String told(List<String> before, List<String> now) {
        var from = 0;
        while (from < Math.min(before.size(), now.size()) && before.get(from).equals(now.get(from))) {
            from++;
        }
        var same = 0;
        while (same < Math.min(before.size(), now.size()) - from
                && before.get(before.size() - 1 - same).equals(now.get(now.size() - 1 - same))) {
            same++;
        }
        return ", line " + (from + 1) + lines(before, from, same, "\n  - ") + lines(now, from, same, "\n  + ");
    }

    private static String lines(List<String> lines, int from, int same, String mark) {
        var different = lines.subList(from, lines.size() - same);
        var told = new StringBuilder();
        different.stream().limit(LINES_TOLD).forEach(line -> told.append(mark).append(line));
        if (different.size() > LINES_TOLD) {
            told.append(mark).append("… ").append(different.size() - LINES_TOLD).append(" more");
        }
        return told.toString();
    }
}
