package cz.propoj.command.workbooks.differences;

import cz.propoj.contract.actors.ActorId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The differences that the user has accepted, and their commands. */
public final class AcceptedDifferences {
    private final List<PlannedDifference> accepted;
    private final PlannedDifference.Scope scope;

    private AcceptedDifferences(List<PlannedDifference> accepted, PlannedDifference.Scope scope) {
        this.accepted = accepted;
        this.scope = scope;
    }

    /**
     * Selects what is accepted and does not depend on something that is not.
     *
     * @param accepted by the user
     */
    public static AcceptedDifferences of(
            ComparisonResult outcome, KnownNetwork network, Predicate<Difference> accepted) {
        var all = outcome.planned();
        Map<String, Difference> byId = new LinkedHashMap<>();
        all.forEach(planned -> byId.put(planned.difference().id(), planned.difference()));
        Set<String> refused = new HashSet<>();
        // What others need comes before them, so one walk is enough.
        for (var planned : all) {
            var difference = planned.difference();
            if (!accepted.test(difference) || difference.needs().stream().anyMatch(refused::contains)) {
                refused.add(difference.id());
            }
        }
        Predicate<ActorId> actor = id -> {
            var added = byId.get(StableIds.difference(RecordKind.ACTOR, id));
            return network.actors().containsKey(id)
                    || network.later().containsKey(id)
                    || (added != null && !refused.contains(added.id()));
        };
        Predicate<String> characteristic =
                key -> network.network().characteristics().containsKey(key)
                        || (byId.containsKey(Comparison.difference(key))
                                && !refused.contains(Comparison.difference(key)));
        var remaining = all.stream()
                .filter(planned -> !refused.contains(planned.difference().id()))
                .toList();
        return new AcceptedDifferences(remaining, new PlannedDifference.Scope(actor, characteristic));
    }

    public List<Difference> differences() {
        return accepted.stream().map(PlannedDifference::difference).toList();
    }

    public int count(DifferenceKind change) {
        return (int) accepted.stream()
                .filter(planned -> planned.difference().change() == change)
                .count();
    }

    /** All commands by stage. */
    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        accepted.forEach(planned -> steps.addAll(planned.plan().steps(scope)));
        steps.sort(Comparator.comparingInt(Step::stage));
        return List.copyOf(steps);
    }
}
