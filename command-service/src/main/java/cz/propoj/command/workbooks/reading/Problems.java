package cz.propoj.command.workbooks.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects what is found. The same thing in many cells of a sheet is one problem with many places, mended once. */
public final class Problems {
    private static final int SHOWN_PLACES = 20;

    private static final class Found {
        private final Trouble trouble;
        private final List<String> details;
        private final List<Problem.Choice> choices;
        private final List<Place> places = new ArrayList<>();
        private int count;

        private Found(Trouble trouble, List<String> details, List<Problem.Choice> choices) {
            this.trouble = trouble;
            this.details = details;
            this.choices = choices;
        }
    }

    private final Map<String, String> resolutions;
    private final Map<String, Found> found = new LinkedHashMap<>();

    /** With what the user chose for problems found before, by their ids. */
    public Problems(Map<String, String> resolutions) {
        this.resolutions = Map.copyOf(resolutions);
    }

    public void add(Trouble trouble, Place place, String... details) {
        add(trouble, place, List.of(), List.of(details));
    }

    /** Says what is found and answers what the user chose for it, if anything; then it counts as mended. */
    public @Nullable String ask(Trouble trouble, Place place, List<Problem.Choice> choices, String... details) {
        var chosen = resolutions.get(id(trouble, place, List.of(details)));
        if (chosen == null) {
            add(trouble, place, choices, List.of(details));
        }
        return chosen;
    }

    private void add(Trouble trouble, Place place, List<Problem.Choice> choices, List<String> details) {
        var entry = found.computeIfAbsent(
                id(trouble, place, details), _ -> new Found(trouble, List.copyOf(details), List.copyOf(choices)));
        entry.count++;
        if (entry.places.size() < SHOWN_PLACES && !entry.places.contains(place)) {
            entry.places.add(place);
        }
    }

    private static String id(Trouble trouble, Place place, List<String> details) {
        var name = trouble + "\n" + place.file() + "\n" + place.sheet() + "\n" + String.join("\n", details);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The gravest first, otherwise in the order in which they were found. */
    public List<Problem> list() {
        return found.entrySet().stream()
                .map(entry -> {
                    var f = entry.getValue();
                    return new Problem(entry.getKey(), f.trouble, List.copyOf(f.places), f.count, f.details, f.choices);
                })
                .sorted(Comparator.comparing(Problem::severity))
                .toList();
    }
}
