package cz.propoj.query.palette;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.web.OnPages;
import cz.propoj.query.web.SampleNetwork;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PalettePagesTest extends OnPages {
    private static final String SITE = "/site/" + SampleNetwork.ID;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nové setk          | Nové setkání                          | /setkani/nove
                    NOVE SETKANI       | Nové setkání                          | /setkani/nove
                    přidat aktéra      | Nový aktér                            | /akteri/novy
                    porovnat s loňskem | Porovnat s koncem loňského roku       | /porovnani?od=2025-12-31&amp;do=2026-01-15
                    excel              | Sešity                                | /sesity
                    adresář            | Aktéři                                | /akteri
                    31. 12. 2024       | Síť k 31. 12. 2024                    | ?stav=2024-12-31
                    k 1.3.2025         | Síť k 1. 3. 2025                      | ?stav=2025-03-01
                    """)
    void pages_and_things_to_do_are_found_by_their_words(String typed, String label, String address) {
        assertThat(offers(typed)).contains(">" + label + "</span>", "data-href=\"" + SITE + address);
    }

    @Test
    void records_are_found_by_their_names() {
        assertThat(offers("script alert")).contains("data-href=\"" + SITE + "/akteri/" + SampleNetwork.HOSTILE_ACTOR);
    }

    @Test
    void a_number_behind_a_name_stores_the_capacity_of_today() {
        assertThat(offers("kapacita script 5"))
                .contains("data-action=\"/api/networks/" + SampleNetwork.ID + "/actors/" + SampleNetwork.HOSTILE_ACTOR
                        + "/capacity\"")
                .contains("data-body=\"{&quot;total&quot;:5,")
                .contains("&quot;asOf&quot;:&quot;2026-01-15&quot;");
        assertThat(offers("volno script 3")).contains("&quot;free&quot;:3");
        assertThat(offers("kapacita nikdonikde 5")).doesNotContain("data-action");
    }

    @Test
    void on_an_earlier_day_nothing_is_changed_and_the_way_back_is_offered() {
        assertThat(offers("kapacita script 5", "&stav=2025-06-01")).doesNotContain("data-action");
        assertThat(offers("nový aktér", "&stav=2025-06-01")).doesNotContain("/akteri/novy");
        assertThat(offers("dnes", "&stav=2025-06-01")).contains("Zpět k dnešku", "?stav=2026-01-15");
        assertThat(offers("zpět k dnešku")).doesNotContain("Zpět k dnešku");
    }

    @Test
    void what_is_no_day_and_what_lies_ahead_is_no_moment() {
        assertThat(offers("31. 2. 2024")).doesNotContain("stav=");
        assertThat(offers("1. 1. 2030")).doesNotContain("stav=");
    }

    @Test
    void without_a_word_it_says_what_there_is_to_do() {
        assertThat(offers("")).contains("Nový aktér", "Nové setkání");
        assertThat(offers("qqqqq")).doesNotContain("role=\"option\"");
    }

    private String offers(String typed) {
        return offers(typed, "");
    }

    private String offers(String typed, String more) {
        return get(SITE + "/paleta?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + more)
                .replace('\u00A0', ' ');
    }
}
