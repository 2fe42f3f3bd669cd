package cz.propoj.query.needs;

import cz.propoj.query.Served;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.ActivityPlan;
import cz.propoj.contract.needs.Assessment;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.needs.NeedsTemplate;
import cz.propoj.contract.needs.TemplateOrigin;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

    private long say(NetworkId network, Object record, Object... events) {
        return SERVED.append(network, record, DAY, planner, events);
    }

    private void establish(NetworkId network) {
        say(
                network,
                network,
                new NetworkEvent.NetworkEstablished(
                        network, "Síť " + network, Territories.of(network).orElseThrow()));
    }

    /** Everything at once: networks are established once in a log. */
    private long tell() {
        establish(REGION);
        networks.forEach(this::establish);
        var first = networks.get(0);
        var actor = new ActorId(UUID.randomUUID());
        say(
                first,
                actor,
                new ActorEvent.ActorRegistered(
                        actor, first, ActorProfile.of(new Identity("Škola", null, ActorKind.ORGANISATION, null))));
        var taken = TemplateOrigin.need(first, ENTRY.key());
        var form = new FormId(UUID.randomUUID());
        var activity = new ActivityId(UUID.randomUUID());
        say(
                first,
                taken,
                new NeedEvent.NeedIdentified(taken, first, NeedArea.RELATIONSHIPS, "Vlastní název"),
                new NeedEvent.NeedTakenFromTemplate(taken, ENTRY.key(), 1),
                new NeedEvent.FormOfFulfilmentAdded(taken, form, "Podoba"),
                new NeedEvent.FulfilmentAssessed(taken, form, new Assessment(2, null)),
                new NeedEvent.FormOfFulfilmentAdded(taken, new FormId(UUID.randomUUID()), "Nehodnocená"),
                new NeedEvent.ActivityAdded(
                        taken, form, activity, new ActivityPlan("Doučování", null, List.of("škola"))),
                new NeedEvent.ActorsInvolved(taken, activity, List.of(actor)));
        var second = networks.get(1);
        var namesake = new NeedId(UUID.randomUUID());
        var other = new FormId(UUID.randomUUID());
        say(
                second,
                namesake,
                new NeedEvent.NeedIdentified(
                        namesake, second, NeedArea.RELATIONSHIPS, ENTRY.name().czech()),
                new NeedEvent.FormOfFulfilmentAdded(namesake, other, "Podoba"),
                new NeedEvent.FulfilmentAssessed(namesake, other, new Assessment(2, null)));
        var own = new NeedId(UUID.randomUUID());
        return say(second, own, new NeedEvent.NeedIdentified(own, second, NeedArea.SAFETY, "Mimo šablonu"));
    }

    private String body(Served.Person who, String path) {
        return new String(
                Objects.requireNonNull(SERVED.get(who, path)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                StandardCharsets.UTF_8);
    }

    @Test
    void a_region_sees_how_its_networks_stand_with_each_need_and_only_those_it_may_read() {
        var position = tell();
        var at = "$.needs[?(@.key=='" + ENTRY.key() + "')]";

        SERVED.get(planner, API + "?after=" + position)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.networks.length()")
                .isEqualTo(3)
                .jsonPath("$.networks[*].needsBeyondTemplate")
                .value((List<Integer> beyond) -> assertThat(beyond).containsExactlyInAnyOrder(0, 1, 0))
                .jsonPath(at + ".levels")
                .value((List<List<Integer>> levels) -> assertThat(levels).containsExactly(List.of(0, 2, 0, 0, 0)))
                .jsonPath(at + ".notAssessed")
                .isEqualTo(1)
                .jsonPath(at + ".covered[*].id")
                .value((List<String> ids) ->
                        assertThat(ids).containsExactly(networks.get(0).value()))
                .jsonPath(at + ".uncovered[*].id")
                .value((List<String> ids) ->
                        assertThat(ids).containsExactly(networks.get(1).value()))
                .jsonPath(at + ".without[*].id")
                .value((List<String> ids) ->
                        assertThat(ids).containsExactly(networks.get(2).value()));

        var page = body(planner, "/site/" + REGION + "/potreby");
        assertThat(page)
                .contains("Potřeby v sítích kraje", ENTRY.name().czech(), "1 z 3")
                .contains("Síť " + networks.get(2));
        assertThat(body(planner, "/site/" + REGION + "/potreby/kraj.csv"))
                .contains("Úroveň 2", "Síť " + networks.get(1));

        SERVED.get(planner, API + "?asOf=2025-04-01")
                .expectBody()
                .jsonPath(at + ".without[*].id")
                .value((List<String> ids) -> assertThat(ids).hasSize(3));
        SERVED.get(reader, API)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.networks.length()")
                .isEqualTo(0);
        assertThat(body(reader, "/site/" + REGION + "/potreby/kraj")).doesNotContain("Síť " + networks.get(0));
        SERVED.get(coordinator, API).expectStatus().isNotFound();
        SERVED.get(coordinator, "/api/networks/" + networks.get(0) + "/needs/region")
                .expectStatus()
                .isNotFound();
        SERVED.get(coordinator, "/site/" + networks.get(0) + "/potreby/kraj")
                .expectStatus()
                .isNotFound();

        SERVED.get(coordinator, "/api/networks/" + networks.get(0) + "/needs/template/differences")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.needs[0].key")
                .isEqualTo(ENTRY.key())
                .jsonPath("$.needs[0].differences[?(@.part=='NEED')].network")
                .isEqualTo("Vlastní název");
        assertThat(body(coordinator, "/site/" + networks.get(0) + "/potreby/srovnani"))
                .contains("Srovnání s obecnou šablonou", "Vlastní název", "data-take=\"PUT\"");
        assertThat(body(planner, "/site/" + networks.get(0) + "/potreby/srovnani"))
                .contains("Vlastní název")
                .doesNotContain("data-take");
    }
}
