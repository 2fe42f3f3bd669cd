package cz.propoj.query.measures;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.query.OnARegion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measures of a region as people and programs ask for them. */
class RegionMeasuresTest extends OnARegion {
    private String page() {
        return "/site/" + region + "/ukazatele?after=" + last;
    }

    @Test
    void they_are_those_of_its_networks_together_and_say_where_each_node_is_kept() {
        served.ask(planner, "/api/networks/%s/measures?after=%s", region, last)
                .is("$.figures.actors", 1)
                .is("$.figures.platforms", 2)
                .is("$.figures.links", 2)
                .is("$.figures.components", 1)
                .is("$.series[-1:].links", 2)
                .has("$.nodes[?(@.name == 'Poradna')].records[*].network", (List<String> kept) -> assertThat(kept)
                        .containsExactly(first.value(), second.value()))
                .is("$.endings[0].name", "Poradna")
                .has("$.networks[*].id", (List<String> all) -> assertThat(all)
                        .containsExactly(region.value(), first.value(), second.value()))
                .is("$.unreadableNetworks", 0);
        served.ask(planner, "/api/networks/%s/measures", first)
                .is("$.figures.platforms", 1)
                .isMissing("$.networks");
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
        served.ask(planner, "/api/networks/%s/measures?after=%s", region, last);

        served.ask(reader, "/api/networks/%s/measures?after=%s", region, last)
                .is("$.figures.nodes", 0)
                .is("$.nodes.length()", 0)
                .is("$.unreadableNetworks", 2);
        assertThat(body(reader, page()))
                .contains("nejsou další 2 sítě kraje")
                .doesNotContain("Poradna", first.value(), second.value(), "Tým");
    }

    @Test
    void a_change_in_one_of_its_networks_is_counted_at_once() {
        var path = "/api/networks/" + region + "/measures?after=";
        body(planner, path + last);
        last = served.append(second, other, DAY.plusDays(1), planner, new ActorEvent.ActorRetired(other, "konec"));

        served.ask(planner, path + last)
                .is("$.figures.actors", 1)
                .is("$.figures.links", 1)
                .is("$.figures.isolated", 0)
                .is("$.series[-1:].links", 1);
    }

    @Test
    void two_people_who_read_the_same_networks_do_not_share_the_names_that_one_of_them_may_see() {
        var judge = in(first).person("Soudkyně MARKER-JMENO").on(DAY);
        last = served.head();
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
