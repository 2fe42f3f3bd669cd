package cz.propoj.query.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.web.OnPages;
import cz.propoj.query.web.SampleNetwork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

class PagePointInTimeTest extends OnPages {
    private static final String SITE = "/site/" + SampleNetwork.ID;
    private static final String DAY = "stav=2025-12-15&znamo=2026-01-15";
    private static final Pattern TAG = Pattern.compile("<[a-z][^>]*\\b(?:href|hx-get)=\"[^\"]*\"[^>]*>");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|hx-get)=\"([^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"get\"[^>]*>(.{0,600})", Pattern.DOTALL);

    @Test
    void the_chosen_day_stays_wherever_one_walks() {
        var lost = new ArrayList<String>();
        var seen = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<>(List.of(SITE + "?" + DAY));
        while (!waiting.isEmpty()) {
            var page = waiting.poll();
            if (!seen.add(page)) {
                continue;
            }
            var html = get(page, 200);
            if (page.startsWith(SITE + "/krize")) {
                // Whoever looks for help looks for it today, on whatever day they were before.
                assertThat(html).as(page).doesNotContain("class=\"past-banner\"");
                continue;
            }
            if (page.startsWith(SITE + "/paleta")) {
                // Lines that a script takes out of it; the page that asked for them has the banner.
                continue;
            }
            assertThat(html).as(page).contains("class=\"past-banner\"");
            for (var address : kept(html)) {
                var isInterface = address.startsWith("/api/");
                var isKept = isInterface
                        ? address.contains("asOf=2025-12-15") && address.contains("knownAt=2026-01-15T22:59:59.999Z")
                        : address.contains("stav=2025-12-15") && address.contains("znamo=2026-01-15");
                if (!isKept) {
                    lost.add(page + " -> " + address);
                }
                if (isKept && isRecordOrPage(address)) {
                    waiting.add(address);
                }
            }
            FORM.matcher(html)
                    .results()
                    .filter(form -> !form.group().contains("data-own-moment"))
                    .forEach(form -> {
                        if (!form.group(1).contains("name=\"stav\" value=\"2025-12-15\"")) {
                            lost.add(page + " -> "
                                    + form.group().lines().findFirst().orElse(""));
                        }
                    });
        }
        assertThat(lost).isEmpty();
        assertThat(seen)
                .hasSizeGreaterThan(100)
                .anyMatch(page -> page.contains("/akteri/"))
                .anyMatch(page -> page.contains("/potreby/"))
                .anyMatch(page -> page.startsWith("/ucet"))
                .anyMatch(page -> page.contains("/porovnani"));
    }

    /** Inner addresses of a page, but for those that say themselves which day they lead to. */
    private static List<String> kept(String html) {
        return TAG.matcher(html)
                .results()
                .map(tag -> tag.group())
                // Forms carry the day in hidden fields, looked at apart.
                .filter(tag -> !tag.contains("data-own-moment") && !tag.startsWith("<form"))
                .flatMap(tag -> ADDRESS.matcher(tag).results())
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .filter(address -> address.startsWith("/") || address.startsWith("?"))
                // What is public is of today for everybody.
                .filter(address ->
                        Stream.of("/assets/", "/webjars/", "/public/").noneMatch(address::startsWith))
                .distinct()
                .toList();
    }

    /** Every kind of page and every record once; the endless orders and filters of lists are left out. */
    private static boolean isRecordOrPage(String address) {
        var path = address.split("[?#]", 2)[0];
        var more = address.replaceAll("#.*", "")
                .replaceAll("(stav|znamo)=[^&]*&?", "")
                .replaceAll("[?&]$", "");
        var isFile = path.endsWith(".csv") || path.endsWith(".xlsx");
        return !address.startsWith("/api/") && !isFile && !path.equals("/") && more.equals(path);
    }

    @Test
    void the_banner_says_the_day_and_leads_back_to_today() {
        var html = text(get(SITE + "/akteri?q=skola&" + DAY, 200));

        assertThat(html)
                .contains("Stav k 15. 12. 2025, jak byl znám 15. 1. 2026")
                .contains("href=\"" + SITE + "/akteri?q=skola\"")
                .contains("Zpět k dnešku");
        assertThat(text(get(SITE + "/akteri", 200)))
                .doesNotContain("past-banner")
                .contains("k dnešku");
    }

    @Test
    void a_day_before_the_network_began_is_empty_and_says_so() {
        var html = text(get(SITE + "/akteri?stav=2019-12-31", 200));

        assertThat(html).contains("Mapa sítě začíná 1. 12. 2025").contains("0 aktérů");
    }

    @Test
    void nothing_was_known_before_it_was_written_down() {
        var html = text(get(SITE + "/akteri?stav=2025-12-15&znamo=2025-12-20", 200));

        assertThat(html).contains("Tehdy se o síti ještě nic nevědělo").contains("0 aktérů");
    }

    @Test
    void a_record_that_was_not_there_yet_says_what_may_be_the_reason() {
        var html = text(get(SITE + "/akteri/" + SampleNetwork.HOSTILE_ACTOR + "?stav=2024-12-31", 404));

        assertThat(html).contains("Možná tu ke zvolenému dni ještě nebyl").contains("Zpět k dnešku");
    }

    @Test
    void days_to_come_and_what_is_no_day_are_refused_in_words() {
        assertThat(text(get(SITE + "?stav=2031-05-01", 422))).contains("Datum 1. 5. 2031 teprve přijde");
        assertThat(text(get(SITE + "?stav=2025-02-30", 422))).contains("Zadejte den ve tvaru");
        assertThat(text(get(SITE + "?znamo=kdysi", 422))).contains("Zadejte den ve tvaru");
        assertThat(text(get(SITE + "/porovnani?od=2025-12-31&do=2025-01-01", 422)))
                .contains("nemůže být dřív než");
    }

    @Test
    void nothing_can_be_changed_on_another_day() {
        assertThat(get(SITE + "/sesity", 200)).contains("data-module=\"workbooks\"");
        assertThat(text(get(SITE + "/sesity?stav=2025-12-15", 200)))
                .doesNotContain("data-module=\"workbooks\"")
                .contains("měnit lze pouze dnešní stav");
    }

    @Test
    void the_start_page_keeps_the_day() {
        client.get()
                .uri("/?stav=2025-12-15")
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location(SITE + "?stav=2025-12-15");
    }

    private static String text(String html) {
        return HtmlUtils.htmlUnescape(html).replace('\u00A0', ' ');
    }

    private String get(String page, int status) {
        return asSent("cs", page, status);
    }
}
