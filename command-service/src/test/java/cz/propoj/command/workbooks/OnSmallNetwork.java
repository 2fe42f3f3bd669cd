package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.Books.row;
import static cz.propoj.command.workbooks.Books.rows;
import static cz.propoj.command.workbooks.SmallNetwork.day;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.workbooks.SmallNetwork.Checked;
import cz.propoj.command.workbooks.differences.Difference;
import cz.propoj.command.workbooks.differences.KnownActor;
import cz.propoj.command.workbooks.differences.RecordKind;
import cz.propoj.command.workbooks.reading.Problem;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.UploadedFile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A small network for each test, and what many of them do with workbooks. */
abstract class OnSmallNetwork {
    static final LocalDate DAY = day(2025, 12, 1);

    final SmallNetwork network = new SmallNetwork();

    @AfterEach
    void stop() {
        network.close();
    }

    void importFiles(UploadedFile file) {
        network.importFiles(DAY, Difference::isAcceptedByDefault, file);
    }

    /** The only actor of the network after the import. */
    KnownActor taken(UploadedFile file) {
        importFiles(file);
        var actors = network.on(DAY).actors().values();
        assertThat(actors).hasSize(1);
        return actors.iterator().next();
    }

    /** The headings first. */
    @SafeVarargs
    static UploadedFile actors(List<@Nullable Object>... rows) {
        return Books.xlsx("a.xlsx", "Aktéři", rows(rows));
    }

    static List<@Nullable Object> of(Object... values) {
        return row(values);
    }

    static Problem only(Checked checked, ProblemType trouble) {
        var found =
                checked.problems().stream().filter(p -> p.trouble() == trouble).toList();
        assertThat(found).as("%s among %s", trouble, checked.problems()).hasSize(1);
        return found.getFirst();
    }

    static List<String> titles(Checked checked, RecordKind item) {
        return checked.differences().stream()
                .filter(difference -> difference.item() == item)
                .map(Difference::title)
                .toList();
    }
}
