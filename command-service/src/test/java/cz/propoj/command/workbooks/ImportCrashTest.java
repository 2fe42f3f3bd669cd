package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.SmallNetwork.IMPORTER;
import static cz.propoj.command.workbooks.SmallNetwork.TACHOV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cz.propoj.contract.actors.ActorEvent.ActorRegistered;
import cz.propoj.contract.workbooks.ImportEvent.WorkbooksAccepted;
import cz.propoj.contract.workbooks.ImportEvent.WorkbooksTakenOver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An import whose instance dies. */
class ImportCrashTest extends OnCommandSide {

    @Test
    void an_import_that_died_half_way_is_resumed_by_another_instance_and_stores_nothing_twice() {
        for (var steps : List.of(0, 7, 61, 150)) {
            stop();
            start();
            side.stepsBeforeDeath.set(steps);
            var id = uploaded(2024);
            side.imports.recheck(job(id), new Acceptance(FIRST, Map.of(), Map.of()));
            side.imports.accept(job(id), all(FIRST));
            await().atMost(Duration.ofSeconds(20)).until(() -> side.stepsBeforeDeath.get() < 0);
            side.close();

            side = another();
            untilDone(id);

            assertThat(Objects.requireNonNull(job(id).result()).refused())
                    .as("died after %s", steps)
                    .isZero();
            assertThat(payloads()).as("died after %s", steps).doesNotHaveDuplicates();
            assertThat(count(ActorRegistered.class)).isEqualTo(36);
            assertThat(count(WorkbooksAccepted.class)).isOne();
            assertThat(count(WorkbooksTakenOver.class)).isOne();
            var again = side.imports.importFiles(TACHOV, IMPORTER, FIRST, List.of(Samples.of(2024)), true);
            assertThat(again.position()).as("nothing was left out").isEqualTo(-1);
        }
    }

    @Test
    void a_caller_that_waits_for_an_import_learns_that_it_stopped_and_the_next_one_waits_for_its_end() {
        side.stepsBeforeDeath.set(20);
        assertThatThrownBy(() -> side.imports.importFiles(TACHOV, IMPORTER, FIRST, List.of(Samples.of(2024)), true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("half way");
        side.close();

        side = another();
        var again = side.imports.importFiles(TACHOV, IMPORTER, FIRST, List.of(Samples.of(2024)), true);

        assertThat(again.position())
                .as("the first one was carried to its end before")
                .isEqualTo(-1);
        assertThat(count(ActorRegistered.class)).isEqualTo(36);
        assertThat(count(WorkbooksTakenOver.class)).isOne();
    }
}
