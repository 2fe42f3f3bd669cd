package cz.propoj.query.needs;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedsTemplate;
import cz.propoj.contract.needs.TemplateOrigin;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.query.Served;
import cz.propoj.testdata.TestNetwork;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The region's overview of needs, over the whole service: three networks of a region, each with other needs. */
class RegionNeedsTest {
    private static final Served SERVED = new Served();
    private static final NetworkId REGION = new NetworkId("kraj-CZ052");
    private static final LocalDate DAY = LocalDate.of(2025, 5, 1);
    private static final NeedsTemplate.Need ENTRY =
            NeedsTemplate.general().areas().getFirst().needs().getFirst();
    private static final String API = "/api/networks/" + REGION + "/needs/region";

    private final List<NetworkId> networks = Territories.all().entrySet().stream()
            .filter(entry -> "CZ052".equals(entry.getValue().nuts3())
                    && entry.getKey().value().startsWith("orp-"))
            .map(java.util.Map.Entry::getKey)
            .limit(3)
            .toList();
    private final Served.Person planner = SERVED.person("Plánovačka", REGION, Role.REGIONAL_PLANNER);
    private final Served.Person reader = SERVED.person("Čtenář kraje", REGION, Role.READER);
    private final Served.Person coordinator = SERVED.person("Koordinátorka", networks.getFirst(), Role.COORDINATOR);

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    private TestNetwork in(NetworkId network) {
        return SERVED.network(network, planner);
    }

    /** Everything at once: networks are established once in a log. */
    private long tell() {
        for (var network : List.of(REGION, networks.get(0), networks.get(1), networks.get(2))) {
            in(network).established("Síť " + network).on(DAY);
        }
        var first = networks.getFirst();
        var actor = in(first).actor("Škola").on(DAY);
        in(first)
                .need(TemplateOrigin.need(first, ENTRY.key()), NeedArea.RELATIONSHIPS, "Vlastní název")
                .fromTemplate(ENTRY.key(), 1)
                .form("Podoba")
                .assessed(2, null)
                .activity("Doučování", null, "škola")
                .by(actor)
                .form("Nehodnocená")
                .on(DAY);
        var second = in(networks.get(1));
        second.need(NeedArea.RELATIONSHIPS, ENTRY.name().czech())
                .form("Podoba")
                .assessed(2, null)
                .on(DAY);
        second.need(NeedArea.SAFETY, "Mimo šablonu").on(DAY);
        return SERVED.head();
    }

    private String body(Served.Person who, String path) {
        return SERVED.ask(who, path).text();
    }

    @Test
    void a_region_sees_how_its_networks_stand_with_each_need_and_only_those_it_may_read() {
        var position = tell();
        var at = "$.needs[?(@.key=='" + ENTRY.key() + "')]";

        SERVED.ask(planner, API + "?after=" + position)
                .is("$.networks.length()", 3)
                .has("$.networks[*].needsBeyondTemplate", (List<Integer> beyond) -> assertThat(beyond)
                        .containsExactlyInAnyOrder(0, 1, 0))
                .has(at + ".levels", (List<List<Integer>> levels) -> assertThat(levels)
                        .containsExactly(List.of(0, 2, 0, 0, 0)))
                .is(at + ".notAssessed", 1)
                .has(at + ".covered[*].id", (List<String> ids) -> assertThat(ids)
                        .containsExactly(networks.get(0).value()))
                .has(at + ".uncovered[*].id", (List<String> ids) -> assertThat(ids)
                        .containsExactly(networks.get(1).value()))
                .has(at + ".without[*].id", (List<String> ids) -> assertThat(ids)
                        .containsExactly(networks.get(2).value()));

        var page = body(planner, "/site/" + REGION + "/potreby");
        assertThat(page)
                .contains("Potřeby v sítích kraje", ENTRY.name().czech(), "1 z 3")
                .contains("Síť " + networks.get(2));
        assertThat(body(planner, "/site/" + REGION + "/potreby/kraj.csv"))
                .contains("Úroveň 2", "Síť " + networks.get(1));

        SERVED.ask(planner, API + "?asOf=2025-04-01").has(at + ".without[*].id", (List<String> ids) -> assertThat(ids)
                .hasSize(3));
        SERVED.ask(reader, API).is("$.networks.length()", 0);
        assertThat(body(reader, "/site/" + REGION + "/potreby/kraj")).doesNotContain("Síť " + networks.get(0));
        SERVED.get(coordinator, API).expectStatus().isNotFound();
        SERVED.get(coordinator, "/api/networks/" + networks.get(0) + "/needs/region")
                .expectStatus()
                .isNotFound();
        SERVED.get(coordinator, "/site/" + networks.get(0) + "/potreby/kraj")
                .expectStatus()
                .isNotFound();

        SERVED.ask(coordinator, "/api/networks/" + networks.get(0) + "/needs/template/differences")
                .is("$.needs[0].key", ENTRY.key())
                .is("$.needs[0].differences[?(@.part=='NEED')].network", "Vlastní název");
        assertThat(body(coordinator, "/site/" + networks.get(0) + "/potreby/srovnani"))
                .contains("Srovnání s obecnou šablonou", "Vlastní název", "data-take=\"PUT\"");
        assertThat(body(planner, "/site/" + networks.get(0) + "/potreby/srovnani"))
                .contains("Vlastní název")
                .doesNotContain("data-take");
    }
}
