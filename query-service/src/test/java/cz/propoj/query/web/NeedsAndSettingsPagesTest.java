package cz.propoj.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.needs.NeedsTemplate;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

class NeedsAndSettingsPagesTest extends OnPages {
    private static final String SITE = "/site/" + SampleNetwork.ID;
    private static final String API = "/api/networks/" + SampleNetwork.ID;

    private static String first(String html, String pattern) {
        var found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).as(pattern).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1));
    }

    @Test
    void the_template_offers_every_need_once_and_sends_their_keys() {
        var html = get(SITE + "/potreby/vzor");
        var needs = NeedsTemplate.general().areas().stream()
                .mapToInt(area -> area.needs().size())
                .sum();

        assertThat(html).contains("data-action=\"" + API + "/needs/template\"").contains("data-method=\"POST\"");
        assertThat(html.split("name=\"/keys\"", -1)).hasSize(needs + 1);
        assertThat(html)
                .as("a network with needs of its own takes none by chance")
                .doesNotContainPattern("name=\"/keys\"[^>]*checked");
    }

    @Test
    void a_need_can_be_changed_in_every_part_and_each_field_says_what_belongs_there() {
        var need = first(get(SITE + "/potreby"), "data-row=\"([0-9a-f-]{36})\"");
        var record = get(SITE + "/potreby/" + need);
        var assess = first(record, "href=\"([^\"]+/hodnoceni)\"");
        var activity = first(record, "href=\"([^\"]+/cinnosti/[0-9a-f-]{36}/upravit)\"");

        assertThat(get(SITE + "/potreby/" + need + "/upravit"))
                .contains("data-action=\"" + API + "/needs/" + need + "\"")
                .contains("Pojmenujte, co dítě potřebuje");
        assertThat(get(assess))
                .contains("data-action=\"" + API + "/needs/" + need + "/assessment\"")
                .contains("data-explained=\"Platí to jen pro několik dětí");
        assertThat(get(activity))
                .contains("/description\"")
                .contains("data-as=\"picks\"")
                .contains("data-current=\"/forms/0/activities/0\"");
    }

    @Test
    void notes_on_a_form_and_an_activity_stand_there_and_are_written_from_there() {
        var list = get(SITE + "/potreby?q=" + URLEncoder.encode(SampleNetwork.ANNOTATED, StandardCharsets.UTF_8));
        var need = first(list, "data-row=\"([0-9a-f-]{36})\"");
        var record = get(SITE + "/potreby/" + need).replace('\u00A0', ' ');
        var onForm = record.indexOf(SampleNetwork.ON_FORM);
        var activity = record.indexOf("id=\"cinnost-");
        var onActivity = record.indexOf(SampleNetwork.ON_ACTIVITY);
        var ofTheWhole = record.indexOf("id=\"poznamky\"");

        assertThat(onForm).isPositive().isLessThan(activity);
        assertThat(onActivity).isGreaterThan(activity).isLessThan(ofTheWhole);
        assertThat(record.substring(onActivity, record.indexOf("</div>", onActivity)))
                .contains("Co potřebuje", "koordinátoři");
        assertThat(record.substring(ofTheWhole))
                .as("each at its place only")
                .doesNotContain(SampleNetwork.ON_FORM, SampleNetwork.ON_ACTIVITY);
        assertThat(record).doesNotContain(SampleNetwork.OF_ANOTHER);
        for (var place : new String[][] {{"podoba", "/form"}, {"cinnost", "/activity"}}) {
            var id = first(record, "href=\"[^\"]*poznamky/nova[^\"]*" + place[0] + "=([0-9a-f-]{36})");
            assertThat(get(SITE + "/poznamky/nova?o=NEED&id=" + need + "&" + place[0] + "=" + id))
                    .contains("data-action=\"" + API + "/needs/" + need + "/annotations\"")
                    .containsPattern("data-constant=\"" + place[1] + "\"[^>]*" + id)
                    .contains("data-back=\"" + SITE + "/potreby/" + need + "\"")
                    .doesNotContain("data-constant=\"/subject\"");
        }
    }

    @Test
    void what_follows_from_the_rows_stands_above_the_list_with_its_number() {
        var html = HtmlUtils.htmlUnescape(get(SITE + "/potreby"));

        assertThat(html).contains("činnosti bez aktéra").contains("couldButDoNot=%2A");
    }

    @Test
    void a_range_of_numbers_narrows_a_list_and_is_said_in_words() {
        var html = HtmlUtils.htmlUnescape(get(SITE + "/akteri?freeCapacity=1..5"));

        assertThat(html).contains("data-range").contains(": 1–5").contains("name=\"freeCapacity\" value=\"1..5\"");
        assertThat(HtmlUtils.htmlUnescape(get(SITE + "/akteri?freeCapacity=3..")))
                .contains(": od 3");
    }

    @Test
    void a_saved_filter_is_a_tab_and_a_text_on_the_first_page() {
        var list = get(SITE + "/akteri?sector=EDUCATION&sort=-name");
        var overview = get(SITE);

        assertThat(HtmlUtils.htmlUnescape(first(list, "<span class=\"tab on\">(.*?)</span>")))
                .contains("Školy ")
                .contains("/vybery/" + SampleNetwork.FILTER + "/upravit");
        assertThat(list).doesNotContain("<script>alert").doesNotContain("tab-save");
        assertThat(get(SITE + "/akteri?sector=HEALTH")).contains("tab-save").contains("vyber=sector%3DHEALTH");
        assertThat(overview).contains("sector=EDUCATION&amp;sort=-name").doesNotContain("<script>alert");
        assertThat(get(SITE + "/vybery/" + SampleNetwork.FILTER + "/upravit"))
                .contains("data-version=\"0\"")
                .containsPattern("<input[^>]*(checked[^>]*CASE_MANAGER|CASE_MANAGER[^>]*checked)");
    }

    @Test
    void what_the_network_defines_is_in_the_settings_in_the_form_and_in_the_list_at_once() {
        var settings = get(SITE + "/nastaveni");
        var form = get(SITE + "/akteri/novy");
        var list = get(SITE + "/akteri?columns=characteristics.luzka,characteristics.metody");

        assertThat(settings).contains("Lůžka &lt;b&gt;").contains("pěstounské rodiny &amp; děti");
        assertThat(settings).contains("/nastaveni/udaje/luzka/upravit");
        for (var key : new String[] {"luzka", "pristup", "metody"}) {
            assertThat(form.split("data-pointer=\"/characteristics/" + key + "\"", -1))
                    .as("one field for " + key)
                    .hasSize(2);
        }
        assertThat(list).contains("Lůžka &lt;b&gt;").contains("own:luzka").contains("data-pick-all");
        assertThat(get(SITE + "/nastaveni/udaje/metody/upravit")).contains("data-current=\"/characteristics/metody\"");
        assertThat(get(SITE + "/nastaveni/skupiny/zruseni?nazev=p%C4%9Bstounsk%C3%A9%20rodiny%20%26%20d%C4%9Bti"))
                .contains("data-method=\"DELETE\"")
                .contains("/target-groups/p%C4%9Bstounsk%C3%A9%20rodiny%20%26%20d%C4%9Bti");
    }
}
