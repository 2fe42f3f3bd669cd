package cz.propoj.contract.needs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts that people edit by hand and compare line by line: one entry a line, nested by two spaces, as
 * {@code word CODE … | Czech | English}. Empty lines and lines that begin with {@code #} say nothing. Whatever is
 * wrong ends in an {@link IllegalArgumentException} that begins with {@code file:line}.
 */
final class Outline {
    private static final int SPACES_A_LEVEL = 2;

    private Outline() {}

    /** The entries of a file that lies beside this class, below a root that stands for the file itself. */
    static Entry ofResource(String file) {
        try (var in = Objects.requireNonNull(Outline.class.getResourceAsStream(file), file);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
            return of(file, lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    static Entry of(String file, List<String> lines) {
        var flat = new ArrayList<Entry>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                flat.add(entry(
                        file + ":" + (i + 1),
                        line,
                        flat.isEmpty() ? -1 : flat.getLast().level()));
            }
        }
        return new Entry(file, -1, List.of(file), null, nested(flat));
    }

    private static Entry entry(String place, String line, int levelBefore) {
        int indent = line.length() - line.stripLeading().length();
        int level = indent / SPACES_A_LEVEL;
        if (!line.startsWith(" ".repeat(indent)) || indent % SPACES_A_LEVEL != 0 || level > levelBefore + 1) {
            throw problem(place, "indent by two spaces, one level at a time");
        }
        var parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if ((parts.size() != 1 && parts.size() != 3) || parts.contains("")) {
            throw problem(place, "expected 'word', or 'word | Czech | English' with nothing left empty");
        }
        var words = List.of(parts.getFirst().split("\\s+"));
        return new Entry(
                place,
                level,
                words,
                parts.size() == 1 ? null : new BilingualText(parts.get(1), parts.get(2)),
                List.of());
    }

    private static List<Entry> nested(List<Entry> flat) {
        var siblings = new ArrayList<Entry>();
        int next = 0;
        while (next < flat.size()) {
            var entry = flat.get(next);
            int from = next + 1;
            next = from;
            while (next < flat.size() && flat.get(next).level() > entry.level()) {
                next++;
            }
            siblings.add(new Entry(
                    entry.place(), entry.level(), entry.words(), entry.saying(), nested(flat.subList(from, next))));
        }
        return List.copyOf(siblings);
    }

    private static IllegalArgumentException problem(String place, String what) {
        return new IllegalArgumentException(place + ": " + what);
    }

    /** One line with the lines below it. */
    record Entry(
            String place,
            int level,
            List<String> words,
            @Nullable BilingualText saying,
            List<Entry> below) {

        String word() {
            return words.getFirst();
        }

        IllegalArgumentException problem(String what) {
            return Outline.problem(place, what);
        }

        /** The line below with the only such word. */
        Entry only(String word, String... others) {
            var found = below(word, others);
            if (found.size() != 1) {
                throw problem("expected one '" + word + "' below, found " + found.size());
            }
            return found.getFirst();
        }

        /** The lines below that begin with the word; words that are neither it nor one of the others are refused. */
        List<Entry> below(String word, String... others) {
            var known = new ArrayList<>(List.of(others));
            known.add(word);
            below.stream()
                    .filter(entry -> !known.contains(entry.word()))
                    .findFirst()
                    .ifPresent(entry -> {
                        throw entry.problem("'" + entry.word() + "' can't stand here");
                    });
            return below.stream().filter(entry -> entry.word().equals(word)).toList();
        }

        /** For a line that has nothing below it. */
        Entry leaf() {
            if (!below.isEmpty()) {
                throw below.getFirst().problem("nothing can stand below '" + word() + "'");
            }
            return this;
        }

        /** What follows the word, when it has to be just so many codes. */
        List<String> codes(int count) {
            if (words.size() != count + 1) {
                throw problem("expected " + count + " codes after '" + word() + "'");
            }
            return codes();
        }

        List<String> codes() {
            return words.subList(1, words.size());
        }

        int number() {
            var digits = codes(1).getFirst();
            if (!digits.matches("[1-9][0-9]{0,3}")) {
                throw problem("'" + digits + "' is not a number from 1 to 9999");
            }
            return Integer.parseInt(digits);
        }

        <E extends Enum<E>> E constant(String code, Class<E> type) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(code))
                    .findFirst()
                    .orElseThrow(() -> problem("'" + code + "' is none of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", "))));
        }

        BilingualText text() {
            if (saying == null) {
                throw problem("the Czech and the English text are missing");
            }
            return saying;
        }

        /** Several texts divided by semicolons, as many in one language as in the other. */
        List<BilingualText> texts() {
            var czech = text().czech().split(";", -1);
            var english = text().english().split(";", -1);
            if (czech.length != english.length) {
                throw problem(czech.length + " texts in Czech, but " + english.length + " in English");
            }
            return IntStream.range(0, czech.length)
                    .mapToObj(i -> bilingual(czech[i], english[i]))
                    .toList();
        }

        private BilingualText bilingual(String czech, String english) {
            try {
                return new BilingualText(czech.strip(), english.strip());
            } catch (IllegalArgumentException e) {
                throw problem("nothing stands between two semicolons");
            }
        }
    }
}
