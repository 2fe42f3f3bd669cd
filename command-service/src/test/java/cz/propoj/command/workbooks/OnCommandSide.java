package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.SmallNetwork.IMPORTER;
import static cz.propoj.command.workbooks.SmallNetwork.TACHOV;
import static cz.propoj.command.workbooks.SmallNetwork.day;
import static org.awaitility.Awaitility.await;

import cz.propoj.command.workbooks.ImportJob.State;
import cz.propoj.contract.workbooks.ImportId;
import cz.propoj.embeddedmongo.EmbeddedMongo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An instance of the command side with the network of Tachov, which may die and be followed by another one. */
abstract class OnCommandSide {
    static final LocalDate FIRST = day(2024, 12, 1);
    static final LocalDate SECOND = day(2025, 12, 1);

    @TempDir
    Path folder;

    EmbeddedMongo server;
    CommandSideInstance side;

    @BeforeEach
    void start() {
        server = EmbeddedMongo.inMemory();
        side = another();
        side.establish();
    }

    /** One more over the same database. */
    CommandSideInstance another() {
        return new CommandSideInstance(server, folder, Duration.ofMillis(600));
    }

    @AfterEach
    void stop() {
        side.close();
        server.close();
    }

    /** The demonstration's workbooks of that year, after they were read. */
    ImportId uploaded(int year) {
        var id = side.imports
                .upload(TACHOV, IMPORTER, null, List.of(Samples.of(year)))
                .id();
        await().atMost(Duration.ofSeconds(20)).until(() -> job(id).state() != State.READING);
        return id;
    }

    ImportJob job(ImportId id) {
        return side.imports.find(TACHOV, IMPORTER, id).orElseThrow();
    }

    static Acceptance all(LocalDate asOf) {
        return Acceptance.ofAll(asOf, true);
    }

    void untilDone(ImportId id) {
        await().atMost(Duration.ofSeconds(30)).until(() -> job(id).state() == State.DONE);
    }

    List<Object> payloads() {
        try (var events = side.log.readFrom(0)) {
            return events.<Object>map(TrackedEventMessage::getPayload).toList();
        }
    }

    /** The kinds of aggregates of all events, as the log has them. */
    List<String> types() {
        try (var events = side.log.readFrom(0)) {
            return events.map(event -> ((DomainEventMessage<?>) event).getType())
                    .toList();
        }
    }

    <T> List<T> events(Class<T> type) {
        return payloads().stream().filter(type::isInstance).map(type::cast).toList();
    }

    long count(Class<?> type) {
        return events(type).size();
    }
}
