package cz.propoj.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

class PagesTest extends OnPages {
    private static final String SITE = "/site/" + SampleNetwork.ID;
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>|<style|<[^>]+\\sstyle=|<[^>]+\\son[a-z]+=|javascript:");
    private static final Pattern UNRESOLVED = Pattern.compile("\\?\\?[\\w.]+\\?\\?|\\?\\?[\\w.]+_\\w+\\?\\?");
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]*)</title>");
    private static final Pattern LINK = Pattern.compile("\\b(?:href|src|action|hx-get)=\"(/[^\"]*)\"");
    private static final Pattern OUTSIDE =
            Pattern.compile("<(?:script|link|img|iframe|use|form)[^>]+(?:href|src|action)=\"(?:https?:)?//");

    static Stream<String> pages() {
        return Stream.of(
                        "/prihlaseni",
                        "/prihlaseni?odhlaseno",
                        "/ucet",
                        "/prihlaseni?neznamy",
                        "/sprava",
                        "/sprava/provoz",
                        "/sprava/site/" + SampleNetwork.ID,
                        "/sprava/pristupy",
                        SITE + "/lide",
                        SITE,
                        SITE + "/akteri",
                        SITE + "/akteri/" + SampleNetwork.HOSTILE_ACTOR,
                        SITE + "/akteri?lifeCycle=*&sort=-meetingsInYear&size=10&page=1&columns=ico,forms,web",
                        SITE + "/akteri?q=nenajdese",
                        SITE + "/akteri?q=a=X",
                        "/sprava?q=a=X",
                        "/prihlaseni?q=a=X",
                        SITE + "/akteri/novy",
                        SITE + "/akteri/duplicity",
                        SITE + "/akteri/" + SampleNetwork.HOSTILE_ACTOR + "/upravit",
                        SITE + "/akteri/" + SampleNetwork.HOSTILE_ACTOR + "/ukonceni",
                        SITE + "/akteri/" + SampleNetwork.HOSTILE_ACTOR + "/slouceni",
                        SITE + "/akteri/" + SampleNetwork.HOSTILE_ACTOR + "/kontakty/novy",
                        SITE + "/poznamky/nova?o=ACTOR&id=" + SampleNetwork.HOSTILE_ACTOR,
                        SITE + "/akteri?sector=EDUCATION&platforms=-",
                        SITE + "/platformy",
                        SITE + "/platformy?functioning=false",
                        SITE + "/setkani",
                        SITE + "/setkani?date=2025",
                        SITE + "/potreby",
                        SITE + "/potreby?withoutActor=true&sort=activity",
                        SITE + "/mapa",
                        SITE + "/mapa?mode=meetings&compareTo=2024-12-31",
                        SITE + "/mapa?sector=EDUCATION&area=SAFETY&crisis=true&type=MINI_TEAM",
                        SITE + "/ukazatele",
                        SITE + "/ukazatele?mode=meetings&compareTo=2024-12-31&sort=core&all=true",
                        SITE + "/potreby?couldButDoNot=*",
                        SITE + "/potreby/nova",
                        SITE + "/potreby/vzor",
                        SITE + "/potreby/srovnani",
                        SITE + "/akteri?freeCapacity=1..5&sort=-freeCapacity",
                        SITE + "/vybery/novy?seznam=ACTORS&vyber=sector%3DEDUCATION",
                        SITE + "/nastaveni",
                        SITE + "/nastaveni/profil",
                        SITE + "/nastaveni/nazev",
                        SITE + "/nastaveni/udaje/novy",
                        SITE + "/nastaveni/skupiny/nova",
                        SITE + "/nastaveni/situace/nova",
                        SITE + "/sesity",
                        SITE + "/sesity/" + SampleNetwork.TAKE_OVER + "/vraceni",
                        SITE + "/sesity/" + SampleNetwork.TAKE_OVER + "/vraceni?stav=2025-12-15",
                        SITE + "/porovnani",
                        SITE + "/porovnani?od=2025-11-30&do=2025-12-01",
                        SITE + "/porovnani?od=2025-11-30&do=2026-01-10&doZnamo=2026-01-15&oddil=needs",
                        SITE + "/porovnani?od=2025-11-30&do=2026-01-10&ukazatele=true",
                        SITE + "/casova-osa",
                        SITE + "/casova-osa?oblast=actors&od=2026-01-01&do=2026-01-15",
                        SITE + "/casova-osa?import=7c1e4a52-0d3b-4f8e-9b7a-1f2e3d4c5b6a&page=2",
                        SITE + "/casova-osa?zaznam=" + SampleNetwork.HOSTILE_ACTOR,
                        SITE + "/casova-osa?oblast=revisions",
                        SITE + "/casova-osa?oblast=interventions",
                        SITE + "/revize",
                        SITE + "/revize/2025",
                        SITE + "/intervence",
                        SITE + "/intervence/nova",
                        SITE + "/intervence/" + SampleNetwork.INTERVENTION,
                        SITE + "/doporuceni",
                        SITE + "/doporuceni?q=nic&field=CASE_WORK&standing=HOLDS",
                        SITE + "/doporuceni/nove",
                        SITE + "/dokumenty",
                        SITE + "/dokumenty?validity=ENDED",
                        SITE + "/dokumenty/novy",
                        SITE + "/dokumenty/" + SampleNetwork.DOCUMENT,
                        SITE + "/dokumenty/" + SampleNetwork.DOCUMENT + "/upravit",
                        SITE + "/praxe",
                        SITE + "/praxe/nova",
                        SITE + "/praxe/odjinud",
                        SITE + "/praxe/" + SampleNetwork.PRACTICE,
                        SITE + "/praxe/" + SampleNetwork.PRACTICE + "/upravit",
                        SITE + "/praxe/" + SampleNetwork.PRACTICE + "/sdileni",
                        SITE + "/praxe/" + SampleNetwork.PRACTICE + "/upusteni",
                        SITE + "/doporuceni/" + SampleNetwork.RECOMMENDATION,
                        SITE + "/doporuceni/" + SampleNetwork.RECOMMENDATION + "/upusteni",
                        SITE + "/krajske-texty",
                        SITE + "/krajske-texty?q=nic&field=CASE_WORK&kind=PRACTICE",
                        SITE + "/krajske-texty/" + SampleNetwork.REGIONAL_TEXT,
                        SITE + "/krajske-texty/" + SampleNetwork.REGIONAL_TEXT + "/upravit",
                        SITE + "?stav=2025-12-15",
                        SITE + "/akteri?stav=2025-12-15&znamo=2026-01-15",
                        SITE + "/akteri?stav=2019-12-31",
                        SITE + "/sesity?stav=2025-12-15",
                        "/ucet?stav=2025-12-15",
                        "/ucet?stav=2025-12-15&q=a=X",
                        SITE + "/nastenka",
                        SITE + "/nastenka?q=nic&druh=EVENT&archiv=ano",
                        SITE + "/nastenka/nove",
                        SITE + "/krize",
                        SITE + "/krize?crisisNetwork=false&age=10&open=true&place=Tachov",
                        SITE + "/krize?age=mnoho",
                        SITE + "/hledat",
                        SITE + "/hledat?q=skola",
                        SITE + "/nic")
                .flatMap(page -> Stream.of("cs " + page, "en " + page));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_whole_and_holds_nothing_that_the_content_policy_forbids(String languageAndPage) {
        var page = languageAndPage.substring(3);
        var html = get(languageAndPage.substring(0, 2), page, page.endsWith("/nic") ? 404 : 200);

        assertThat(html)
                .contains("<html lang=\"" + languageAndPage.substring(0, 2) + "\"")
                .contains("</html>");
        assertThat(UNRESOLVED
                        .matcher(html)
                        .results()
                        .map(found -> found.group())
                        .toList())
                .isEmpty();
        assertThat(INLINE.matcher(html).results().map(found -> found.group()).toList())
                .isEmpty();
        assertThat(OUTSIDE.matcher(html).results().map(found -> found.group()).toList())
                .isEmpty();
        assertThat(html).contains("<main").doesNotContain("th:");
        assertThat(TITLE.matcher(html.substring(0, html.indexOf("</head>"))).results())
                .as("one title, and nothing missing in it")
                .singleElement()
                .satisfies(
                        title -> assertThat(title.group(1)).endsWith("Propoj").doesNotContain("–  –"));
    }

    @Test
    void every_link_of_every_page_leads_to_a_page_or_a_file() {
        var seen = new LinkedHashSet<String>();
        pages().map(page -> page.substring(3))
                .distinct()
                .filter(page -> !page.endsWith("/nic"))
                .forEach(page -> seen.addAll(links(page)));
        var records = seen.stream()
                .filter(link -> link.matches(SITE + "/[a-z]+/[0-9a-f-]{36}") && !link.contains("/intervence/"))
                .toList();
        assertThat(records).hasSizeGreaterThan(60);
        records.forEach(record -> seen.addAll(linksOfRecord(record)));

        var elsewhere = Set.of("/api/session");
        seen.stream()
                .filter(link -> !elsewhere.contains(link) && !link.startsWith("/api/") && !link.startsWith("/public/"))
                // On another day a record may not be there.
                .filter(link -> !link.contains("stav="))
                .forEach(link -> client.get()
                        .uri(URI.create(link))
                        .header("HX-Target", "record-slot")
                        .exchange()
                        .expectStatus()
                        .value(status -> assertThat(status).as(link).isIn(200, 303)));
    }

    @Test
    void a_take_over_can_be_taken_back_from_the_timeline_and_says_so_afterwards() {
        var timeline = get("cs", SITE + "/casova-osa", 200);
        assertThat(timeline)
                .contains("Vrátit celé převzetí")
                .contains(SITE + "/sesity/" + SampleNetwork.TAKE_OVER + "/vraceni")
                .contains("Vrácení převzetí sešitů")
                .contains("Jak vrácení dopadlo")
                .containsPattern("import=back(:|%3A)" + SampleNetwork.TAKEN_BACK);
        assertThat(get("cs", SITE + "/casova-osa?stav=2026-01-10", 200)).doesNotContain("Vrátit celé převzetí");

        var undo = get("cs", SITE + "/sesity/" + SampleNetwork.TAKE_OVER + "/vraceni", 200);
        assertThat(undo)
                .contains("data-module=\"undo\"")
                .contains("/workbooks/" + SampleNetwork.TAKE_OVER + "/undo")
                .contains("Zůstane, jak je");
        get("cs", SITE + "/sesity/" + SampleNetwork.HOSTILE_ACTOR + "/vraceni", 404);
    }

    @Test
    void lines_of_the_timeline_are_named_and_lead_to_what_they_tell_of() {
        assertThat(get("cs", SITE + "/casova-osa?oblast=revisions", 200))
                .contains(">Revize za rok 2025</a>")
                .contains("href=\"" + SITE + "/revize/2025\"");
        assertThat(get("cs", SITE + "/casova-osa?oblast=interventions", 200).replace('\u00A0', ' '))
                .contains(">Školení o úzkostech, 1. 12. 2025</a>")
                .contains("href=\"" + SITE + "/intervence/" + SampleNetwork.INTERVENTION + "\"");
    }

    @Test
    void a_day_before_the_beginning_names_its_filters_and_invites_nobody_to_add_anything() {
        var html = HtmlUtils.htmlUnescape(get(
                "cs", SITE + "/akteri?stav=2019-12-31&sector=EDUCATION&platforms=" + SampleNetwork.HOSTILE_ACTOR, 200));
        assertThat(html)
                .contains("Stav: aktivní")
                .contains("Resort: školství")
                .contains("Platformy: záznam, který v tomto stavu není")
                .doesNotContain("EDUCATION</")
                .doesNotContain("Nahrajte sešit");
        for (var page : List.of("/akteri", "/platformy", "/setkani", "")) {
            assertThat(get("cs", SITE + page + "?stav=2019-12-31", 200))
                    .contains("V tomto stavu tu nic není.")
                    .doesNotContain("Nahrajte");
        }
    }

    @Test
    void only_ends_of_years_are_offered_of_which_anything_is_known() {
        assertThat(get("cs", SITE, 200)).contains("stav=2025-12-31").doesNotContain("stav=2024-12-31");
    }

    @Test
    void a_map_without_meetings_says_why_nobody_is_linked() {
        assertThat(get("cs", SITE + "/mapa?mode=meetings&stav=2025-12-02", 200))
                .doesNotContain("proto mezi nimi nejsou");
        assertThat(get("cs", SITE + "/mapa?mode=meetings&sector=CHURCHES", 200)).contains("proto mezi nimi nejsou");
    }

    @Test
    void a_form_leads_back_to_where_it_was_opened_but_never_out_of_the_network() {
        var form = SITE + "/akteri/" + SampleNetwork.HOSTILE_ACTOR + "/upravit";
        assertThat(get("cs", form + "?zpet=" + SITE + "/revize/2025?faze%3DTO_REVIEW", 200))
                .contains("data-done=\"" + SITE + "/revize/2025?faze=TO_REVIEW\"");
        for (var elsewhere : List.of(
                "https://example.org/",
                "//example.org/site",
                "/site/orp-1/akteri",
                SITE + "/../orp-1/akteri",
                SITE + "/%252e%252e/orp-1/akteri",
                SITE + "/%0d%0aX",
                SITE + "x/")) {
            assertThat(get("cs", form + "?zpet=" + elsewhere, 200))
                    .as(elsewhere)
                    .contains("data-done=\"" + SITE + "/akteri/" + SampleNetwork.HOSTILE_ACTOR + "\"");
        }
    }

    @Test
    void hostile_names_and_notes_are_shown_as_text() {
        var html = get("cs", SITE + "/akteri/" + SampleNetwork.HOSTILE_ACTOR, 200);

        assertThat(html).doesNotContain("<script>alert").doesNotContain("<b>prostor</b>");
        assertThat(html).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;síť&quot;");
        assertThat(html).contains("&lt;b&gt;prostor&lt;/b&gt; pro schůzky");
        assertThat(html.replace("\u00A0", " ")).contains("vidí: koordinátoři sítě");
        assertThat(html)
                .as("who wrote the note")
                .containsPattern("class=\"who\">\\s*<span>Co potřebuje</span>\\s*<span>" + PageSlice.WHO.displayName());
    }

    @Test
    void who_adds_an_actor_is_asked_for_a_contact_at_once_and_who_edits_one_goes_to_its_contacts() {
        var added = get("cs", SITE + "/akteri/novy", 200);
        var edited = get("cs", SITE + "/akteri/" + SampleNetwork.HOSTILE_ACTOR + "/upravit", 200);

        for (var field : new String[] {"phone", "email", "name", "function"}) {
            assertThat(added).contains("data-pointer=\"/contact/" + field + "\"");
        }
        assertThat(added).as("who will see it").contains("vidí jen lidé");
        assertThat(edited).doesNotContain("data-pointer=\"/contact/");
    }

    @Test
    void the_three_views_are_linked_both_ways() {
        var actor = get("cs", record("/akteri", "OSPOD Tachov"), 200);
        assertThat(actor)
                .contains("Tým pro mládež")
                .contains("/platformy/")
                .contains("/setkani/")
                .contains("/potreby/");

        var platform = get("cs", record("/platformy", "Tým pro mládež"), 200);
        assertThat(platform).contains("OSPOD Tachov").contains("/akteri/").contains("/setkani/");

        var need = get("cs", record("/potreby", "Rodina bez dluhů"), 200);
        assertThat(need).contains("Dluhové poradenství").contains("zatím nikdo");
    }

    @Test
    void a_filter_narrows_the_list_and_can_be_taken_back_by_its_chip() {
        var html = get("cs", SITE + "/akteri?sector=EDUCATION", 200);

        assertThat(HtmlUtils.htmlUnescape(html))
                .contains("Resort: školství")
                .contains("Gymnázium")
                .doesNotContain(">Farnost<");
        assertThat(html).contains("href=\"" + SITE + "/akteri\"");
    }

    @Test
    void a_sorted_column_says_so_and_the_next_click_turns_it_round() {
        var html = get("cs", SITE + "/akteri?sort=kindOfService", 200);

        assertThat(html).contains("aria-sort=\"ascending\"").contains("sort=-kindOfService");
    }

    @Test
    void the_csv_is_what_the_list_shows_and_runs_no_formula() {
        var csv = client.get()
                .uri(SITE + "/akteri.csv?sector=EDUCATION&columns=ico,sector")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "cs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.parseMediaType("text/csv"))
                .expectHeader()
                .value(
                        HttpHeaders.CONTENT_DISPOSITION,
                        value -> assertThat(value).startsWith("attachment").contains(".csv"))
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(csv)
                .startsWith("\uFEFFNázev;IČO;Resort\r\n")
                .contains("Gymnázium;")
                .doesNotContain("Farnost");
    }

    @Test
    void a_second_page_continues_where_the_first_ended() {
        var first = get("cs", SITE + "/akteri?size=10", 200);
        var second = get("cs", SITE + "/akteri?size=10&page=1", 200);

        assertThat(rows(first)).hasSize(10);
        assertThat(rows(second)).hasSize(10).doesNotContainAnyElementsOf(rows(first));
        assertThat(first).contains("1–10 z 38");
    }

    @Test
    void the_language_is_chosen_by_a_link_and_kept() {
        client.get()
                .uri(SITE + "/akteri?sector=EDUCATION&lang=en")
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location(SITE + "/akteri?sector=EDUCATION")
                .expectCookie()
                .valueEquals("lang", "en");
    }

    @Test
    void what_cannot_be_understood_is_told_as_a_page_in_the_frame() {
        assertThat(get("cs", SITE + "/akteri?neznamy=1", 422))
                .contains("Této adrese nerozumíme")
                .contains("class=\"side\"");
        assertThat(get("cs", "/site/orp-9999", 404)).contains("Tato stránka tu není");
        assertThat(get("en", SITE + "/akteri/1", 404)).contains("This page is not here");
    }

    @Test
    void an_address_with_a_slip_offers_the_page_without_it() {
        var html = HtmlUtils.htmlUnescape(get("cs", SITE + "/porovnani?od=2026-01-10&do=2025-12-01", 422));
        assertThat(html.replace('\u00A0', ' '))
                .contains("„Do“ nemůže být dřív než „od“ (10. 1. 2026).")
                .contains("href=\"" + SITE + "/porovnani?od=2026-01-10\"");
        get("cs", SITE + "/porovnani?od=2026-01-10", 200);
        assertThat(get("cs", "/site/orp-9999", 404)).doesNotContain("Otevřít stránku bez");
    }

    @Test
    void a_comparison_of_days_before_the_beginning_says_that_nothing_is_known_of_them() {
        assertThat(compared("od=2019-01-01&do=2020-01-01")).contains("nejstarší záznam platí od 1. 12. 2025");
        assertThat(compared("od=2019-01-01&do=2026-01-01")).contains("proto všechno přibylo");
        assertThat(compared("od=2025-12-02&do=2025-12-02"))
                .contains("nic nezměnilo")
                .doesNotContain("nejstarší záznam", "Porovnat už od");
        assertThat(compared("od=2026-01-02&do=2026-01-02"))
                .contains("Porovnat už od 31. 12. 2025")
                .contains("od=2025-12-31");
    }

    @Test
    void compared_meetings_stand_by_their_days() {
        var html = compared("od=2025-11-30&do=2025-12-01");
        assertThat(html.substring(html.indexOf("id=\"meetings\"")))
                .containsSubsequence(
                        ">4. 2. 2025 –", ">13. 2. 2025 –", ">11. 3. 2025 –", ">12. 6. 2025 –", ">7. 10. 2025 –");
    }

    @Test
    void a_comparison_begins_at_the_last_revision() {
        assertThat(compared("")).contains("mezi revizí 2025 (podepsanou 1. 12. 2025) a 15. 1. 2026");
        assertThat(compared("stav=2025-12-01")).contains("mezi 31. 12. 2024 a 1. 12. 2025");
    }

    private String compared(String query) {
        return HtmlUtils.htmlUnescape(get("cs", SITE + "/porovnani?" + query, 200))
                .replace('\u00A0', ' ');
    }

    @Test
    void static_parts_may_be_kept_for_good() {
        links(SITE).stream()
                .filter(link -> link.startsWith("/assets/") || link.startsWith("/webjars/"))
                .forEach(link -> client.get()
                        .uri(link)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .value(HttpHeaders.CACHE_CONTROL, value -> assertThat(value)
                                .contains("immutable")));
    }

    private String record(String list, String name) {
        var html = HtmlUtils.htmlUnescape(get("cs", SITE + list, 200).replace('\u00A0', ' '));
        var link = Pattern.compile("href=\"(" + SITE + list + "/[0-9a-f-]{36})[^>]*>" + Pattern.quote(name) + "<")
                .matcher(html);
        assertThat(link.find()).as(name).isTrue();
        return link.group(1);
    }

    private static List<String> rows(String html) {
        return Pattern.compile("data-row=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private Set<String> links(String page) {
        return linksIn(get("cs", page, 200));
    }

    /** Without the list beside it. */
    private Set<String> linksOfRecord(String page) {
        var html = slot(page);
        assertThat(html).contains("class=\"record\"").doesNotContain("id=\"list\"");
        return linksIn(html);
    }

    private static Set<String> linksIn(String html) {
        var found = new LinkedHashSet<String>();
        LINK.matcher(html).results().forEach(link -> {
            var address = HtmlUtils.htmlUnescape(link.group(1));
            var hash = address.indexOf('#');
            found.add(hash < 0 ? address : address.substring(0, hash));
        });
        return found;
    }
}
