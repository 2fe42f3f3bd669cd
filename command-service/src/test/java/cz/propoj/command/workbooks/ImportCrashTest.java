package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.SmallNetwork.IMPORTER;
import static cz.propoj.command.workbooks.SmallNetwork.TACHOV;
import static cz.propoj.command.workbooks.SmallNetwork.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cz.propoj.command.workbooks.ImportJob.State;
import cz.propoj.contract.actors.ActorEvent.ActorRegistered;
import cz.propoj.contract.workbooks.ImportEvent.WorkbooksAccepted;
import cz.propoj.contract.workbooks.ImportEvent.WorkbooksTakenOver;
import cz.propoj.contract.workbooks.ImportId;
import cz.propoj.embeddedmongo.EmbeddedMongo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import whose instance dies. */
class ImportCrashTest {
    private static final LocalDate FIRST = day(2024, 12, 1);
    private static final Duration CLAIM = Duration.ofMillis(600);

    @TempDir
    private Path folder;

    private EmbeddedMongo server;
    private CommandSideInstance side;

    @BeforeEach
    void start() {
        server = EmbeddedMongo.inMemory();
        side = new CommandSideInstance(server, folder, CLAIM);
        side.establish();
    }

    @AfterEach
    void stop() {
        side.close();
        server.close();
    }

    private ImportId uploaded(int year) {
        var id = side.imports
                .upload(TACHOV, IMPORTER, null, List.of(Samples.of(year)))
                .id();
        await().atMost(Duration.ofSeconds(20)).until(() -> job(id).state() != State.READING);
        return id;
    }

    private ImportJob job(ImportId id) {
        return side.imports.find(TACHOV, IMPORTER, id).orElseThrow();
    }

    private static Acceptance all(LocalDate asOf) {
        return Acceptance.ofAll(asOf, true);
    }

    private void untilDone(ImportId id) {
        await().atMost(Duration.ofSeconds(30)).until(() -> job(id).state() == State.DONE);
    }

    private List<Object> payloads() {
        try (var events = side.log.readFrom(0)) {
            return events.<Object>map(TrackedEventMessage::getPayload).toList();
        }
    }

    private <T> long count(Class<T> type) {
        return payloads().stream().filter(type::isInstance).count();
    }

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

            side = new CommandSideInstance(server, folder, CLAIM);
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

        side = new CommandSideInstance(server, folder, CLAIM);
        var again = side.imports.importFiles(TACHOV, IMPORTER, FIRST, List.of(Samples.of(2024)), true);

        assertThat(again.position())
                .as("the first one was carried to its end before")
                .isEqualTo(-1);
        assertThat(count(ActorRegistered.class)).isEqualTo(36);
        assertThat(count(WorkbooksTakenOver.class)).isOne();
    }
}
