package cz.propoj.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.plan.ChapterId;
import cz.propoj.contract.plan.PlanEvent;
import cz.propoj.query.Served;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** The plan as pages and as data, for those who write it and for those who read it. */
class PlanOverHttpTest {
    private static final Served SERVED = new Served();
    private static final LocalDate BEGINNING = LocalDate.of(2024, 1, 1);
    private static final LocalDate WRITTEN = LocalDate.of(2024, 6, 1);
    private static final NetworkId HERE = new NetworkId("orp-2107");
    private static final NetworkId ELSEWHERE = new NetworkId("orp-2108");
    private static final ChapterId ID = ChapterId.of(HERE, Chapter.INTRODUCTION);

    static {
        SERVED.network(HERE, null).established("Síť 2107", "CZ021").on(BEGINNING);
        SERVED.network(ELSEWHERE, null).established("Síť 2108", "CZ021").on(BEGINNING);
        SERVED.network(HERE, null).actor("Škola").on(BEGINNING);
        SERVED.append(
                HERE,
                ID,
                WRITTEN,
                null,
                new PlanEvent.ChapterBegun(ID, HERE, Chapter.INTRODUCTION),
                new PlanEvent.ChapterWritten(ID, "V síti je 99 aktérů."));
        SERVED.append(
                HERE,
                ID,
                LocalDate.of(2025, 6, 1),
                null,
                new PlanEvent.ChapterWritten(ID, "**Nový** úvod <script>. V síti je 98 aktérů."));
    }

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    private static String page(Served.Person who, String path) {
        var separator = path.contains("?") ? "&" : "?";
        var body = SERVED.get(who, "/site/" + HERE + path + separator + "after=" + SERVED.head())
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
    }

    private static String words(String html) {
        return HtmlUtils.htmlUnescape(html).replace('\u00A0', ' ');
    }

    @Test
    void who_writes_it_sees_what_is_to_be_settled_and_who_reads_it_does_not() {
        var coordinator = SERVED.person("Koordinátor 2107", HERE, Role.COORDINATOR);
        var reader = SERVED.person("Čtenář 2107", HERE, Role.READER);

        assertThat(words(page(coordinator, "/plan")))
                .contains("V textu stojí „98 aktérů“, v datech je 1 aktér", "kapitoly/introduction/upravit");
        assertThat(words(page(reader, "/plan")))
                .contains("<b>Nový</b", "Pracovní podklad")
                .doesNotContain("V textu stojí", "k dořešení", "/upravit");
        SERVED.ask(coordinator, "/api/networks/%s/plan/lint?after=" + SERVED.head(), HERE)
                .is("$.items[0].rule", "EMPTY_SECTION");
        SERVED.get(reader, "/api/networks/%s/plan/lint", HERE).expectStatus().isForbidden();
        SERVED.get(reader, "/site/%s/plan/kapitoly/introduction/upravit", HERE)
                .expectStatus()
                .isForbidden();
    }

    @Test
    void what_was_typed_is_never_markup_of_the_page() {
        var reader = SERVED.person("Čtenář značek", HERE, Role.READER);

        assertThat(page(reader, "/plan")).contains("úvod &lt;script&gt;").doesNotContain("úvod <script>");
    }

    @Test
    void on_an_earlier_day_it_says_what_it_said_then() {
        var reader = SERVED.person("Čtenář let", HERE, Role.READER);

        assertThat(words(page(reader, "/plan?stav=2024-12-31")))
                .contains("V síti je 99 aktérů.", "Pracovní podklad ke dni 31. 12. 2024")
                .doesNotContain("98 aktérů");
        assertThat(words(page(reader, "/plan?stav=2024-02-01"))).contains("Tento plán popisuje");
        SERVED.ask(reader, "/api/networks/%s/plan?asOf=2024-12-31", HERE).is("$.asOf", "2024-12-31");
    }

    @Test
    void versions_are_read_and_brought_back() {
        var coordinator = SERVED.person("Koordinátor znění", HERE, Role.COORDINATOR);

        SERVED.ask(coordinator, "/api/networks/%s/plan/chapters/introduction/versions", HERE)
                .is("$.total", 2)
                .is("$.items[1].text", "V síti je 99 aktérů.");
        SERVED.ask(coordinator, "/api/networks/%s/plan/chapters/introduction", HERE)
                .is("$.version", 2)
                .is("$.own", true);
        SERVED.ask(coordinator, "/api/networks/%s/plan/chapters/methods", HERE)
                .is("$.version", 0)
                .is("$.own", false);
        assertThat(words(page(coordinator, "/plan/kapitoly/introduction"))).contains("Znění 2", "Použít toto znění");
        assertThat(words(page(coordinator, "/plan/kapitoly/introduction/upravit?verze=1")))
                .contains(">V síti je 99 aktérů.</textarea>");
        assertThat(words(page(coordinator, "/plan/kapitoly/" + ID))).contains("Znění 2");
    }

    @Test
    void whoever_may_not_read_the_network_learns_nothing_of_its_plan() {
        var other = SERVED.person("Koordinátor odjinud", ELSEWHERE, Role.COORDINATOR);

        for (var path : new String[] {
            "/api/networks/orp-2107/plan",
            "/api/networks/orp-2107/plan/lint",
            "/api/networks/orp-2107/plan/chapters",
            "/api/networks/orp-2107/plan/chapters/introduction/versions",
            "/api/networks/orp-2107/export/plan.docx",
            "/site/orp-2107/plan",
            "/site/orp-2107/plan/kapitoly/introduction"
        }) {
            SERVED.get(other, path).expectStatus().isNotFound();
        }
    }

    @Test
    void an_unknown_chapter_or_revision_is_not_there() {
        var reader = SERVED.person("Čtenář omylů", HERE, Role.READER);

        for (var path : new String[] {
            "/api/networks/orp-2107/plan?revision=2024",
            "/api/networks/orp-2107/plan/chapters/regional-support",
            "/api/networks/orp-2107/plan/chapters/nic",
            "/site/orp-2107/plan?revize=2024",
            "/site/orp-2107/plan/kapitoly/nic"
        }) {
            SERVED.get(reader, path).expectStatus().isNotFound();
        }
    }
}
