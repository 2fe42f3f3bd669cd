package cz.propoj.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

class PlatformAndMeetingPagesTest extends OnPages {
    private static final String SITE = "/site/" + SampleNetwork.ID;
    private static final Pattern UNRESOLVED = Pattern.compile("\\?\\?[\\w.]+\\?\\?|\\?\\?[\\w.]+_\\w+\\?\\?");
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>|<style|<[^>]+\\sstyle=|<[^>]+\\son[a-z]+=|javascript:");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/platformy/nova",
                "/platformy/PLATFORM/upravit",
                "/platformy/PLATFORM/slozeni",
                "/platformy/PLATFORM/zhodnoceni",
                "/platformy/PLATFORM/pozastaveni",
                "/platformy/PLATFORM/zanik",
                "/platformy/nova?nadrazena=PLATFORM",
                "/setkani/nove",
                "/setkani/nove?platforma=PLATFORM",
                "/setkani/MEETING/upravit",
                "/setkani/MEETING/ucast",
                "/setkani/MEETING/zruseni",
                "/setkani/prehled",
                "/setkani/prehled?by=service&period=month&measure=people&from=2025-01-01",
                "/setkani/prehled?from=1999-01-01&to=1999-12-31",
                "/setkani/vytizeni"
            })
    void a_page_is_whole_in_both_languages(String path) {
        var page =
                path.replace("PLATFORM", id("/platformy", "Tým pro mládež")).replace("MEETING", id("/setkani", "2025"));
        for (var language : new String[] {"cs", "en"}) {
            var html = get(language, SITE + page, 200);
            assertThat(html).contains("<html lang=\"" + language + "\"").contains("</html>");
            assertThat(html)
                    .doesNotContain("th:")
                    .doesNotContainPattern(UNRESOLVED)
                    .doesNotContainPattern(INLINE);
        }
    }

    @Test
    void a_platform_tells_whom_it_usually_has_and_does_not_and_the_form_tells_it_for_each_type() {
        var platform = id("/platformy", "Tým pro mládež");
        var form = get("cs", SITE + "/platformy/" + platform + "/upravit", 200).replace('\u00A0', ' ');

        assertThat(form)
                .contains("data-explained=\"Obvyklé složení: OSPOD, škola, sociální služba, policie, lékař.")
                .contains("rodiče a dítě; v síti se nevedou")
                .contains("Uvidí ho všichni, kdo smějí tuto síť číst")
                .contains("name=\"/charter/frequency\"")
                .contains("data-pointer=\"/members\"")
                .contains("data-pointer=\"/charter/coordinators\"");
    }

    @Test
    void attendance_offers_every_active_actor_and_all_members_at_once() {
        var html = get("cs", SITE + "/setkani/" + id("/setkani", "2025") + "/ucast", 200);

        assertThat(html)
                .contains("data-holds=\"people\"")
                .contains("OSPOD Tachov")
                .containsPattern("data-label=\"Všichni členové \\(\\d+\\)\"")
                .contains("data-register=\"/api/networks/" + SampleNetwork.ID + "/actors\"")
                .contains("data-method=\"PUT\"")
                .containsPattern("data-action=\"/api/networks/[^\"]+/attendance\"")
                .contains("data-version=\"1\"");
        assertThat(html).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
    }

    @Test
    void what_has_ended_or_does_not_exist_gets_no_form() {
        get("cs", SITE + "/platformy/00000000-0000-4000-8000-000000000000/upravit", 404);
        get("cs", SITE + "/setkani/neco/ucast", 404);
        get("cs", SITE + "/platformy/" + id("/platformy", "Tým pro mládež") + "/znovuotevreni", 403);
        get("cs", SITE + "/setkani/prehled?by=quality", 422);
    }

    @Test
    void the_counts_are_taken_away_as_csv() {
        assertThat(csv("/setkani/prehled.csv?by=sector&period=year"))
                .startsWith("\uFEFFResort aktéra;Období;Setkání;Účasti aktérů;Lidí\r\n")
                .contains("školství;2025;".replace("š", "Š"));
        assertThat(csv("/setkani/vytizeni.csv"))
                .startsWith(
                        "\uFEFFAktér;Platformy;Koordinuje;Setkání za rok;Z toho mimo platformy;Lidí na nich celkem\r\n")
                .contains("OSPOD Tachov;");
    }

    private String csv(String path) {
        return String.valueOf(client.get()
                .uri(URI.create(SITE + path))
                .cookie("lang", "cs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.parseMediaType("text/csv"))
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private String id(String list, String name) {
        var html = HtmlUtils.htmlUnescape(get("cs", SITE + list, 200).replace('\u00A0', ' '));
        var link = Pattern.compile("href=\"" + SITE + list + "/([0-9a-f-]{36})[^>]*>[^<]*" + Pattern.quote(name))
                .matcher(html);
        assertThat(link.find()).as(name).isTrue();
        return link.group(1);
    }
}
