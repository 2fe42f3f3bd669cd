package cz.propoj.query;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.testdata.TestNetwork;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** A region with two of its networks, in both of which the same counselling service is kept. */
public abstract class OnARegion extends OnTheScene {
    public static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    public final NetworkId region;
    public final NetworkId first;
    public final NetworkId second;
    public final ActorId one = Scene.actor();
    public final ActorId other = Scene.actor();
    public final Served.Person planner;
    public long last;

    /** Each test in a region of its own, as they share a log; none of them is one that there is. */
    private static final Iterator<Integer> REGIONS = IntStream.range(11, 100)
            .filter(number -> Territories.of(new NetworkId("kraj-CZ0" + number)).isEmpty())
            .iterator();

    public OnARegion() {
        var number = REGIONS.next();
        var code = "CZ0" + number;
        region = new NetworkId("kraj-" + code);
        first = new NetworkId("orp-9" + number + "1");
        second = new NetworkId("orp-9" + number + "2");
        planner = served.person("Plánovačka " + code, region, Role.REGIONAL_PLANNER);
        for (var network : List.of(region, first, second)) {
            in(network).established("Síť " + network, code).on(DAY);
        }
        register(first, one, "Poradna");
        register(second, other, "Poradna pro rodiny");
        in(first).platform("Tým prvního města").members(one).on(DAY);
        in(second).platform("Tým druhého města").members(other).on(DAY);
        in(second).change(other).sameAs(one).on(DAY);
        last = served.head();
    }

    public TestNetwork in(NetworkId network) {
        return served.network(network, planner);
    }

    public void register(NetworkId network, ActorId actor, String name) {
        in(network).actor(actor, name).on(DAY);
        last = served.head();
    }
}
