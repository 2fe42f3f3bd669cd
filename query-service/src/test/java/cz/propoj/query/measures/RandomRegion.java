package cz.propoj.query.measures;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.query.networkmap.SampleMaps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A region by chance, the same for the same seed, told to the maps and remembered as it was told. */
final class RandomRegion {
    static final NetworkId ID = new NetworkId("kraj-CZ041");
    static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
    static final LocalDate SECOND = LocalDate.of(2025, 6, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final int ACTORS = 7;
    private static final int PLATFORMS = 3;
    private static final int MEMBERSHIPS = 9;

    /** A record of an actor. */
    record Actor(
            String id,
            NetworkId network,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable Focus focus,
            @Nullable Sector sector) {}

    record Platform(String id, NetworkId network, LocalDate since) {}

    record Membership(String actor, String platform, LocalDate since) {}

    record Activity(
            NetworkId network, LocalDate since, @Nullable Focus phase) {}

    final SampleMaps maps = new SampleMaps(ID, Instant.parse("2026-01-15T09:00:00Z"));
    final List<NetworkId> networks;
    final List<Actor> actors = new ArrayList<>();
    final List<Platform> platforms = new ArrayList<>();
    final List<Membership> memberships = new ArrayList<>();
    final List<Activity> activities = new ArrayList<>();
    /** Each record with the one it is the same as. */
    final Map<String, String> same = new HashMap<>();

    private final Random random;

    RandomRegion(long seed, int size) {
        random = new Random(seed);
        networks = Territories.all().entrySet().stream()
                .filter(entry -> "CZ041".equals(entry.getValue().nuts3())
                        && entry.getKey().value().startsWith("orp-"))
                .map(Map.Entry::getKey)
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .limit(size)
                .toList();
        establish(ID, "Kraj");
        for (var number = 0; number < networks.size(); number++) {
            var network = networks.get(number);
            establish(network, "Síť " + number);
            tell(network);
        }
        if (networks.size() > 1) {
            link();
        }
    }

    /** Reads all networks of the region. */
    static Viewer planner() {
        return viewer(new Grant(Role.REGIONAL_PLANNER, ID, null));
    }

    /** Reads the region's own network, and these. */
    static Viewer reader(NetworkId... others) {
        var grants = new ArrayList<Grant>();
        grants.add(new Grant(Role.READER, ID, null));
        for (var other : others) {
            grants.add(new Grant(Role.READER, other, null));
        }
        return viewer(grants.toArray(Grant[]::new));
    }

    private static Viewer viewer(Grant... grants) {
        return new Viewer(new AccountId(new UUID(0, 1)), List.of(grants));
    }

    private void establish(NetworkId network, String name) {
        maps.network(network).established(name).on(FIRST);
    }

    private void tell(NetworkId network) {
        for (var number = 0; number < ACTORS; number++) {
            register(network, number);
        }
        for (var number = 0; number < PLATFORMS; number++) {
            var id = new PlatformId(id());
            var since = random.nextInt(3) == 0 ? SECOND : FIRST;
            platforms.add(new Platform(id.toString(), network, since));
            maps.network(network).platform(id, "Platforma " + number).on(since);
        }
        var own =
                actors.stream().filter(actor -> actor.network().equals(network)).toList();
        var here = platforms.stream()
                .filter(platform -> platform.network().equals(network))
                .toList();
        for (var number = 0; number < MEMBERSHIPS; number++) {
            var actor = own.get(random.nextInt(own.size()));
            var platform = here.get(random.nextInt(here.size()));
            var since = random.nextBoolean() ? SECOND : later(actor.since(), platform.since());
            since = later(since, later(actor.since(), platform.since()));
            memberships.add(new Membership(actor.id(), platform.id(), since));
            maps.network(network)
                    .change(PlatformId.of(platform.id()))
                    .members(ActorId.of(actor.id()))
                    .on(since);
        }
        need(network);
    }

    private void register(NetworkId network, int number) {
        var id = new ActorId(id());
        var since = random.nextInt(3) == 0 ? SECOND : FIRST;
        var until = random.nextInt(6) == 0 ? LocalDate.of(2025, 9, 1) : null;
        var focus = random.nextInt(4) == 0 ? null : any(Focus.values());
        var sector = random.nextInt(4) == 0 ? null : any(Sector.values());
        actors.add(new Actor(id.toString(), network, since, until, focus, sector));
        maps.network(network)
                .actor(id, "Aktér " + number)
                .sector(sector)
                .focus(focus)
                .on(since);
        if (until != null) {
            maps.network(network).change(id).retired("konec").on(until);
        }
    }

    private void need(NetworkId network) {
        var need = new NeedId(id());
        var form = new FormId(id());
        maps.network(network)
                .need(need, NeedArea.SAFETY, "Potřeba")
                .form(form, "Podoba")
                .on(FIRST);
        for (var number = 0; number < 1 + random.nextInt(4); number++) {
            var phase = random.nextInt(4) == 0 ? null : any(Focus.values());
            var since = random.nextBoolean() ? FIRST : SECOND;
            activities.add(new Activity(network, since, phase));
            maps.network(network)
                    .change(need, form)
                    .activity(new ActivityId(id()), "Činnost " + number, phase)
                    .on(since);
        }
    }

    /** Some records of each network are the same as one of the network before it. */
    private void link() {
        for (var actor : actors) {
            var before = networks.indexOf(actor.network()) - 1;
            if (before >= 0 && random.nextInt(3) == 0) {
                var others = actors.stream()
                        .filter(one -> one.network().equals(networks.get(before)))
                        .toList();
                var other = others.get(random.nextInt(others.size()));
                same.put(actor.id(), other.id());
                maps.network(actor.network())
                        .change(ActorId.of(actor.id()))
                        .sameAs(ActorId.of(other.id()))
                        .on(actor.since());
            }
        }
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
