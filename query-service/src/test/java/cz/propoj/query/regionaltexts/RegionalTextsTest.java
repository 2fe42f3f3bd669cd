package cz.propoj.query.regionaltexts;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.contract.regionaltexts.RegionalTextEvent;
import cz.propoj.contract.regionaltexts.RegionalTextEvent.*;
import cz.propoj.contract.regionaltexts.RegionalTextId;
import cz.propoj.contract.regionaltexts.RegionalTextKind;
import cz.propoj.contract.regionaltexts.RegionalWording;
import cz.propoj.query.Served;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** Texts of a region over the whole service: what each side sees of the other, and how versions differ. */
class RegionalTextsTest {
    private static final Served SERVED = new Served();
    private static final LocalDate BEGINNING = LocalDate.of(2024, 1, 1);
    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
    private static final LocalDate SECOND = LocalDate.of(2024, 9, 1);
    private static final String BODY = "Konferenci svolává OSPOD. Zve 14 dní předem. Zápis dostanou všichni.";

    private static final AtomicInteger REGIONS = new AtomicInteger(10);

    private final NetworkId region;
    private final NetworkId town;

    RegionalTextsTest() {
        var number = REGIONS.incrementAndGet();
        var nuts = "CZ0" + number;
        region = network("kraj-" + nuts, nuts);
        town = network("orp-40" + number, nuts);
    }

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    private static NetworkId network(String code, String nuts) {
        var network = new NetworkId(code);
        SERVED.network(network, null).established("Síť " + code, nuts).on(BEGINNING);
        return network;
    }

    private static RegionalWording wording(String title, String body) {
        return new RegionalWording(RegionalTextKind.PRACTICE, RecommendationField.CASE_WORK, title, body);
    }

    private void happened(NetworkId network, RegionalTextId text, LocalDate day, RegionalTextEvent event) {
        SERVED.append(network, text, day, null, event);
    }

    private RegionalTextId draft(String title, String body) {
        var text = new RegionalTextId(UUID.randomUUID());
        happened(region, text, FIRST, new RegionalTextWritten(text, region, wording(title, body), null));
        return text;
    }

    private RegionalTextId published(String title, String body) {
        var text = draft(title, body);
        happened(region, text, FIRST, new RegionalTextPublished(text, 1, wording(title, body), null));
        return text;
    }

    private RegionalTextId takenOver(RegionalTextId text, String title, String body) {
        var copy = text.copyIn(town);
        happened(
                town,
                copy,
                FIRST.plusDays(5),
                new RegionalTextTakenOver(copy, town, region, "Kraj zkoušky", text, 1, wording(title, body), null));
        return copy;
    }

    private static String body(Served.Person who, String path) {
        var text = new String(
                Objects.requireNonNull(
                        SERVED.get(who, path + (path.contains("?") ? "&" : "?") + "after=" + SERVED.head())
                                .expectStatus()
                                .isOk()
                                .expectBody()
                                .returnResult()
                                .getResponseBody()),
                StandardCharsets.UTF_8);
        return HtmlUtils.htmlUnescape(text).replace('\u00A0', ' ');
    }

    private static void hidden(Served.Person who, String path) {
        SERVED.get(who, path + "?after=" + SERVED.head()).expectStatus().isNotFound();
    }

    private String texts(NetworkId network) {
        return "/api/networks/" + network + "/regional-texts";
    }

    private String pages(NetworkId network) {
        return "/site/" + network + "/krajske-texty";
    }

    @Test
    void a_draft_is_seen_by_nobody_but_who_runs_the_region() {
        var draft = draft("MARKER-NÁZEV", "MARKER-ZNĚNÍ.");
        var shown = published("Vydaný", BODY);
        happened(
                region, shown, SECOND, new RegionalTextRewritten(shown, wording("MARKER-JINAK", "MARKER-NOVĚ."), null));
        var planner = SERVED.person("Plánovačka " + region, region, Role.REGIONAL_PLANNER);
        var others = List.of(
                SERVED.person("Čtenář " + region, region, Role.READER),
                SERVED.person("Manažer " + region, region, Role.CASE_MANAGER),
                SERVED.person("Koordinátorka " + town, town, Role.COORDINATOR));
        assertThat(body(planner, pages(region))).contains("MARKER-NÁZEV", "MARKER-JINAK", "rozepsaný");
        assertThat(body(planner, pages(region) + "/" + draft)).contains("MARKER-ZNĚNÍ.");
        assertThat(body(planner, "/site/" + region + "/casova-osa")).contains("MARKER-NÁZEV");

        for (var other : others.subList(0, 2)) {
            for (var path : List.of(
                    pages(region),
                    pages(region) + ".csv",
                    pages(region) + "/" + shown,
                    texts(region),
                    texts(region) + "/" + shown,
                    texts(region) + "/" + shown + "/history",
                    texts(region) + "/offers",
                    texts(region) + "/take-overs",
                    "/api/networks/" + region + "/timeline",
                    "/site/" + region + "/casova-osa",
                    "/site/" + region,
                    "/site/" + region + "/hledat?q=marker",
                    "/site/" + region + "/porovnani?od=2024-02-01&do=2024-12-31",
                    "/api/networks/" + region + "/comparison?from=2024-02-01&to=2024-12-31")) {
                assertThat(body(other, path)).as(path).doesNotContain("MARKER-N", "MARKER-Z", "MARKER-J");
            }
            hidden(other, pages(region) + "/" + draft);
            hidden(other, texts(region) + "/" + draft);
            assertThat(body(other, texts(region) + "/" + shown + "/history"))
                    .contains("RegionalTextPublished")
                    .doesNotContain("RegionalTextRewritten", "RegionalTextWritten");
            SERVED.ask(other, texts(region) + "/" + shown).is("$.changedOn", FIRST.toString());
            SERVED.get(other, pages(region) + "/prevzeti.csv").expectStatus().isForbidden();
        }
        for (var path : List.of(pages(town), texts(town) + "/offers", "/site/" + town)) {
            assertThat(body(others.get(2), path)).as(path).doesNotContain("MARKER-");
        }
        hidden(others.get(2), texts(region));
        hidden(others.get(2), pages(region) + "/" + draft);
    }

    @Test
    void who_runs_a_network_is_offered_what_its_own_region_has_published_and_others_are_not() {
        var text = published("Nabízený text", BODY);
        var elsewhere = network("kraj-CZ099", "CZ099");
        var foreign = new RegionalTextId(UUID.randomUUID());
        happened(
                elsewhere,
                foreign,
                FIRST,
                new RegionalTextWritten(foreign, elsewhere, wording("CIZÍ TEXT", BODY), null));
        happened(elsewhere, foreign, FIRST, new RegionalTextPublished(foreign, 1, wording("CIZÍ TEXT", BODY), null));
        var coordinator = SERVED.person("Koordinátorka " + town, town, Role.COORDINATOR);

        assertThat(body(coordinator, pages(town)))
                .contains("Kraj nabízí", "Nabízený text", "Převzít", text + "/take-over")
                .doesNotContain("CIZÍ TEXT");
        SERVED.ask(coordinator, texts(town) + "/offers")
                .is("$.items.length()", 1)
                .is("$.items[0].title", "Nabízený text")
                .is("$.items[0].body", BODY);
        assertThat(body(coordinator, pages(town) + "?stav=2024-02-01")).doesNotContain("Nabízený text");
        assertThat(body(coordinator, pages(town) + "?stav=2024-04-01"))
                .contains("Nabízený text")
                .doesNotContain("/take-over");

        for (var role : List.of(Role.READER, Role.CASE_MANAGER)) {
            var other = SERVED.person(role + " " + town, town, role);
            assertThat(body(other, pages(town))).doesNotContain("Nabízený text", "Kraj nabízí");
            SERVED.ask(other, texts(town) + "/offers").is("$.items.length()", 0);
        }
        happened(region, text, SECOND, new RegionalTextWithdrawn(text, null));
        assertThat(body(coordinator, pages(town))).doesNotContain("Nabízený text");
    }

    @Test
    void a_newer_version_offers_its_differences_until_it_is_decided() {
        var text = published("Konference", BODY);
        var copy = takenOver(text, "Konference", BODY);
        var coordinator = SERVED.person("Koordinátorka " + town, town, Role.COORDINATOR);
        var reader = SERVED.person("Čtenář " + town, town, Role.READER);
        SERVED.get(coordinator, texts(town) + "/" + copy + "/differences?after=" + SERVED.head())
                .expectStatus()
                .isNotFound();

        var ours = wording("Konference", "Konferenci svolává OSPOD. Zve 10 dní předem. Zápis dostanou všichni.");
        happened(town, copy, SECOND, new RegionalTextRewritten(copy, ours, null));
        var theirs = wording(
                "Konference",
                "Konferenci svolává OSPOD nebo škola. Zve 21 dní předem. Zápis dostanou všichni. Hlídá ho vedoucí.");
        happened(region, text, SECOND, new RegionalTextRewritten(text, theirs, null));
        happened(region, text, SECOND, new RegionalTextPublished(text, 2, theirs, null));

        SERVED.ask(coordinator, texts(town) + "/" + copy + "/differences?after=" + SERVED.head())
                .is("$.version", 2)
                .is("$.of", 1)
                .is("$.conflicts", 1)
                .is("$.offered", true)
                .is("$.body[0].changed", "THEIRS")
                .is("$.body[1].changed", "CONFLICT")
                .is("$.body[1].ours[0]", "Zve 10 dní předem.")
                .is("$.body[3].theirs[0]", "Hlídá ho vedoucí.")
                .is(
                        "$.usual.body",
                        "Konferenci svolává OSPOD nebo škola. Zve 10 dní předem. Zápis dostanou všichni. Hlídá ho vedoucí.");
        assertThat(body(coordinator, pages(town))).contains("nová verze 2", "upravený u nás");
        assertThat(body(coordinator, pages(town) + "/" + copy)).contains("Kraj vydal verzi 2.", copy + "/rozdily");
        assertThat(body(coordinator, pages(town) + "/" + copy + "/rozdily"))
                .contains("změnili jste oba, rozhodněte", "Převzít změnu kraje", "Zve 21 dní předem.");
        assertThat(body(coordinator, pages(town) + "/" + copy + "/ponechani")).contains("Nechat tak, jak je");

        assertThat(body(reader, pages(town) + "/" + copy))
                .contains("Zve 10 dní předem.")
                .doesNotContain("Kraj vydal", "21 dní", "nová verze");
        SERVED.get(reader, texts(town) + "/" + copy + "/differences?after=" + SERVED.head())
                .expectStatus()
                .isNotFound();
        SERVED.get(reader, pages(town) + "/" + copy + "/rozdily").expectStatus().isForbidden();

        happened(town, copy, SECOND.plusDays(1), new RegionalVersionDeclined(copy, 2));
        assertThat(body(coordinator, pages(town))).doesNotContain("nová verze 2");
        assertThat(body(coordinator, pages(town) + "/" + copy))
                .contains("Verzi 2 jste se rozhodli nepřevzít.", copy + "/rozdily");

        happened(town, copy, SECOND.plusDays(2), new RegionalVersionTakenIn(copy, 2, theirs, theirs, null));
        assertThat(body(coordinator, pages(town) + "/" + copy))
                .contains("Kraj zkoušky, verze 2")
                .doesNotContain("upravený u nás", "rozhodli nepřevzít");
        assertThat(body(coordinator, pages(town) + "/" + copy + "?stav=2024-04-01"))
                .contains("Kraj zkoušky, verze 1", "Zve 14 dní předem.");

        happened(region, text, SECOND.plusDays(3), new RegionalTextWithdrawn(text, null));
        assertThat(body(coordinator, pages(town) + "/" + copy)).contains("Kraj tento text stáhl.", "Zve 21 dní");
    }

    @Test
    void the_region_sees_who_has_which_version_but_not_what_they_made_of_it() {
        var text = published("Konference", BODY);
        var copy = takenOver(text, "Konference", BODY);
        happened(town, copy, SECOND, new RegionalTextRewritten(copy, wording("Konference", "MARKER-MÍSTNÍ."), null));
        var coordinator = SERVED.person("Koordinátorka " + region, region, Role.COORDINATOR);
        var planner = SERVED.person("Plánovač " + region, new Grant(Role.REGIONAL_PLANNER, region, null));

        for (var path : List.of(
                pages(region),
                pages(region) + "/" + text,
                texts(region) + "/take-overs",
                pages(region) + "/prevzeti.csv")) {
            assertThat(body(coordinator, path)).as(path).contains("Síť " + town).doesNotContain("MARKER-");
        }
        SERVED.ask(coordinator, texts(region) + "/take-overs")
                .is("$.items[0].network", town.value())
                .is("$.items[0].version", 1)
                .is("$.items[0].changed", true);
        assertThat(body(coordinator, pages(region) + "/" + text)).doesNotContain(pages(town) + "/" + copy);
        assertThat(body(planner, pages(region) + "/" + text)).contains(pages(town) + "/" + copy);
        assertThat(body(planner, pages(town) + "/" + copy)).contains("MARKER-MÍSTNÍ.");
        assertThat(body(coordinator, pages(region) + "?stav=2024-03-02")).doesNotContain("Síť " + town + "<");

        happened(town, copy, SECOND.plusDays(1), new RegionalTextWithdrawn(copy, null));
        SERVED.ask(coordinator, texts(region) + "/take-overs?after=" + SERVED.head())
                .is("$.items.length()", 0);
    }

    @Test
    void what_is_erased_is_gone_on_every_day_and_a_copy_is_told() {
        var text = published("Konference", "MARKER-OSOBA přišla.");
        var copy = takenOver(text, "Konference", "MARKER-OSOBA přišla.");
        var planner = SERVED.person("Plánovač " + region, region, Role.REGIONAL_PLANNER);
        var coordinator = SERVED.person("Koordinátorka " + town, town, Role.COORDINATOR);
        happened(region, text, SECOND, new RegionalTextErased(text));

        for (var path : List.of(
                pages(region) + "/" + text,
                texts(region) + "/" + text + "?asOf=2024-03-02",
                texts(region) + "/" + text + "/history")) {
            assertThat(body(planner, path)).as(path).doesNotContain("MARKER-");
        }
        assertThat(body(coordinator, pages(town) + "/" + copy))
                .contains("Kraj znění tohoto textu vymazal", "MARKER-OSOBA");
        assertThat(body(coordinator, texts(town) + "/offers")).doesNotContain("MARKER-");
        happened(town, copy, SECOND, new RegionalTextErased(copy));
        assertThat(body(coordinator, pages(town) + "/" + copy)).doesNotContain("MARKER-");
    }

    @Test
    void forms_are_for_who_runs_the_network_and_only_a_region_writes() {
        var text = published("Konference", BODY);
        var copy = takenOver(text, "Konference", BODY);
        var planner = SERVED.person("Plánovač " + region, region, Role.REGIONAL_PLANNER);
        var coordinator = SERVED.person("Koordinátorka " + town, town, Role.COORDINATOR);
        var reader = SERVED.person("Čtenář " + town, town, Role.READER);
        assertThat(body(planner, pages(region) + "/novy")).contains("Nový krajský text", "Oblast", "Znění");
        assertThat(body(planner, pages(region) + "/" + text + "/stazeni")).contains("Text už nikdo další nepřevezme.");
        assertThat(body(coordinator, pages(town) + "/" + copy + "/stazeni"))
                .contains("Vaše síť přestane text používat");
        assertThat(body(coordinator, pages(town) + "/" + copy + "/upravit"))
                .contains("Upravujete jen kopii")
                .doesNotContain("name=\"/kind\"", "name=\"/field\"");
        for (var path : List.of("/novy", "/" + copy + "/vydani", "/" + copy + "/upravit?stav=2024-06-01")) {
            SERVED.get(coordinator, pages(town) + path).expectStatus().isForbidden();
        }
        SERVED.get(planner, pages(region) + "/" + text + "/vydani")
                .expectStatus()
                .isForbidden();
        for (var path : List.of("/" + copy + "/upravit", "/" + copy + "/stazeni", "/" + copy + "/vymazani")) {
            SERVED.get(reader, pages(town) + path).expectStatus().isForbidden();
        }
        assertThat(body(reader, pages(town))).contains("Konference");
        assertThat(body(coordinator, "/site/" + town + "/hledat?q=konference")).contains("/krajske-texty/" + copy);
        SERVED.refused(coordinator, texts(town) + "?nic=1");
        assertThat(body(coordinator, "/api/networks/" + town + "/comparison?from=2024-02-01&to=2024-12-31"))
                .contains("regionalTexts");
    }
}
