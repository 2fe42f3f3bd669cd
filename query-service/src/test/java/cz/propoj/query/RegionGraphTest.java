package cz.propoj.query;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.contract.platforms.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The map of a region: two of its networks, in both of which the same counselling service is kept. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegionGraphTest extends OnTheScene {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    private final NetworkId region;
    private final NetworkId first;
    private final NetworkId second;
    private final ActorId one = Scene.actor();
    private final ActorId other = Scene.actor();
    private final Served.Person planner;
    private long last;

    /** Each test in another region, as they share a log. */
    private static int regions = 1;

    RegionGraphTest() {
        var code = "CZ0" + List.of("41", "42", "51", "52", "53").get(regions++ % 5);
        region = new NetworkId("kraj-" + code);
        var orps = Territories.all().entrySet().stream()
                .filter(entry -> code.equals(entry.getValue().nuts3())
                        && entry.getKey().value().startsWith("orp-"))
                .map(Map.Entry::getKey)
                .sorted((left, right) -> left.value().compareTo(right.value()))
                .toList();
        first = orps.get(0);
        second = orps.get(1);
        planner = served.person("Plánovačka " + code, region, Role.REGIONAL_PLANNER);
        Stream.of(region, first, second).forEach(this::establish);
        register(first, one, "Poradna");
        register(second, other, "Poradna pro rodiny");
        found(first, "Tým prvního města", one);
        found(second, "Tým druhého města", other);
        last = served.append(second, other, DAY, planner, new ActorEvent.ActorLinked(other, one));
    }

    private void establish(NetworkId network) {
        last = served.append(
                network,
                network,
                DAY,
                planner,
                new NetworkEvent.NetworkEstablished(
                        network, "Síť " + network, Territories.of(network).orElseThrow()));
    }

    private void register(NetworkId network, ActorId actor, String name) {
        last = served.append(
                network,
                actor,
                DAY,
                planner,
                new ActorEvent.ActorRegistered(actor, network, ActorProfile.of(identity(name))));
    }

    private static Identity identity(String name) {
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
                        new Standing(name, PlatformType.MINI_TEAM, null, null),
                        new Charter(List.of(), null, List.of(), null, null)),
                new PlatformEvent.MemberJoined(platform, member, null));
    }

    private String lowest() {
        return Stream.of(one.toString(), other.toString()).sorted().findFirst().orElseThrow();
    }

    @Test
    void an_actor_of_two_networks_is_one_node_with_the_links_of_both() {
        served.get(planner, "/api/networks/%s/graph?after=%s", region, last)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.nodes.length()")
                .isEqualTo(3)
                .jsonPath("$.nodes[0].id")
                .isEqualTo(lowest())
                .jsonPath("$.nodes[0].records[*].network")
                .value((List<String> kept) -> assertThat(kept).containsExactly(first.value(), second.value()))
                .jsonPath("$.nodes[0].records[*].id")
                .value((List<String> kept) -> assertThat(kept).containsExactly(one.toString(), other.toString()))
                .jsonPath("$.nodes[*].name")
                .value((List<String> names) ->
                        assertThat(names).containsExactly("Poradna", "Tým druhého města", "Tým prvního města"))
                .jsonPath("$.links[*].from")
                .value((List<String> from) -> assertThat(from).containsExactly(lowest(), lowest()));
    }

    @Test
    void over_the_years_it_is_one_node_too_and_tells_when_each_network_kept_it() {
        last = served.append(
                second, other, LocalDate.of(2025, 8, 1), planner, new ActorEvent.ActorRetired(other, "konec"));

        served.get(planner, "/api/networks/%s/graph/years?after=%s", region, last)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.points[0]")
                .isEqualTo("2025-03-31")
                .jsonPath("$.nodes.length()")
                .isEqualTo(3)
                .jsonPath("$.nodes[0].id")
                .isEqualTo(lowest())
                .jsonPath("$.nodes[0].at[0:3]")
                .value((List<Integer> at) -> assertThat(at).containsExactly(0, 1, 2))
                .jsonPath("$.nodes[0].records[1].at")
                .value((List<Integer> at) -> assertThat(at).containsExactly(0, 1));
        served.get(planner, "/api/networks/%s/graph?asOf=2025-06-30&after=%s", region, last)
                .expectBody()
                .jsonPath("$.nodes[0].records.length()")
                .isEqualTo(2);
        served.get(planner, "/api/networks/%s/graph?after=%s", region, last)
                .expectBody()
                .jsonPath("$.nodes[0].records.length()")
                .isEqualTo(1)
                .jsonPath("$.nodes[0].id")
                .isEqualTo(lowest());
    }

    @Test
    void whoever_reads_the_region_alone_sees_nothing_of_its_networks() {
        var outsider = served.person("Čtenářka " + region, region, Role.READER);
        var neighbour = served.person("Koordinátor " + region, first, Role.COORDINATOR);

        served.get(outsider, "/api/networks/%s/graph?after=%s", region, last)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.nodes.length()")
                .isEqualTo(0);
        assertThat(body(outsider, "/site/" + region + "/mapa")).doesNotContain("Poradna", "Tým prvního", first.value());
        served.get(neighbour, "/api/networks/%s/graph?after=%s", region, last)
                .expectStatus()
                .isNotFound();
        assertThat(body(neighbour, "/api/networks/" + first + "/graph"))
                .contains("Poradna")
                .doesNotContain("records", "Tým druhého");
    }

    @Test
    void the_page_narrows_the_region_to_one_of_its_networks_and_leads_into_it() {
        var whole = body(planner, "/site/" + region + "/mapa?after=" + last);
        assertThat(whole)
                .contains("Tým prvního města", "Tým druhého města", "Síť " + first + ", Síť " + second)
                .contains("/site/" + first + "/akteri/" + one);

        assertThat(body(planner, "/site/" + region + "/mapa?network=" + second))
                .contains("Tým druhého města", "/site/" + first + "/akteri/" + one)
                .doesNotContain("Tým prvního města");
        assertThat(body(planner, "/api/networks/" + region + "/export/gexf"))
                .contains("for=\"networks\" value=\"" + first + " " + second + "\"");
    }

    @Test
    void a_change_in_one_of_its_networks_is_not_hidden_by_an_answer_that_was_kept() {
        var path = "/api/networks/" + region + "/graph";
        body(planner, path + "?after=" + last);
        var tag = tag(path);
        assertThat(tag(path)).isEqualTo(tag);
        last = served.append(
                first, one, LocalDate.of(2025, 9, 1), planner, new ActorEvent.ActorIdentified(one, identity("Slunce")));

        body(planner, path + "?after=" + last);

        assertThat(tag(path)).isNotEqualTo(tag);
        assertThat(body(planner, path)).contains("Slunce");
    }

    private @Nullable String tag(String path) {
        return served.get(planner, path)
                .expectBody(String.class)
                .returnResult()
                .getResponseHeaders()
                .getETag();
    }
}
