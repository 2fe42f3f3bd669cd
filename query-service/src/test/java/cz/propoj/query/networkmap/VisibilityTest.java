package cz.propoj.query.networkmap;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.query.OnTheScene;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisibilityTest extends OnTheScene {
    @Test
    void does_not_exist() {
        served.get(stranger, NET + "/actors").expectStatus().isNotFound();
        served.get(administrator, NET + "/actors").expectStatus().isNotFound();
        served.get(coordinator, NET + "/actors/nic").expectStatus().isNotFound();
        served.get(coordinator, NET + "/actors/" + UUID.randomUUID())
                .expectStatus()
                .isNotFound();
        served.get(coordinator, "/api/networks/vymysl/actors").expectStatus().isNotFound();
        served.client().get().uri(NET + "/actors").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void is_found_at_no_address_by_nobody_else() {
        var forWhom = Map.of(
                "MARKER-PRIVATE", List.of(coordinator),
                "MARKER-COORD", List.of(coordinator, colleague),
                "MARKER-NETWORK", List.of(coordinator, colleague, caseManager),
                "MARKER-KONTAKT", List.of(coordinator, colleague, caseManager),
                "MARKER-JMENO", List.of(coordinator, colleague, caseManager));
        for (var who : List.of(coordinator, colleague, caseManager, reader)) {
            var all = new StringBuilder();
            for (var path : List.of(
                    "/actors",
                    "/actors/" + school,
                    "/actors/" + school + "/history",
                    "/actors/" + school + "/notes",
                    "/actors/" + school + "/contacts",
                    "/notes",
                    "/timeline",
                    "/platforms",
                    "/platforms/" + team,
                    "/meetings",
                    "/meetings/" + meeting,
                    "/needs",
                    "/needs/" + need,
                    "/needs/rows",
                    "/actors?asOf=2025-01-01",
                    "/activities/" + activity)) {
                all.append(body(who, NET + path));
            }
            all.append(text(workbook(who, "akteri")))
                    .append(text(workbook(who, "platformy")))
                    .append(text(workbook(who, "potreby")));
            forWhom.forEach((marker, readers) -> assertThat(all.toString().contains(marker))
                    .as("%s for %s", marker, who)
                    .isEqualTo(readers.contains(who)));
        }
    }

    @Test
    void is_gone_everywhere_as_soon_as_it_is_erased() {
        var person = new ContactId(UUID.randomUUID());
        served.vault().put(person.value(), ContactPerson.NAME, "Kontakt MARKER-SMAZ");
        var named = served.append(
                TACHOV,
                ospod,
                YEAR_END_2024,
                coordinator,
                new ActorEvent.ContactPersonNamed(ospod, new ContactPerson(person, null, false, 1)));
        var today = NET + "/actors/" + ospod + "?after=";
        assertThat(body(coordinator, today + named)).contains("MARKER-SMAZ");
        var past = NET + "/actors/" + ospod + "/contacts?asOf=2025-01-01&after=";
        assertThat(body(coordinator, past + named)).contains("MARKER-SMAZ");

        served.vault().erase(person.value());
        var erased = served.append(TACHOV, ospod, null, coordinator, new ActorEvent.ContactPersonErased(ospod, person));

        assertThat(body(coordinator, today + erased)).doesNotContain("MARKER-SMAZ");
        assertThat(body(coordinator, past + erased)).doesNotContain("MARKER-SMAZ");
        assertThat(body(coordinator, NET + "/actors/" + ospod + "/history?after=" + erased))
                .doesNotContain("MARKER-SMAZ");
    }
}
