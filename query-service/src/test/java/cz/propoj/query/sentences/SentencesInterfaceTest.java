package cz.propoj.query.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.httpedge.Sessions;
import cz.propoj.query.OnTheScene;
import cz.propoj.query.TagsInLine;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The sentences as pages, JSON and plain text. */
class SentencesInterfaceTest extends OnTheScene {
    private static final String ENDS = "from=2024-12-01&to=2025-12-31";
    private static final String SENTENCES = NET + "/comparison/sentences?" + ENDS;

    @Test
    void each_sentence_knows_its_rule_its_records_and_its_events() {
        served.ask(coordinator, SENTENCES + "&after=%s", position)
                .is("$.from.asOf", "2024-12-01")
                .is("$.items[0].rule", "actorsLeft")
                .is("$.items[0].text", "V síti skončil 1 aktér: Chodovský spolek.")
                .is("$.items[0].records[0].kind", "actors")
                .is("$.items[0].records[0].href", "/site/orp-3215/akteri/" + gone() + "?stav=2024-12-01")
                .is("$.items[0].events[0].event", "ActorRetired")
                .is("$.items[0].timeline", "/site/orp-3215/casova-osa?zaznam=" + gone());
    }

    private String gone() {
        var found = new String[1];
        served.ask(coordinator, SENTENCES).has("$.items[0].records[0].id", (String id) -> found[0] = id);
        return found[0];
    }

    @Test
    void plain_text_has_a_sentence_in_each_line_in_the_language_of_the_reader() {
        assertThat(plain("cs").lines())
                .contains(
                        "V síti skončil 1 aktér: Chodovský spolek.", "Volno už nemá 1 aktér: Základní škola Čechova.");
        assertThat(plain("en").lines()).contains("1 actor ended in the network: Chodovský spolek.");
    }

    private String plain(String language) {
        return Objects.requireNonNull(served.client()
                .get()
                .uri(SENTENCES)
                .cookie(Sessions.COOKIE, coordinator.token())
                .header("Accept", "text/plain")
                .header("Accept-Language", language)
                .exchange()
                .expectHeader()
                .contentType("text/plain;charset=UTF-8")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    @Test
    void the_short_form_is_asked_for_by_name() {
        served.ask(coordinator, SENTENCES + "&form=short").is("$.items[0].rule", "actorsLeft");
        served.refused(coordinator, SENTENCES + "&form=kratka");
    }

    @Test
    void what_one_may_not_see_makes_no_sentence() {
        var since = NET + "/comparison/sentences?from=2024-01-01&to=2025-12-31";

        assertThat(body(coordinator, since)).contains("MARKER-JMENO");
        assertThat(body(reader, since)).doesNotContain("MARKER");
        served.get(stranger, since).expectStatus().isNotFound();
        served.get(stranger, "/site/orp-3215/rok").expectStatus().isNotFound();
    }

    @Test
    void the_page_links_names_to_records_and_says_what_a_sentence_rests_on() {
        var page = TagsInLine.of(body(reader, "/site/orp-3215/rok?od=2024-12-01&do=2025-12-31"));

        assertThat(page)
                .contains("<h1>Rok ve větách</h1>")
                .contains("?stav=2024-12-01\">Chodovský spolek</a>")
                .contains("Z čeho to plyne")
                .contains("/site/orp-3215/casova-osa?zaznam=")
                .contains("/site/orp-3215/porovnani?od=2024-12-01&amp;do=2025-12-31");
    }

    @Test
    void the_first_page_begins_with_what_has_changed() {
        assertThat(TagsInLine.of(body(coordinator, "/site/orp-3215")))
                .contains("Celý rok ve větách")
                .contains("href=\"/site/orp-3215/rok\"");
    }

    @Test
    void the_comparison_leads_to_the_sentences_of_the_same_days() {
        assertThat(TagsInLine.of(body(coordinator, "/site/orp-3215/porovnani?od=2024-12-01&do=2025-12-31")))
                .contains("/site/orp-3215/rok?od=2024-12-01&amp;do=2025-12-31");
    }
}
