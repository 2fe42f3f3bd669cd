package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.reading.Place;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.Problem.Choice;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Problems;
import cz.propoj.command.workbooks.templates.SimilarNames;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.workbooks.NameWithId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds platforms by name. */
final class PlatformDirectory {
    private static final int NEAREST = 6;

    private final Map<String, PlatformId> byName = new HashMap<>();
    private final Map<PlatformId, String> names = new LinkedHashMap<>();
    private final Problems problems;

    PlatformDirectory(Problems problems) {
        this.problems = problems;
    }

    /** Adds a platform; of several with one name the first keeps it. */
    void add(PlatformId id, String name) {
        byName.putIfAbsent(NameKeys.key(name), id);
        names.putIfAbsent(id, name);
    }

    String name(PlatformId id) {
        return names.getOrDefault(id, "");
    }

    /** The platform with that name; null, with a problem, when there is none and the user has not chosen one. */
    @Nullable
    PlatformId find(String name, Place place) {
        var withId = NameWithId.of(name);
        if (withId != null) {
            var meant = names.keySet().stream().filter(withId::fits).findFirst();
            return meant.isPresent() ? meant.get() : find(withId.name(), place);
        }
        var id = byName.get(NameKeys.key(name));
        if (id != null) {
            return id;
        }
        var choices = new ArrayList<Choice>();
        SimilarNames.first(name, names.entrySet(), Map.Entry::getValue, NEAREST)
                .forEach(entry -> choices.add(new Choice(entry.getKey().toString(), entry.getValue())));
        choices.add(new Choice(Problem.LEAVE_OUT, Problem.LEAVE_OUT));
        var chosen = problems.askRemembering(
                ProblemType.UNKNOWN_PLATFORM,
                place,
                choices,
                value -> names.keySet().stream()
                        .anyMatch(known -> known.toString().equals(value)),
                "platforms",
                name);
        return names.keySet().stream()
                .filter(known -> known.toString().equals(chosen))
                .findFirst()
                .orElse(null);
    }
}
