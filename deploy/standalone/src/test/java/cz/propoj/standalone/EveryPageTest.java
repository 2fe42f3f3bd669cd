package cz.propoj.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import cz.propoj.contract.time.Meta;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that need a record to be there first, in light and dark: each keeps to WCAG and is no wider than a phone. */
class EveryPageTest {
    private static final String SITE = "/site/orp-3215";
    private static final String API = "/api/networks/orp-3215";
    private static final int PHONE = 400;

    @TempDir
    static Path data;

    private static RunningService service;
    private static Browser browser;
    private static final List<String> PAGES = new ArrayList<>();

    @BeforeAll
    static void start() {
        service = RunningService.start(data, true);
        browser = new Browser();
        var page = signedIn(ColorScheme.LIGHT);
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
                "/intervence",
                "/intervence/nova",
                "/intervence/" + intervention,
                "/intervence/" + intervention + "/upravit",
                "/porovnani",
                "/casova-osa?area=actors",
                "/ukazatele",
                "/setkani/prehled",
                "/setkani/vytizeni",
                "/setkani/nove",
                "/setkani/" + meeting + "/ucast",
                "/platformy/nova",
                "/platformy/" + platform + "/slozeni",
                "/akteri/novy",
                "/akteri/duplicity",
                "/akteri/" + actor + "/upravit",
                "/akteri/" + actor + "/kontakty/novy",
                "/poznamky/nova?o=ACTOR&id=" + actor,
                "/vybery/novy?seznam=ACTORS&vyber=q",
                "/hledat?q=tym",
                "/lide"));
    }

    @AfterAll
    static void stop() {
        browser.close();
        service.close();
    }

    private static Page signedIn(ColorScheme scheme) {
        var page = browser.open(service.address(), scheme);
        Browser.signIn(page, Demonstration.LOGIN, Demonstration.PASSWORD);
        return page;
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
                  const { send, freshKey } = await import(document.querySelector('script[src*="/app.js"]').src.replace('app.js', 'http.js'));
                  const answer = await send('POST', address, body, { 'Idempotency-Key': freshKey() });
                  if (!answer.ok) throw new Error(JSON.stringify(answer));
                  return answer.data.id;
                }
                """, List.of(API + list, body)));
    }

    private static String said(Object answer) {
        return Objects.requireNonNull(answer).toString();
    }

    @Test
    void no_page_breaks_wcag() {
        var page = signedIn(ColorScheme.LIGHT);
        for (var path : PAGES) {
            var answer = Objects.requireNonNull(page.navigate(SITE + path));
            assertThat(answer.status()).as(path).isEqualTo(200);
            Browser.assertAccessible(page);
        }
    }

    /** Nothing but the colours is another there. */
    @Test
    void no_page_lacks_contrast_in_the_dark() {
        var page = signedIn(ColorScheme.DARK);
        for (var path : PAGES) {
            page.navigate(SITE + path);
            Browser.assertContrast(page);
        }
    }

    /** Wide tables scroll within themselves. */
    @Test
    void no_page_is_wider_than_a_phone() {
        var page = signedIn(ColorScheme.LIGHT);
        page.setViewportSize(PHONE, 800);
        var wide = new ArrayList<String>();
        for (var path : PAGES) {
            page.navigate(SITE + path);
            var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
            if (width > PHONE) {
                wide.add(path + " " + width);
            }
        }
        assertThat(wide).isEmpty();
    }
}
