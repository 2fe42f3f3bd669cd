package cz.propoj.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import cz.propoj.command.needs.NeedCommand.RenameFormOfFulfilment;
import cz.propoj.command.needs.NeedCommand.RenameNeed;
import cz.propoj.command.needs.NeedCommand.TakeFromTemplate;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.command.runtime.Context;
import cz.propoj.contract.needs.NeedsTemplate;
import cz.propoj.contract.needs.TemplateOrigin;
import cz.propoj.contract.networks.NetworkId;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wordings of the general template beside those of the network, in a browser. */
class NeedWordingTest {
    private static final NetworkId TACHOV = new NetworkId("orp-3215");
    private static final String NEEDS = "/site/orp-3215/potreby";

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
    void a_wording_of_the_template_is_taken_over_alone_and_taken_back() {
        var entry = NeedsTemplate.general().areas().getFirst().needs().getFirst();
        var form = entry.forms().getFirst();
        var need = TemplateOrigin.need(TACHOV, entry.key());
        var commands = service.part(CommandSender.class);
        var here = Context.of(TACHOV, Demonstration.COORDINATOR);
        commands.send(new TakeFromTemplate(need, TACHOV, entry.key(), Locale.of("cs")), here);
        commands.send(
                new RenameNeed(need, NeedsTemplate.general().areas().getFirst().area(), "Naše vlastní znění"), here);
        var last = commands.send(
                new RenameFormOfFulfilment(need, TemplateOrigin.form(need, form.key()), "Naše podoba"), here);
        var page = browser.open(service.address(), ColorScheme.LIGHT);
        Browser.signIn(page, Demonstration.LOGIN, Demonstration.PASSWORD);
        page.navigate(NEEDS + "/srovnani?after=" + last.position());
        assertThat(page.locator("[data-module=template-wording][data-ready]")).hasCount(1);
        Browser.assertAccessible(page);
        assertThat(page.locator(".compare tbody tr")).hasCount(2);

        page.locator(".compare tbody tr", new Page.LocatorOptions().setHasText("Naše vlastní znění"))
                .locator("[data-take]")
                .click();
        assertThat(page.locator(".compare tbody tr")).hasCount(1);
        assertThat(page.locator(".compare-name")).containsText(entry.name().czech());
        assertThat(page.locator(".compare tbody")).containsText("Naše podoba");

        page.locator(".saved button", new Page.LocatorOptions().setHasText("Vrátit zpět"))
                .click();
        assertThat(page.locator(".saved")).containsText("vrácená");
        assertThat(page.locator(".compare-name")).containsText("Naše vlastní znění");
    }
}
