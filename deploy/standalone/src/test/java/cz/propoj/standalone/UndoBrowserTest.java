package cz.propoj.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second year of the demonstration is taken back in a browser, from the timeline to the result. */
class UndoBrowserTest {
    private static final String TACHOV = "/site/orp-3215";

    @TempDir
    static Path data;

    private static RunningService service;
    private static Browser browser;

    @BeforeAll
    static void start() {
        service = RunningService.start(data, true);
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        service.close();
    }

    @Test
    void a_whole_take_over_is_looked_at_taken_back_and_stands_in_the_timeline_as_one_line() {
        var page = browser.open(service.address(), ColorScheme.LIGHT);
        Browser.signIn(page, Demonstration.LOGIN, Demonstration.PASSWORD);
        page.navigate(TACHOV + "/casova-osa");
        page.locator("[data-undo]").first().click();

        assertThat(page.locator("[data-action=WITHDRAW] summary")).containsText("Odejde ze sítě");
        assertThat(page.locator("[data-action=RESTORE] tbody tr").first()).containsText("→");
        Browser.assertAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vrátit převzetí"))
                .click();

        assertThat(page.locator("[data-part=result]"))
                .containsText("Převzetí je vrácené", new com.microsoft.playwright.assertions.LocatorAssertions
                        .ContainsTextOptions().setTimeout(60_000));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ukázat změny"))
                .click();
        assertThat(page.locator("main")).containsText("Vrácení převzetí sešitů ke dni 1. 12. 2025");
        page.navigate(TACHOV + "/casova-osa");
        assertThat(page.locator(".timeline > li").first()).containsText("Vrácení převzetí sešitů");
        assertThat(page.locator("[data-undo]")).hasCount(1);
        page.locator(".timeline")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Jak vrácení dopadlo"))
                .click();
        assertThat(page.locator("[data-part=result]")).containsText(Pattern.compile("Ze sítě odešlo záznamů: [1-9]"));
    }
}
