package cz.propoj.query.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.workbooks.TemplateSheet.Heading;
import cz.propoj.query.workbooks.TemplateSheet.Row;
import cz.propoj.query.workbooks.TemplateSheet.Several;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateSheetTest {
    @Test
    void what_does_not_fit_into_a_cell_goes_on_in_further_columns() {
        var long1 = "a".repeat(60);
        var long2 = "b".repeat(60);
        var sheet = new TemplateSheet(
                "Aktéři",
                "Titulek",
                List.of(new Heading("Název aktéra", 10, List.of()), new Heading("Poznámka", 10, List.of())),
                List.of(
                        new Row("1", Arrays.asList("Kotec", new Several(List.of(long1, "c", long2), "\n"))),
                        new Row("2", Arrays.asList("Klub", new Several(List.of("krátká"), "\n"))),
                        new Row("3", Arrays.asList("Nic", null))));

        var unfolded = sheet.unfolded(100);

        assertThat(unfolded.headings())
                .extracting(Heading::text)
                .containsExactly("Název aktéra", "Poznámka", "Poznámka (2)");
        assertThat(unfolded.rows())
                .extracting(Row::cells)
                .containsExactly(
                        Arrays.asList("Kotec", long1 + "\nc", long2),
                        Arrays.asList("Klub", "krátká", null),
                        Arrays.asList("Nic", null, null));
    }
}
