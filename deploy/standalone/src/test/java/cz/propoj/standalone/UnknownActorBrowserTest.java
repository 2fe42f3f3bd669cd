package cz.propoj.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import cz.propoj.contract.networks.NetworkId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A name in a workbook that nobody knows: the right actor is looked up on the spot, and known in the next workbook. */
@ExtendWith(WithDemonstration.class)
class UnknownActorBrowserTest {
    private static final NetworkId NETWORK = new NetworkId("orp-3209");
    private static final String ANY_ACTOR = "input[aria-label^='Hledat mezi všemi aktéry']";

    private final SharedDemonstration demonstration;

    UnknownActorBrowserTest(SharedDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    @BeforeAll
    static void tell(SharedDemonstration demonstration) {
        demonstration.apart(NETWORK);
    }

    private static FilePayload meeting(String topic) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Setkání");
            var rows = List.of(
                    List.of("Platforma", "Datum", "Téma", "Účastníci"),
                    List.of("Tým pro mládež", "20. 11. 2025", topic, "Parta od nádraží"));
            for (var at = 0; at < rows.size(); at++) {
                var row = sheet.createRow(at);
                for (var cell = 0; cell < rows.get(at).size(); cell++) {
                    row.createCell(cell).setCellValue(rows.get(at).get(cell));
                }
            }
            workbook.write(out);
            return new FilePayload(
                    "setkani.xlsx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    out.toByteArray());
        }
    }

    private static void upload(Page page, FilePayload file) {
        page.locator("#files").setInputFiles(file);
        press(page, "Zkontrolovat");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    @Test
    void any_actor_of_the_network_can_be_looked_up_and_is_remembered() throws IOException {
        var page = demonstration.signedIn();
        page.navigate("/site/" + NETWORK + "/sesity");
        upload(page, meeting("nádraží"));
        var field = page.locator(ANY_ACTOR);
        assertThat(field).isVisible();
        Browser.assertAccessible(page);

        field.fill("kotec");
        var offered = page.locator("datalist option[value*=KOTEC]").first();
        assertThat(offered).isAttached();
        field.fill(offered.getAttribute("value"));
        press(page, "Zkontrolovat znovu s opravami");

        assertThat(page.locator("#found-added")).containsText("KOTEC");
        assertThat(page.locator(ANY_ACTOR)).hasCount(0);
        press(page, "Uložit do mapy");
        assertThat(page.locator("main")).containsText("Uloženo");

        page.navigate("/site/" + NETWORK + "/sesity");
        upload(page, meeting("nádraží podruhé"));

        assertThat(page.locator("#found-hints")).containsText("KOTEC");
        assertThat(page.locator("#found-problems")).hasCount(0);
    }
}
