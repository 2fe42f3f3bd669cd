package cz.propoj.query.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.OnTheScene;
import cz.propoj.query.Served;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The search over the whole network. */
class SearchTest extends OnTheScene {
    private static final String SITE = "/site/orp-3215/hledat?q=";

    private String page(Served.Person who, String words) {
        return body(who, SITE + words + "&after=" + position);
    }

    @Test
    void everything_is_found_without_diacritics_and_in_any_case() {
        assertThat(page(coordinator, "ZAKLADNI skola")).contains("Základní škola Čechova");
        assertThat(page(coordinator, "tym pro")).contains("Tým pro mládež");
        assertThat(page(coordinator, "krizova POMOC"))
                .contains("Krizová pomoc")
                .contains("Podoby naplňování a činnosti");
        assertThat(page(coordinator, "neni nasili")).contains("Doma není násilí");
        assertThat(page(coordinator, "tlumocnika"))
                .contains("potřebuje tlumočníka")
                .contains("/poznatky/");
        assertThat(page(coordinator, "600000001")).contains("#kontakty");
    }

    @Test
    void nobody_finds_what_they_may_not_see() {
        var forWhom = Map.of(
                "MARKER-PRIVATE", List.of(coordinator),
                "MARKER-COORD", List.of(coordinator, colleague),
                "MARKER-NETWORK", List.of(coordinator, colleague, caseManager),
                "MARKER-KONTAKT", List.of(coordinator, colleague, caseManager),
                "MARKER-JMENO", List.of(coordinator, colleague, caseManager));
        forWhom.forEach((marker, readers) -> {
            for (var who : List.of(coordinator, colleague, caseManager, reader)) {
                // The words that were searched for stand on the page in any case, so a hit is counted by its link.
                assertThat(page(who, marker).contains("/site/orp-3215/akteri/"))
                        .as("%s for %s", marker, who)
                        .isEqualTo(readers.contains(who));
            }
        });
    }

    @Test
    void what_nobody_wrote_is_not_found() {
        assertThat(page(coordinator, "nicneniuplne"))
                .contains("class=\"card-quiet\"")
                .doesNotContain("found-");
    }
}
