package cz.propoj.query.networkmap;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.query.OnARegion;
import cz.propoj.query.Served;
import org.junit.jupiter.api.Test;

/** A record that was linked with one of another network can be told apart from it again, where the link was made. */
class UnlinkingTest extends OnARegion {
    private final Served.Person both = served.person(
            "Obě sítě", new Grant(Role.COORDINATOR, first, null), new Grant(Role.COORDINATOR, second, null));

    private String page(String path) {
        return body(both, path + "?after=" + last);
    }

    @Test
    void the_card_offers_it_and_the_form_names_the_other_record() {
        var card = "/site/" + second + "/akteri/" + other;
        var unlinking = card + "/propojeni/" + one + "/zruseni";

        assertThat(page(card)).contains(unlinking);
        assertThat(page(unlinking))
                .contains(
                        "data-method=\"DELETE\"",
                        "data-action=\"/api/networks/" + second + "/actors/" + other + "/links/" + one + "\"",
                        "pod názvem Poradna.");
    }

    @Test
    void nothing_is_offered_where_the_link_was_not_made() {
        var card = "/site/" + first + "/akteri/" + one;

        assertThat(page(card)).contains("Tentýž aktér v jiných sítích").doesNotContain("/zruseni");
        served.get(both, card + "/propojeni/" + other + "/zruseni?after=" + last)
                .expectStatus()
                .isNotFound();
    }
}
