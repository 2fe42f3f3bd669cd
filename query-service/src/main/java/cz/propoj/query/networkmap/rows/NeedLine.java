package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.needs.FormOfFulfilment;
import org.jspecify.annotations.Nullable;

/**
 * One row of the needs' workbook: an activity with its form and need; a form without activities and a need without forms
 * have a row of their own.
 *
 * @param key unique in the network: the id of the activity, else of the form, else of the need
 */
public record NeedLine(
        String key, NeedRow need, @Nullable FormOfFulfilment form, NeedRow.@Nullable ActivityNode activity) {

    /** Whether there is an activity that nobody carries out, or only actors that have ended. */
    public boolean isActivityWithoutActor() {
        return activity != null && !activity.isCovered();
    }
}
