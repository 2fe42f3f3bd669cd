package cz.propoj.contract.needs;

import cz.propoj.contract.Copies;
import java.util.List;

/** A form of fulfilment on one date. */
public record FormOfFulfilment(FormId form, String name, Assessment assessment, List<Activity> activities) {
    public FormOfFulfilment {
        activities = Copies.of(activities);
    }
}
