package cz.propoj.query.access;

import cz.propoj.query.web.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who runs a network, in words. */
public record NamedCoordinators(long version, @Nullable Named responsible, List<Named> others, List<Line> history) {

    /** Somebody by name. */
    public record Named(String id, String name) {}

    /**
     * Somebody was named or removed.
     *
     * @param since from which day it was true
     * @param sentence what happened
     * @param by who did it; empty: the service itself
     */
    public record Line(String since, String sentence, String by) {}

    static NamedCoordinators of(AccessHistory.Coordinators found, People people, Wording say) {
        var responsible = found.responsible();
        return new NamedCoordinators(
                found.version(),
                responsible == null ? null : new Named(responsible.toString(), people.name(responsible, say)),
                found.others().stream()
                        .map(other -> new Named(other.toString(), people.name(other, say)))
                        .toList(),
                found.history().stream()
                        .map(naming -> new Line(
                                say.date(naming.effectiveOn()),
                                say.text("access.naming." + naming.what(), people.name(naming.account(), say)),
                                people.name(naming.by(), say)))
                        .toList());
    }
}
