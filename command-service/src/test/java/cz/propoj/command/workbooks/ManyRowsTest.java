package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.SmallNetwork.IMPORTER;
import static cz.propoj.command.workbooks.SmallNetwork.TACHOV;
import static cz.propoj.command.workbooks.SmallNetwork.day;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.UploadedFile;
import cz.propoj.embeddedmongo.EmbeddedMongo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Large workbooks; how many rows are stored can be chosen with {@code -Dpropoj.rows=20000}. */
class ManyRowsTest {
    private static final LocalDate DAY = day(2025, 12, 1);
    private static final int STORED = Integer.getInteger("propoj.rows", 600);

    private static UploadedFile actors(int count) throws IOException {
        try (var workbook = new SXSSFWorkbook(100);
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Aktéři");
            var headings = List.of(
                    "Název aktéra",
                    "IČO",
                    "Druh / typ služby",
                    "Resort",
                    "Cílová skupina",
                    "Věk od",
                    "Věk do",
                    "Web",
                    "Forma služby",
                    "On-line",
                    "Primární oblast potřeb",
                    "Krizová síť",
                    "Kapacita",
                    "Volná kapacita",
                    "Co nabízí síti",
                    "Jazyky");
            for (var r = 0; r <= count; r++) {
                var row = sheet.createRow(r);
                var values = r == 0
                        ? headings
                        : List.of(
                                "Aktér číslo " + r,
                                "25000110",
                                "poradna",
                                "školství",
                                "děti; rodiče",
                                "3",
                                "18",
                                "https://example.org/" + r,
                                "terénní",
                                "ne",
                                "UČENÍ",
                                "ano",
                                "40",
                                "3",
                                r % 10 == 0 ? "prostor " + r : "",
                                "čeština");
                for (var c = 0; c < values.size(); c++) {
                    row.createCell(c).setCellValue(values.get(c));
                }
            }
            workbook.write(out);
            return new UploadedFile("akteri.xlsx", out.toByteArray());
        }
    }

    @Test
    void twenty_thousand_rows_are_read_and_compared_in_bearable_time() throws IOException {
        var file = actors(20_000);
        try (var network = new SmallNetwork()) {
            var effort = new Effort();

            var checked = network.check(DAY, file);

            var took = effort.soFar();
            LoggerFactory.getLogger(ManyRowsTest.class).warn("20,000 rows read and compared in {} ms", took.toMillis());
            // The one column that no template has becomes a characteristic, and may be mapped instead.
            assertThat(checked.problems()).extracting(Problem::trouble).containsExactly(ProblemType.OWN_COLUMN);
            assertThat(checked.differences()).hasSize(20_001);
            assertThat(took).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void many_rows_are_stored_side_by_side_and_then_the_same(@TempDir Path folder) throws IOException {
        var file = actors(STORED);
        try (var server = EmbeddedMongo.inMemory();
                var side = new CommandSideInstance(server, folder, Duration.ofSeconds(15))) {
            side.establish();
            var started = System.nanoTime();

            var taken = side.imports.importFiles(TACHOV, IMPORTER, DAY, List.of(file), false);
            var stored = System.nanoTime();
            var again = side.imports.importFiles(TACHOV, IMPORTER, DAY, List.of(file), false);

            LoggerFactory.getLogger(ManyRowsTest.class)
                    .warn(
                            "{} rows stored in {} ms, compared again in {} ms",
                            STORED,
                            (stored - started) / 1_000_000,
                            (System.nanoTime() - stored) / 1_000_000);
            assertThat(taken.added()).isEqualTo(STORED + 1);
            assertThat(taken.refused()).isZero();
            assertThat(again.position()).isEqualTo(-1);
        }
    }
}
