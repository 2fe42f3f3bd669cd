package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.needs.Activity;
import cz.propoj.contract.needs.FormOfFulfilment;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.needs.NeedState;
import java.util.List;

/** A need with all that hangs on it: the tree of the needs' template. */
public record NeedRow(NeedState state, List<FormNode> forms, RowInfo info) {

    /** A form of fulfilment with its activities. */
    public record FormNode(FormOfFulfilment form, List<ActivityNode> activities) {}

    /**
     * An activity with those who do it.
     *
     * @param actors really involved, in the order in which they were written down
     * @param possible actors of the network that by name or kind of service could carry it out and do not; a hint
     */
    public record ActivityNode(Activity activity, List<Ref> actors, List<Ref> possible) {
        /** Whether at least one of those who are involved still works: who has ended covers nothing. */
        public boolean isCovered() {
            return actors.stream().anyMatch(Ref::active);
        }
    }

    public NeedId id() {
        return state.need();
    }

    public NeedArea area() {
        return state.area();
    }

    public String name() {
        return state.name();
    }

    /** Whether nobody has said yet what is done for it. */
    public boolean isWithoutActivity() {
        return forms.stream().allMatch(form -> form.activities().isEmpty());
    }
}
