package cz.propoj.query.comparison;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.revisions.RevisionEvent;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.contract.revisions.Signature;
import cz.propoj.contract.time.Meta;
import cz.propoj.query.Answer;
import cz.propoj.query.Scene;
import cz.propoj.query.Served;
import cz.propoj.query.TagsInLine;
import cz.propoj.testdata.TestNetwork;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A region with two networks, in both of which the same counselling service is kept, and what happens to them. */
final class ComparisonScene implements AutoCloseable {
    static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    static final String DAYS = "from=2025-01-01&to=2025-12-31";
    private static final String HASH = "0123abcd".repeat(8);

    final LocalDate today = LocalDate.now(Meta.ZONE);
    final Served served = new Served();
    final NetworkId region = new NetworkId("kraj-CZ064");
    final NetworkId first;
    final NetworkId second;
    final Served.Person planner;
    final ActorId one = Scene.actor();
    final ActorId other = Scene.actor();
    final PlatformId platform = new PlatformId(UUID.randomUUID());
    private long last;

    public ComparisonScene() {
        var orps = Territories.all().entrySet().stream()
                .filter(entry -> "CZ064".equals(entry.getValue().nuts3())
                        && entry.getKey().value().startsWith("orp-"))
                .map(Map.Entry::getKey)
                .sorted((left, right) -> left.value().compareTo(right.value()))
                .toList();
        first = orps.get(0);
        second = orps.get(1);
        planner = served.person("Plánovačka", region, Role.REGIONAL_PLANNER);
        for (var network : List.of(region, first, second)) {
            in(network).established("Síť " + network).on(DAY);
        }
        register(first, one, "Poradna pro rodiny", DAY);
        register(second, other, "Poradna pro rodiny", DAY);
        in(second).change(other).sameAs(one).on(DAY);
        register(first, Scene.actor(), "Škola prvního města", DAY);
        register(second, Scene.actor(), "Škola druhého města", DAY);
        register(region, Scene.actor(), "Krajská rada", DAY);
        in(first).change(one).capacity(12, 3, null).on(DAY.plusDays(9));
        in(first).platform(platform, "Tým prvního města").members(one).on(DAY);
        last = served.head();
    }

    TestNetwork in(NetworkId network) {
        return served.network(network, planner);
    }

    public long say(NetworkId network, Object record, LocalDate since, Object... events) {
        last = served.append(network, record, since, planner, events);
        return last;
    }

    public long register(NetworkId network, ActorId actor, String name, LocalDate since) {
        in(network).actor(actor, name).on(since);
        last = served.head();
        return last;
    }

    /** Opened and at once closed, for what is in the log by now. */
    public RevisionId close(NetworkId network, int year) {
        var id = open(network, year);
        say(
                network,
                id,
                today,
                new RevisionEvent.RevisionClosed(id, new Signature(planner.account(), today, last, HASH), List.of()));
        return id;
    }

    public RevisionId open(NetworkId network, int year) {
        var id = RevisionId.of(network, year);
        say(network, id, today, new RevisionEvent.RevisionOpened(id, network, year, null));
        return id;
    }

    public Answer json(NetworkId network, String query) {
        return served.ask(planner, "/api/networks/" + network + "/comparison?" + query + "&after=" + last);
    }

    public String page(NetworkId network, String query) {
        return page(planner, "/site/" + network + "/porovnani?" + query + "&after=" + last);
    }

    public String page(Served.Person who, String path) {
        return TagsInLine.of(served.ask(who, path).text());
    }

    public byte[] bytes(Served.Person who, String path) {
        return served.ask(who, path).bytes();
    }

    @Override
    public void close() {
        served.close();
    }
}
