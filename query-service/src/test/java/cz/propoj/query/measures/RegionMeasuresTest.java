package cz.propoj.query.measures;

import cz.propoj.query.OnARegion;
import cz.propoj.query.Scene;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Identity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measures of a region as people and programs ask for them. */
class RegionMeasuresTest extends OnARegion {
    private String page() {
        return "/site/" + region + "/ukazatele?after=" + last;
    }

    @Test
    void they_are_those_of_its_networks_together_and_say_where_each_node_is_kept() {
        served.get(planner, "/api/networks/%s/measures?after=%s", region, last)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.figures.actors")
                .isEqualTo(1)
                .jsonPath("$.figures.platforms")
                .isEqualTo(2)
                .jsonPath("$.figures.links")
                .isEqualTo(2)
                .jsonPath("$.figures.components")
                .isEqualTo(1)
                .jsonPath("$.series[-1:].links")
                .isEqualTo(2)
                .jsonPath("$.nodes[?(@.name == 'Poradna')].records[*].network")
                .value((List<String> kept) -> assertThat(kept).containsExactly(first.value(), second.value()))
                .jsonPath("$.endings[0].name")
                .isEqualTo("Poradna")
                .jsonPath("$.networks[*].id")
                .value((List<String> all) ->
                        assertThat(all).containsExactly(region.value(), first.value(), second.value()))
                .jsonPath("$.unreadableNetworks")
                .isEqualTo(0);
        served.get(planner, "/api/networks/%s/measures", first)
                .expectBody()
                .jsonPath("$.figures.platforms")
                .isEqualTo(1)
                .jsonPath("$.networks")
                .doesNotExist();
    }

    @Test
    void the_page_leads_to_the_records_in_their_own_networks_and_says_which_are_in_it() {
        assertThat(body(planner, page()))
                .contains("Síť " + first, "Síť " + second, "ze sítí, do kterých smíte nahlížet (3)")
                .contains("/site/" + first + "/akteri/" + one)
                .doesNotContain("/site/" + region + "/akteri/", "číslech ne");
        assertThat(body(planner, page() + "&compareTo=2025-02-28")).contains("<b> (+1)</b>");
        assertThat(body(planner, "/site/" + first + "/ukazatele")).doesNotContain("do kterých smíte nahlížet");
    }

    @Test
    void networks_that_may_not_be_read_are_counted_and_nothing_more_is_told_of_them() {
        var reader = served.person("Čtenář " + region, region, Role.READER);
        served.get(planner, "/api/networks/%s/measures?after=%s", region, last)
                .expectStatus()
                .isOk();

        served.get(reader, "/api/networks/%s/measures?after=%s", region, last)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.figures.nodes")
                .isEqualTo(0)
                .jsonPath("$.nodes.length()")
                .isEqualTo(0)
                .jsonPath("$.unreadableNetworks")
                .isEqualTo(2);
        assertThat(body(reader, page()))
                .contains("nejsou další 2 sítě kraje")
                .doesNotContain("Poradna", first.value(), second.value(), "Tým");
    }

    @Test
    void a_change_in_one_of_its_networks_is_counted_at_once() {
        var path = "/api/networks/" + region + "/measures?after=";
        body(planner, path + last);
        last = served.append(second, other, DAY.plusDays(1), planner, new ActorEvent.ActorRetired(other, "konec"));

        served.get(planner, path + last)
                .expectBody()
                .jsonPath("$.figures.actors")
                .isEqualTo(1)
                .jsonPath("$.figures.links")
                .isEqualTo(1)
                .jsonPath("$.figures.isolated")
                .isEqualTo(0)
                .jsonPath("$.series[-1:].links")
                .isEqualTo(1);
    }

    @Test
    void two_people_who_read_the_same_networks_do_not_share_the_names_that_one_of_them_may_see() {
        var judge = Scene.actor();
        served.vault().put(judge.value(), Identity.NAME_IN_VAULT, "Soudkyně MARKER-JMENO");
        last = served.append(
                first,
                judge,
                DAY,
                planner,
                new ActorEvent.ActorRegistered(
                        judge, first, ActorProfile.of(new Identity(null, null, ActorKind.PERSON_OR_ROLE, null))));
        var here = new Grant(Role.READER, region, null);
        var coordinating = served.person("Koordinátorka " + region, here, new Grant(Role.COORDINATOR, first, null));
        var reading = served.person("Čtenářka " + region, here, new Grant(Role.READER, first, null));
        var path = "/api/networks/" + region + "/measures?after=" + last;

        assertThat(body(coordinating, path)).contains("MARKER-JMENO");
        assertThat(body(reading, path)).contains(judge.toString()).doesNotContain("MARKER");
        assertThat(body(reading, page() + "&all=true"))
                .contains(judge.toString())
                .doesNotContain("MARKER");
    }
}
