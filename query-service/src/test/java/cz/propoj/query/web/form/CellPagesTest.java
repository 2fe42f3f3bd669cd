package cz.propoj.query.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.web.OnPages;
import cz.propoj.query.web.SampleNetwork;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

class CellPagesTest extends OnPages {
    private static final String SITE = "/site/" + SampleNetwork.ID;
    private static final String ACTOR = SITE + "/bunka?seznam=akteri&radek=" + SampleNetwork.HOSTILE_ACTOR + "&pole=";

    private WebTestClient.ResponseSpec ask(String page) {
        return client.get()
                .uri(URI.create(page))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "cs")
                .exchange();
    }

    @Test
    void a_cell_brings_the_input_that_fits_its_field_and_what_is_sent_with_it() {
        assertThat(get(ACTOR + "sector"))
                .contains(
                        "<select", "value=\"EDUCATION\"", "/actors/" + SampleNetwork.HOSTILE_ACTOR + "/classification")
                .contains("data-pointer=\"/sector\"", "&quot;kindOfService&quot;")
                .contains("aria-label=\"Resort – &lt;script&gt;");
        assertThat(get(ACTOR + "freeCapacity"))
                .contains("inputmode=\"numeric\"", "data-along=\"{&quot;asOf&quot;:&quot;");
        assertThat(get(ACTOR + "openingHours")).contains("<textarea");
        assertThat(get(ACTOR + "capacityAsOf")).contains("type=\"date\"");
        assertThat(get(ACTOR + "inCrisisNetwork")).contains("data-as=\"yesno\"", "data-pointer=\"/ready\"");
        assertThat(get(ACTOR + "characteristics.luzka"))
                .contains("data-listed=\"true\"", "/characteristics/luzka", "Lůžka &lt;b&gt;");
    }

    @Test
    void what_follows_from_other_records_or_holds_several_values_is_not_changed_in_a_cell() {
        for (var field :
                new String[] {"platforms", "meetingsInYear", "groups", "lifeCycle", "characteristics.metody"}) {
            ask(ACTOR + field).expectStatus().isForbidden();
        }
        assertThat(get(SITE + "/akteri?columns=sector,platforms,groups"))
                .contains("data-edit=\"sector\"")
                .doesNotContain("data-edit=\"platforms\"", "data-edit=\"groups\"");
    }

    @Test
    void unknown_lists_rows_and_fields_are_not_found() {
        ask(ACTOR + "nenitu").expectStatus().isNotFound();
        ask(SITE + "/bunka?seznam=akteri&radek=nikdo&pole=sector")
                .expectStatus()
                .isNotFound();
        ask(SITE + "/bunka?seznam=setkani&radek=x&pole=topic").expectStatus().isNotFound();
        ask(SITE + "/bunka").expectStatus().isNotFound();
    }

    @Test
    void on_another_day_than_today_no_cell_is_changed() {
        ask(ACTOR + "sector&stav=2025-12-01").expectStatus().isForbidden();
        assertThat(get(SITE + "/akteri?stav=2025-12-01")).doesNotContain("data-edit=", "data-cells=");
        assertThat(get(SITE + "/potreby?stav=2025-12-01")).doesNotContain("data-edit=", "data-cells=");
    }
}
