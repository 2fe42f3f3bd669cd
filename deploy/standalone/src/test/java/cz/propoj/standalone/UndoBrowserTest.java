package cz.propoj.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import cz.propoj.contract.networks.NetworkId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The second year of the demonstration is taken back in a browser, from the timeline to the result. */
@ExtendWith(WithDemonstration.class)
class UndoBrowserTest {
    private static final NetworkId NETWORK = new NetworkId("orp-3204");
    private static final String SITE = "/site/" + NETWORK;

    private final SharedDemonstration demonstration;

    UndoBrowserTest(SharedDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    @BeforeAll
    static void tell(SharedDemonstration demonstration) {
        demonstration.apart(NETWORK);
    }

    @Test
    void a_whole_take_over_is_looked_at_taken_back_and_stands_in_the_timeline_as_one_line() {
        var page = demonstration.signedIn();
        page.navigate(SITE + "/casova-osa");
        page.locator("[data-undo]").first().click();

        assertThat(page.locator("[data-action=WITHDRAW] summary")).containsText("Odejde ze sítě");
        assertThat(page.locator("[data-action=RESTORE] tbody tr").first()).containsText("→");
        Browser.assertAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vrátit převzetí"))
                .click();

        assertThat(page.locator("[data-part=result]"))
                .containsText(
                        "Převzetí je vrácené",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(60_000));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ukázat změny"))
                .click();
        assertThat(page.locator("main")).containsText("Vrácení převzetí sešitů ke dni 1. 12. 2025");
        page.navigate(SITE + "/casova-osa");
        assertThat(page.locator(".timeline > li").first()).containsText("Vrácení převzetí sešitů");
        assertThat(page.locator("[data-undo]")).hasCount(1);
        page.locator(".timeline")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Jak vrácení dopadlo"))
                .click();
        assertThat(page.locator("[data-part=result]")).containsText(Pattern.compile("Ze sítě odešlo záznamů: [1-9]"));
    }
}
