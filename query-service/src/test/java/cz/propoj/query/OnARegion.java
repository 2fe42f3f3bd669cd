package cz.propoj.query;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.contract.networks.Territory;
import cz.propoj.contract.networks.TerritoryLevel;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.platforms.PlatformType;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
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
        establish(region, TerritoryLevel.REGION, code);
        establish(first, TerritoryLevel.ORP, code);
        establish(second, TerritoryLevel.ORP, code);
        register(first, one, "Poradna");
        register(second, other, "Poradna pro rodiny");
        found(first, "Tým prvního města", one);
        found(second, "Tým druhého města", other);
        last = served.append(second, other, DAY, planner, new ActorEvent.ActorLinked(other, one));
    }

    private void establish(NetworkId network, TerritoryLevel level, String code) {
        last = served.append(
                network,
                network,
                DAY,
                planner,
                new NetworkEvent.NetworkEstablished(
                        network, "Síť " + network, new Territory(level, network.value(), null, null, code)));
    }

    public void register(NetworkId network, ActorId actor, String name) {
        last = served.append(
                network,
                actor,
                DAY,
                planner,
                new ActorEvent.ActorRegistered(actor, network, ActorProfile.of(identity(name))));
    }

    public static Identity identity(String name) {
        return new Identity(name, null, ActorKind.SERVICE, null);
    }

    private void found(NetworkId network, String name, ActorId member) {
        var platform = new PlatformId(UUID.randomUUID());
        last = served.append(
                network,
                platform,
                DAY,
                planner,
                new PlatformEvent.PlatformFounded(
                        platform,
                        network,
                        new PlatformIdentity(name, PlatformType.MINI_TEAM, null, null),
                        new Charter(List.of(), null, List.of(), null, null)),
                new PlatformEvent.MemberJoined(platform, member, null));
    }
}
