package cz.propoj.query.lists;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.Answer;
import cz.propoj.query.OnTheScene;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

class ListsTest extends OnTheScene {
    private static final String SITE = "/site/orp-3215";

    @Test
    void stand_in_Czech_order_and_leave_retired_actors_out() {
        assertThat(names(coordinator, ""))
                .containsExactly("Cizinecké =1+1 centrum", "Soudkyně MARKER-JMENO", "Základní škola Čechova");
        assertThat(names(coordinator, "?lifeCycle=*&sort=name"))
                .as("ch comes after h and c")
                .containsExactly(
                        "Cizinecké =1+1 centrum",
                        "Chodovský spolek",
                        "Soudkyně MARKER-JMENO",
                        "Základní škola Čechova");
        assertThat(names(coordinator, "?sort=-name")).first().isEqualTo("Základní škola Čechova");
    }

    @Test
    void are_filtered_by_any_field_several_values_or_several_fields_and() {
        assertThat(names(coordinator, "?sector=EDUCATION&sector=JUSTICE")).hasSize(2);
        assertThat(names(coordinator, "?sector=EDUCATION&sector=JUSTICE&ageFrom=..5"))
                .isEmpty();
        assertThat(names(coordinator, "?capacity=45..")).containsExactly("Základní škola Čechova");
        assertThat(names(coordinator, "?characteristics.jazyky=ukrajin")).containsExactly("Základní škola Čechova");
        assertThat(names(coordinator, "?characteristics.jazyky=-")).hasSize(2);
        assertThat(names(coordinator, "?platforms=" + team)).hasSize(2);
    }

    @Test
    void are_searched_without_regard_to_case_and_diacritics_over_all_the_person_may_see() {
        assertThat(names(coordinator, "?q=SKOLA%20cechova")).containsExactly("Základní škola Čechova");
        assertThat(names(coordinator, "?q=marker-private")).containsExactly("Základní škola Čechova");
        assertThat(names(colleague, "?q=marker-private")).isEmpty();
        assertThat(names(colleague, "?q=marker-coord")).hasSize(1);
        assertThat(names(caseManager, "?q=marker-coord")).isEmpty();
        assertThat(names(caseManager, "?q=marker-kontakt")).hasSize(1);
        assertThat(names(reader, "?q=marker")).isEmpty();
    }

    @Test
    void come_in_pages_with_total_and_position() {
        served.ask(coordinator, NET + "/actors?size=1&page=1")
                .is("$.total", 3)
                .is("$.items.length()", 1)
                .is("$.items[0].name", "Soudkyně MARKER-JMENO")
                .has("$.position", (Integer at) -> assertThat(at.longValue()).isGreaterThanOrEqualTo(position));
    }

    @Test
    void name_the_bad_parameter() {
        for (var bad : List.of(
                "asOf=20205-01-01",
                "size=0",
                "size=501",
                "sort=nic",
                "nesmysl=1",
                "capacity=moc",
                "after=-3",
                "knownAt=loni",
                "after=999999999")) {
            served.refused(coordinator, NET + "/actors?" + bad)
                    .is(
                            "$.errors[0].pointer",
                            "/" + (bad.startsWith("nesmysl") ? "nesmysl" : bad.substring(0, bad.indexOf('='))));
        }
    }

    @Test
    void are_not_sent_again_to_who_has_them() {
        var first = served.get(coordinator, NET + "/platforms")
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
        var tag = Objects.requireNonNull(first.getResponseHeaders().getETag());
        served.client()
                .get()
                .uri(NET + "/platforms")
                .cookie("propoj_session", coordinator.token())
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectHeader()
                .cacheControl(CacheControl.noStore());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NET + "/actors",
                NET + "/platforms",
                NET + "/graph",
                NET + "/graph/years",
                NET + "/export/graphml",
                NET + "/measures",
                NET + "/comparison?from=2024-12-31",
                NET + "/timeline",
                SITE,
                SITE + "/akteri",
                SITE + "/akteri.csv",
                SITE + "/mapa",
                SITE + "/lide",
                "/ucet"
            })
    void and_everything_else_that_may_name_people_are_kept_by_no_browser(String address) {
        served.get(coordinator, address)
                .expectStatus()
                .isOk()
                .expectHeader()
                .value(HttpHeaders.CACHE_CONTROL, value -> assertThat(value).contains("no-store"));
    }

    @Test
    void as_CSV_never_begin_with_a_formula() {
        served.network(OTHER, stranger).actor("=HYPERLINK(\"x\";1)").on(YEAR_END_2024);
        var answer = served.client()
                .get()
                .uri("/api/networks/orp-3208/actors?columns=name,kind&after=" + served.head())
                .header(HttpHeaders.ACCEPT, "text/csv")
                .cookie("propoj_session", stranger.token())
                .exchange();
        var csv = new Answer(answer, 200).text();
        assertThat(csv).isEqualTo("\uFEFFNázev;Co to je\r\n\"'=HYPERLINK(\"\"x\"\";1)\";služba\r\n");
    }
}
