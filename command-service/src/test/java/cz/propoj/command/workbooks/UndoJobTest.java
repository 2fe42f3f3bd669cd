package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.SmallNetwork.IMPORTER;
import static cz.propoj.command.workbooks.SmallNetwork.TACHOV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cz.propoj.command.runtime.refusals.RecordNotFound;
import cz.propoj.command.runtime.refusals.RuleBroken;
import cz.propoj.command.workbooks.ImportJob.State;
import cz.propoj.command.workbooks.undoing.UndoPlan.Line.Action;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Meta;
import cz.propoj.contract.workbooks.ImportEvent.TakingBackBegun;
import cz.propoj.contract.workbooks.ImportEvent.WorkbooksAccepted;
import cz.propoj.contract.workbooks.ImportEvent.WorkbooksTakenBack;
import cz.propoj.contract.workbooks.ImportId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second year of the demonstration is undone as a process, also when its instance dies. */
class UndoJobTest extends OnCommandSide {
    private static final Locale CZECH = Locale.of("cs");

    private ImportId second;

    @BeforeEach
    void both_years() {
        side.imports.importFiles(TACHOV, IMPORTER, FIRST, List.of(Samples.of(2024)), true);
        side.imports.importFiles(TACHOV, IMPORTER, SECOND, List.of(Samples.of(2025)), true);
        second = events(WorkbooksAccepted.class).getLast().takeOver();
    }

    private ImportJob untilDone() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> side.undoJob.job(TACHOV, second).orElseThrow().state() == State.DONE);
        return side.undoJob.job(TACHOV, second).orElseThrow();
    }

    private void assertTheFirstYearIsBack() {
        var again = side.imports.importFiles(TACHOV, IMPORTER, SECOND, List.of(Samples.of(2024)), true);
        assertThat(again.position())
                .as("the workbooks of the first year make no difference: %s", again)
                .isEqualTo(-1);
    }

    @Test
    void what_is_shown_is_undone_once_and_recorded_by_its_own_events() {
        var preview = side.undoJob.preview(TACHOV, second, IMPORTER, CZECH);
        assertThat(preview.asOf()).isEqualTo(SECOND);
        assertThatThrownBy(() -> side.undoJob.begin(TACHOV, second, IMPORTER, "something else", CZECH))
                .hasMessage("workbooks.other-taking-back");
        var head = side.log.head();

        side.undoJob.begin(TACHOV, second, IMPORTER, preview.plan().fingerprint(), CZECH);
        var result = Objects.requireNonNull(untilDone().result());

        assertThat(result.retired()).isEqualTo(preview.plan().count(Action.WITHDRAW));
        assertThat(result.changed()).isEqualTo(preview.plan().count(Action.RESTORE));
        assertThat(result.refused()).isEqualTo(preview.plan().count(Action.LEAVE));
        assertThat(events(TakingBackBegun.class)).containsExactly(new TakingBackBegun(second));
        assertThat(events(WorkbooksTakenBack.class))
                .containsExactly(new WorkbooksTakenBack(second, result.retired(), result.changed(), result.refused()));
        try (var since = side.log.readFrom(head + 1)) {
            assertThat(since.toList()).isNotEmpty().allSatisfy(event -> {
                assertThat(event.getMetaData().get(Meta.TAKES_BACK)).isEqualTo(second.toString());
                assertThat(event.getMetaData().get(Meta.IMPORT)).isNull();
                assertThat((String) event.getMetaData().get(Meta.REASON)).contains("1. 12. 2025");
            });
        }
        assertThatThrownBy(() -> side.undoJob.begin(TACHOV, second, IMPORTER, null, CZECH))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("workbooks.taken-back-already");
        assertThatThrownBy(() -> side.undoJob.preview(TACHOV, second, IMPORTER, CZECH))
                .hasMessage("workbooks.taken-back-already");
        assertTheFirstYearIsBack();
    }

    @Test
    void an_instance_that_dies_half_way_is_followed_by_another_that_does_the_rest() {
        side.stepsBeforeDeath.set(25);
        side.undoJob.begin(TACHOV, second, IMPORTER, null, CZECH);
        await().atMost(Duration.ofSeconds(20)).until(() -> side.stepsBeforeDeath.get() < 0);
        side.close();

        side = another();
        untilDone();

        assertThat(events(TakingBackBegun.class)).hasSize(1);
        assertThat(events(WorkbooksTakenBack.class)).hasSize(1);
        assertTheFirstYearIsBack();
    }

    @Test
    void an_unknown_import_of_the_network_is_not_found() {
        assertThatThrownBy(() -> side.undoJob.preview(TACHOV, new ImportId(UUID.randomUUID()), IMPORTER, CZECH))
                .isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> side.undoJob.preview(new NetworkId("orp-3214"), second, IMPORTER, CZECH))
                .isInstanceOf(RecordNotFound.class);
    }
}
