package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.templates.CellValues;
import cz.propoj.contract.actors.ActorId;
import java.util.LinkedHashSet;
import java.util.List;

/** Merges the list of actors in a cell with the known one. */
final class ActorListMerge {
    private ActorListMerge() {}

    /** If a name is unknown, nobody is removed from the list; if the actors are the same, their order stays. */
    static List<ActorId> after(List<ActorId> before, ActorDirectory.ResolvedActors named) {
        if (named.complete()) {
            return CellValues.isSame(before, named.actors()) ? before : named.actors();
        }
        var all = new LinkedHashSet<>(before);
        all.addAll(named.actors());
        return List.copyOf(all);
    }
}
