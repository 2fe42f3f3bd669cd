package cz.propoj.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Meta;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The annual revision in a browser, from its opening to the check of its signature against the log. */
@ExtendWith(WithDemonstration.class)
class RevisionBrowserTest {
    private static final NetworkId NETWORK = new NetworkId("orp-3207");
    private static final String SITE = "/site/" + NETWORK;
    private static final Pattern WHOLE = Pattern.compile("Záznam je celý a nezměněný");

    private final SharedDemonstration demonstration;
    private final int year = LocalDate.now(Meta.ZONE).getYear();

    RevisionBrowserTest(SharedDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    @BeforeAll
    static void tell(SharedDemonstration demonstration) {
        demonstration.apart(NETWORK);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    @Test
    void a_revision_is_opened_gone_through_signed_and_its_signature_verified() {
        var page = demonstration.signedIn();
        page.navigate(SITE + "/revize");
        press(page, "Otevřít revizi");
        page.waitForURL(Pattern.compile(".*/revize/" + year + ".*"));
        walkThroughTwo(page);
        page.locator("[data-all]").check();
        press(page, "Potvrdit vybrané");
        assertThat(page.locator("[data-undo]")).containsText("bez prohlédnutí po jednom");
        assertThat(page.locator(".review-total b").first()).hasText("100 %");

        page.locator("[data-close-dialog]").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Uzavřít a podepsat"))
                .click();

        var certificate = page.locator(".certificate");
        assertThat(certificate).containsText("Uzavřeno a podepsáno");
        assertThat(certificate).containsText("Potvrzeno hromadně");
        press(page, "Ověřit podpis");
        assertThat(certificate.locator("[data-result]")).containsText("Podpis platí");
        Browser.assertAccessibleInBothSchemes(page);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Porovnat s dneškem"))
                .click();
        assertThat(page.locator(".lead-line")).containsText("revizí " + year);
        assertThat(page.locator("main")).containsText("Mezi oběma stavy se nic nezměnilo");
        // The measures come by themselves.
        assertThat(page.locator("#ukazatele")).containsText("Hustota");
        Browser.assertAccessibleInBothSchemes(page);
    }

    /** Whoever corrects a record on the way comes back to where they were, and Enter leads on. */
    private static void editOne(Page page) {
        var name = page.locator("#walk-name").textContent().strip();
        page.locator("[data-walk]")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Upravit"))
                .click();
        assertThat(page.locator("#record-name")).hasText("Upravit aktéra");
        page.locator("[name='/availability/web']").fill("https://example.org/opraveno");
        press(page, "Uložit");
        assertThat(page.locator("#walk-name")).hasText(name);
        assertThat(page.locator("[data-walk] header .tag")).hasText("změněno");
        assertThat(page.locator("[data-module=saved]")).containsText("Uloženo");
        var next = page.locator("[data-walk] .btn-primary");
        assertThat(next).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#walk-name")).not().hasText(name);
        assertThat(page.locator("[data-unchanged]")).isFocused();
    }

    /** By the keyboard alone, and back again. */
    private static void walkThroughTwo(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Projít jeden po druhém"))
                .click();
        var name = page.locator("#walk-name");
        var unchanged = page.locator("[data-unchanged]");
        assertThat(unchanged).isFocused();
        assertThat(page.locator(".review-facts")).containsText("Co to je");
        Browser.assertAccessibleInBothSchemes(page);
        var first = name.textContent().strip();
        page.keyboard().press("Enter");
        assertThat(name).not().hasText(first);
        assertThat(unchanged).isFocused();
        assertThat(page.locator("[data-undo]")).containsText("Záznam je potvrzen");
        press(page, "Vrátit zpět");
        assertThat(name).hasText(first);
        assertThat(page.locator("[data-walk] .tag")).hasText("čeká na revizi");
        editOne(page);
        page.navigate(page.url().replaceFirst("zaznam=[^&]*", ""));
    }

    @Test
    void the_log_is_verified_from_the_timeline_also_against_a_checkpoint(@TempDir Path folder) throws IOException {
        var page = demonstration.signedIn();
        page.navigate(SITE + "/casova-osa");
        press(page, "Ověřit záznam");
        assertThat(page.locator("[data-result]")).containsText(WHOLE);

        var download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Stáhnout kontrolní bod"))
                        .click());
        var checkpoint = Files.readString(download.path());
        var file = folder.resolve("bod.json");
        Files.writeString(file, checkpoint);
        page.locator("[data-checkpoint-file]").setInputFiles(file);
        press(page, "Ověřit záznam");
        assertThat(page.locator("[data-result]")).containsText(WHOLE);

        var rewritten = checkpoint.replaceFirst("[0-9a-f]{64}", "0".repeat(64));
        assertThat(rewritten).isNotEqualTo(checkpoint);
        Files.writeString(file, rewritten);
        page.locator("[data-checkpoint-file]").setInputFiles(file);
        press(page, "Ověřit záznam");
        assertThat(page.locator("[data-result]")).containsText("záznam byl přepsán");

        Files.writeString(file, "tohle není kontrolní bod");
        page.locator("[data-checkpoint-file]").setInputFiles(file);
        press(page, "Ověřit záznam");
        assertThat(page.locator("[data-trouble]")).containsText("nedá přečíst jako kontrolní bod");
    }
}
