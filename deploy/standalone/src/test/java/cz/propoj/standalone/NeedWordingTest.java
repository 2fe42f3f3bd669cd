package cz.propoj.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import cz.propoj.command.needs.NeedCommand.RenameFormOfFulfilment;
import cz.propoj.command.needs.NeedCommand.RenameNeed;
import cz.propoj.command.needs.NeedCommand.TakeFromTemplate;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.CommandSender;
import cz.propoj.contract.needs.NeedsTemplate;
import cz.propoj.contract.needs.TemplateOrigin;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.standalone.demonstration.Demonstration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Wordings of the general template beside those of the network, in a browser. */
@ExtendWith(WithDemonstration.class)
class NeedWordingTest {
    private static final NetworkId NETWORK = new NetworkId("orp-3205");
    private static final String NEEDS = "/site/" + NETWORK + "/potreby";

    private final SharedDemonstration demonstration;

    NeedWordingTest(SharedDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    @BeforeAll
    static void tell(SharedDemonstration demonstration) {
        demonstration.apart(NETWORK);
    }

    @Test
    void a_wording_of_the_template_is_taken_over_alone_and_taken_back() {
        var entry = NeedsTemplate.general().areas().getFirst().needs().getFirst();
        var form = entry.forms().getFirst();
        var need = TemplateOrigin.need(NETWORK, entry.key());
        var commands = demonstration.part(CommandSender.class);
        var here = CommandMetadata.of(NETWORK, Demonstration.COORDINATOR);
        commands.send(new TakeFromTemplate(need, NETWORK, entry.key(), Locale.of("cs")), here);
        commands.send(
                new RenameNeed(need, NeedsTemplate.general().areas().getFirst().area(), "Naše vlastní znění"), here);
        var last = commands.send(
                new RenameFormOfFulfilment(need, TemplateOrigin.form(need, form.key()), "Naše podoba"), here);
        var page = demonstration.signedIn();
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
