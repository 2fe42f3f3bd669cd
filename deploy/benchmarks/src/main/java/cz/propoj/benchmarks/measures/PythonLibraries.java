package cz.propoj.benchmarks.measures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs networkx and igraph in a Python interpreter. */
record PythonLibraries(String python) {
    private static final int VALUES = 3;

    /**
     * The result of a library.
     *
     * @param values one for each node, or one for the whole graph
     */
    record LibraryResult(String library, String measure, double seconds, List<Double> values) {}

    /** Null: there is none. */
    static @Nullable PythonLibraries find() throws IOException, InterruptedException {
        for (var python : Stream.of(System.getenv("PROPOJ_PYTHON"), "python3")
                .filter(Objects::nonNull)
                .toList()) {
            if (hasLibraries(python)) {
                return new PythonLibraries(python);
            }
        }
        return null;
    }

    private static boolean hasLibraries(String python) throws InterruptedException {
        try {
            return new ProcessBuilder(python, "-c", "import networkx, igraph")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /** May take minutes. */
    List<LibraryResult> measure(Path graph) throws IOException, InterruptedException {
        var script = Files.createTempFile("propoj-peers", ".py");
        script.toFile().deleteOnExit();
        try (var source = Objects.requireNonNull(PythonLibraries.class.getResourceAsStream("peers.py"))) {
            Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
        }
        var process = new ProcessBuilder(python, script.toString(), graph.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader().lines()) {
            var told = lines.map(PythonLibraries::told).toList();
            if (process.waitFor() != 0) {
                throw new IOException("the measures of the other libraries failed, see above");
            }
            return told;
        }
    }

    private static LibraryResult told(String line) {
        var words = line.split(" ", -1);
        return new LibraryResult(
                words[0],
                words[1],
                Double.parseDouble(words[2]),
                Arrays.stream(words).skip(VALUES).map(Double::valueOf).toList());
    }
}
