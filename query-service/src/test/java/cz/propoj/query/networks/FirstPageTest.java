package cz.propoj.query.networks;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.revisions.RevisionEvent;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.contract.revisions.Signature;
import cz.propoj.query.OnARegion;
import cz.propoj.query.Served;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each role sees first, in a region of two networks. */
class FirstPageTest extends OnARegion {
    private String page(Served.Person who, String path) {
        return body(who, path + (path.contains("?") ? "&" : "?") + "after=" + last);
    }

    private @Nullable URI begins(Served.Person who) {
        return served.get(who, "/")
                .expectStatus()
                .isSeeOther()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getLocation();
    }

    @Test
    void a_planner_begins_in_the_region_and_sees_its_networks() {
        page(planner, "/site/" + region);

        assertThat(begins(planner)).hasToString("/site/" + region);
        assertThat(page(planner, "/site/" + region))
                .contains("Sítě kraje", "Síť " + first, "Síť " + second, "/site/" + region + "/ukazatele");
    }

    @Test
    void a_planner_with_another_role_begins_in_the_region_too() {
        var both = served.person(
                "Obojí", new Grant(Role.COORDINATOR, first, null), new Grant(Role.REGIONAL_PLANNER, region, null));
        page(both, "/site/" + region);

        assertThat(begins(both)).hasToString("/site/" + region);
    }

    @Test
    void whoever_speaks_for_an_actor_begins_with_its_card_and_may_change_its_capacity_at_once() {
        last = served.append(first, one, DAY, planner, new ActorEvent.CapacityReported(one, new Capacity(40, 7, DAY)));
        var speaker = served.person("Poradkyně", new Grant(Role.ACTOR, first, one));

        var page = page(speaker, "/site/" + first);

        assertThat(page)
                .contains("Vaše karta v síti", "volných 7", "/akteri/" + one + "/upravit#i/capacity/free")
                .doesNotContain("/sesity");
        assertThat(page(speaker, "/site/" + first + "/akteri/" + one + "/upravit"))
                .contains("id=\"i/capacity/free\"");
    }

    @Test
    void a_case_manager_begins_with_the_search_for_help_and_meets_no_workbooks() {
        var manager = served.person("Manažerka", first, Role.CASE_MANAGER);

        assertThat(page(manager, "/site/" + first))
                .contains("id=\"start-crisis\"")
                .doesNotContain("/sesity", "Převzaté sešity");
    }

    @Test
    void a_reader_begins_with_the_last_signed_revision_and_what_changed_since() {
        var reading = served.person("Zastupitel", first, Role.READER);
        assertThat(page(reading, "/site/" + first)).contains("zatím žádná revize uzavřená není");
        var older = signed(2023);
        var newer = signed(2024);

        assertThat(page(reading, "/site/" + first))
                .contains(
                        "Revize za rok 2024",
                        "od=" + older + "&amp;do=" + newer,
                        "od=" + newer + "&amp;do=",
                        "/revize/2024")
                .doesNotContain("zatím žádná revize");
    }

    private RevisionId signed(int year) {
        var revision = RevisionId.of(first, year);
        last = served.append(
                first,
                revision,
                DAY,
                planner,
                new RevisionEvent.RevisionOpened(revision, first, year, null),
                new RevisionEvent.RevisionClosed(
                        revision, new Signature(planner.account(), DAY, last, "0".repeat(64)), List.of()));
        return revision;
    }

    @Test
    void the_search_for_help_is_of_today_whatever_day_was_chosen_before() {
        var manager = served.person("Manažerka", first, Role.CASE_MANAGER);

        var page = page(manager, "/site/" + first + "/krize?crisisNetwork=false&stav=2020-01-01&place=");

        assertThat(page)
                .contains("Pomoc se hledá vždy k dnešku", "Poradna")
                .doesNotContain("stav=2020-01-01", "data-moment=\"");
        assertThat(page(manager, "/site/" + first + "/krize?crisisNetwork=true"))
                .contains("Žádný aktér", "Krizová síť má jen část aktérů")
                .doesNotContain("Pomoc se hledá vždy k dnešku", "nikdo neodpovídá", ">Nikdo<");
    }
}
