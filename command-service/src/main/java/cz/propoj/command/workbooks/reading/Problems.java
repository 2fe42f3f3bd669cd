package cz.propoj.command.workbooks.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collects the problems of uploaded files. The same problem in many cells of a sheet is listed once, with its places, and
 * solved once. */
public final class Problems {
    private static final int SHOWN_PLACES = 20;

    private static final class Found {
        private final ProblemType trouble;
        private final List<String> details;
        private final List<Problem.Choice> choices;
        private final List<Place> places = new ArrayList<>();
        private int count;

        private Found(ProblemType trouble, List<String> details, List<Problem.Choice> choices) {
            this.trouble = trouble;
            this.details = details;
            this.choices = choices;
        }
    }

    private final Map<String, String> resolutions;
    private final Map<String, String> remembered;
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Found> found = new LinkedHashMap<>();

    /** With the choices of the user for problems of an earlier check, by their ids. */
    public Problems(Map<String, String> resolutions) {
        this(resolutions, Map.of());
    }

    /**
     * Also with what was chosen in earlier workbooks.
     *
     * @param remembered as {@link #answers()} gave it
     */
    public Problems(Map<String, String> resolutions, Map<String, String> remembered) {
        this.resolutions = Map.copyOf(resolutions);
        this.remembered = Map.copyOf(remembered);
    }

    /** A new collection with the same choices, for another comparison whose problems are not shown. */
    public Problems silently() {
        return new Problems(resolutions, remembered);
    }

    public void add(ProblemType trouble, Place place, String... details) {
        add(trouble, place, List.of(), List.of(details));
    }

    /** Adds a problem unless the user has made a choice for it; returns the choice, or null. */
    public @Nullable String ask(ProblemType trouble, Place place, List<Problem.Choice> choices, String... details) {
        var chosen = resolutions.get(id(trouble, place, List.of(details)));
        if (chosen == null) {
            add(trouble, place, choices, List.of(details));
        }
        return chosen;
    }

    /**
     * As {@link #ask}, and what was chosen once counts in later workbooks too, which is then said.
     *
     * @param fits whether something remembered can still be chosen
     * @param about which list, column or sheet the question is; it is part of what is remembered
     * @param name what was not understood; kept as a digest only
     */
    public @Nullable String askRemembering(
            ProblemType trouble,
            Place place,
            List<Problem.Choice> choices,
            Predicate<String> fits,
            String about,
            String name) {
        var key = RememberedChoiceKey.key(about, name);
        var id = id(trouble, place, List.of(name));
        var chosen = resolutions.get(id);
        if (chosen != null) {
            answers.put(key, fits.test(chosen) ? chosen : "");
            return chosen;
        }
        var known = remembered.get(key);
        if (known == null || !fits.test(known)) {
            add(trouble, place, choices, List.of(name));
            return null;
        }
        var label = choices.stream()
                .filter(choice -> choice.value().equals(known))
                .map(Problem.Choice::label)
                .findFirst()
                .orElse(known);
        add(id, ProblemType.REMEMBERED_CHOICE, place, choices, List.of(name, label));
        return known;
    }

    /** The choice for the name in an earlier workbook. */
    public @Nullable String remembered(String about, String name) {
        return remembered.get(RememberedChoiceKey.key(about, name));
    }

    /** What was chosen, by digests of what was not understood; an empty text where nothing is to be remembered. */
    public Map<String, String> answers() {
        return Map.copyOf(answers);
    }

    private void add(ProblemType trouble, Place place, List<Problem.Choice> choices, List<String> details) {
        add(id(trouble, place, details), trouble, place, choices, details);
    }

    private void add(String id, ProblemType trouble, Place place, List<Problem.Choice> choices, List<String> details) {
        var entry = found.computeIfAbsent(id, _ -> new Found(trouble, List.copyOf(details), List.copyOf(choices)));
        entry.count++;
        if (entry.places.size() < SHOWN_PLACES && !entry.places.contains(place)) {
            entry.places.add(place);
        }
    }

    private static String id(ProblemType trouble, Place place, List<String> details) {
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
