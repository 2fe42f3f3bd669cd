package cz.propoj.command.workbooks.differences;

import cz.propoj.command.workbooks.templates.CellValues;
import cz.propoj.contract.actors.ActorId;
import java.util.LinkedHashSet;
import java.util.List;

/** Lists of actors as a cell names them. */
final class ActorListMerge {
    private ActorListMerge() {}

    /** Nobody is left out because of a name that is not understood; the same people stay in the order they had. */
    static List<ActorId> after(List<ActorId> before, ActorDirectory.ResolvedActors named) {
        if (named.complete()) {
            return CellValues.isSame(before, named.actors()) ? before : named.actors();
        }
        var all = new LinkedHashSet<>(before);
        all.addAll(named.actors());
        return List.copyOf(all);
    }
}
