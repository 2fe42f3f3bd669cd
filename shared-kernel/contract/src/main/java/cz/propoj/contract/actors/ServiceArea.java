package cz.propoj.contract.actors;

import cz.propoj.contract.Copies;
import java.util.List;

/**
 * Where the actor works. The seat does not say it: an actor with a seat elsewhere may work here.
 *
 * @param places where the service is given
 * @param coverage the territories the actor works for; not always nested
 */
public record ServiceArea(List<String> places, List<String> coverage) {
    public static final ServiceArea NONE = new ServiceArea(List.of(), List.of());

    public ServiceArea {
        places = Copies.of(places);
        coverage = Copies.of(coverage);
    }
}
