package cz.propoj.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Meta;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages that need a record to be there first, in light and dark: each keeps to WCAG and is no wider than a phone. */
@ExtendWith(WithDemonstration.class)
class EveryPageTest {
    private static final NetworkId NETWORK = new NetworkId("orp-3206");
    private static final String SITE = "/site/" + NETWORK;
    private static final String API = "/api/networks/" + NETWORK;
    private static final int PHONE = 400;
    private static final List<String> PAGES = new ArrayList<>();

    private final SharedDemonstration demonstration;

    EveryPageTest(SharedDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    @BeforeAll
    static void tell(SharedDemonstration demonstration) {
        demonstration.apart(NETWORK);
        var page = demonstration.signedIn();
        page.navigate(SITE);
        var actor = first(page, "/actors");
        var platform = first(page, "/platforms");
        var meeting = first(page, "/meetings");
        var need = first(page, "/needs");
        var today = LocalDate.now(Meta.ZONE);
        var notice = stored(
                page,
                "/notices",
                Map.of(
                        "kind", "EVENT",
                        "audience", "PUBLIC",
                        "actor", actor,
                        "title", "Den otevřených dveří pro rodiny s dětmi",
                        "text", "Ukážeme, co u nás děti dělají odpoledne. Přijďte se podívat.",
                        "place", "Tachov, Náměstí Republiky 1",
                        "validity",
                                Map.of(
                                        "from",
                                        today.toString(),
                                        "until",
                                        today.plusDays(20).toString())));
        var intervention = stored(
                page,
                "/interventions",
                Map.of(
                        "kind", "TRAINING",
                        "from", "2025-03-01",
                        "aim", "Pracovníci poznají včas, že dítě potřebuje pomoc.",
                        "actors", List.of(actor),
                        "platforms", List.of(platform)));
        var topic = stored(
                page,
                "/topics",
                Map.of(
                        "title",
                        "Bezpečná cesta dítěte k pomoci",
                        "why",
                        "Na pomoc se čeká měsíce.",
                        "areas",
                        List.of("SAFETY"),
                        "platform",
                        platform));
        stored(
                page,
                "/topics/" + topic + "/goals",
                Map.of(
                        "wording",
                        "V síti je víc aktérů.",
                        "target",
                        Map.of(
                                "measure",
                                "ACTORS",
                                "wished",
                                40,
                                "by",
                                today.plusDays(300).toString())));
        var step = stored(
                page,
                "/steps",
                Map.of(
                        "title",
                        "Sejít se s řediteli škol",
                        "actors",
                        List.of(actor),
                        "until",
                        today.plusDays(30).toString(),
                        "parent",
                        Map.of("kind", "TOPIC", "topic", topic)));
        PAGES.addAll(List.of(
                "/temata",
                "/temata/nove",
                "/temata/" + topic,
                "/temata/" + topic + "/upravit",
                "/temata/" + topic + "/cile/novy",
                "/temata/" + topic + "/poznatky",
                "/kroky",
                "/kroky/" + step,
                "/kroky/" + step + "/hotovo",
                "/kroky/" + step + "/dolozeni",
                "/kroky/novy?tema=" + topic));
        var recommendation = stored(
                page,
                "/recommendations",
                Map.of(
                        "field",
                        "CASE_WORK",
                        "title",
                        "Svolávat případové konference včas",
                        "points",
                        List.of("Každá žádost dostane odpověď."),
                        "actors",
                        List.of(actor)));
        var document =
                stored(page, "/documents", Map.of("kind", "ANALYSIS", "title", "Analýza potřeb", "actor", actor));
        var practice = stored(page, "/practices", Map.of("title", "Ranní klub", "actors", List.of(actor)));
        stored(page, "/revisions", Map.of("year", today.getYear(), "platform", platform));
        PAGES.addAll(List.of(
                "/nastenka",
                "/nastenka/" + notice,
                "/nastenka/nove",
                "/nastenka/" + notice + "/prodlouzit",
                "/krize",
                "/krize?area=SAFETY",
                "/nastaveni",
                "/nastaveni/profil",
                "/nastaveni/skupiny/nova",
                "/potreby/nova",
                "/potreby/vzor",
                "/potreby/" + need + "/upravit",
                "/potreby/" + need + "/podoby/nova",
                "/revize",
                "/revize/" + today.getYear(),
                "/terminy",
                "/terminy?scope=network",
                "/nastaveni/lhuty",
                "/platformy/" + platform + "/plan",
                "/intervence",
                "/intervence/nova",
                "/intervence/" + intervention,
                "/intervence/" + intervention + "/upravit",
                "/doporuceni",
                "/doporuceni/nove",
                "/doporuceni/" + recommendation,
                "/doporuceni/" + recommendation + "/upravit",
                "/doporuceni/" + recommendation + "/upusteni",
                "/dokumenty",
                "/dokumenty/novy",
                "/dokumenty/" + document,
                "/dokumenty/" + document + "/upravit",
                "/praxe",
                "/praxe/odjinud",
                "/praxe/nova",
                "/praxe/" + practice,
                "/praxe/" + practice + "/upravit",
                "/praxe/" + practice + "/sdileni",
                "/praxe/" + practice + "/upusteni",
                "/plan",
                "/plan/kapitoly/introduction",
                "/plan/kapitoly/introduction/upravit",
                "/krajske-texty",
                "/porovnani",
                "/rok",
                "/rok?cele=true",
                "/casova-osa?area=actors",
                "/ukazatele",
                "/setkani/prehled",
                "/setkani/vytizeni",
                "/setkani/nove",
                "/setkani/" + meeting + "/ucast",
                "/setkani/" + meeting + "/vystupy",
                "/platformy/nova",
                "/platformy/" + platform + "/slozeni",
                "/akteri/novy",
                "/akteri/duplicity",
                "/akteri/" + actor + "/upravit",
                "/akteri/" + actor + "/kontakty/novy",
                "/poznamky/nova?o=ACTOR&id=" + actor,
                "/poznatky",
                "/poznatky/novy",
                "/poznatky/" + first(page, "/findings"),
                "/vybery/novy?seznam=ACTORS&vyber=q",
                "/hledat?q=tym",
                "/lide"));
    }

    private static String first(Page page, String list) {
        return said(page.evaluate("""
                async (list) => {
                  const said = await (await fetch(list, { headers: { Accept: 'application/json' } })).json();
                  return (said.items ?? said.areas.flatMap((area) => area.needs))[0].id;
                }
                """, API + list));
    }

    /** The id of the new record. */
    private static String stored(Page page, String list, Map<String, Object> body) {
        return said(page.evaluate("""
                async ([address, body]) => {
                  const { send, freshKey } = await import(document.querySelector('script[src*="/propoj.js"]').src.replace('propoj.js', 'http.js'));
                  const answer = await send('POST', address, body, { 'Idempotency-Key': freshKey() });
                  if (!answer.ok) throw new Error(JSON.stringify(answer));
                  return answer.data.id;
                }
                """, List.of(API + list, body)));
    }

    private static String said(Object answer) {
        return Objects.requireNonNull(answer).toString();
    }

    /** One visit for all three: nothing but the colours is another in the dark, and wide tables scroll within themselves. */
    @Test
    void every_page_keeps_to_wcag_has_contrast_in_the_dark_and_is_no_wider_than_a_phone() {
        var page = demonstration.signedIn();
        var faults = new ArrayList<String>();
        for (var path : PAGES) {
            var answer = Objects.requireNonNull(page.navigate(SITE + path));
            assertThat(answer.status()).as(path).isEqualTo(200);
            Axe.wcag(page).forEach(broken -> faults.add(path + " breaks WCAG: " + broken));
            Browser.show(page, ColorScheme.DARK);
            Axe.contrast(page).forEach(broken -> faults.add(path + " lacks contrast in the dark: " + broken));
            Browser.show(page, ColorScheme.LIGHT);
            var width = widthOnAPhone(page);
            if (width > PHONE) {
                faults.add(path + " is wider than a phone: " + width);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static int widthOnAPhone(Page page) {
        var desk = page.viewportSize();
        page.setViewportSize(PHONE, 800);
        page.waitForCondition(() -> page.evaluate("innerWidth").equals(PHONE));
        var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        page.setViewportSize(desk.width, desk.height);
        return Objects.requireNonNull(width);
    }
}
