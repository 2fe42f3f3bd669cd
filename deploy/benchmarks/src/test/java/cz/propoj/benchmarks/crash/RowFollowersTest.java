package cz.propoj.benchmarks.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import cz.propoj.embeddedmongo.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two writing and two following processes on one server. */
class RowFollowersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void every_follower_sees_every_event_once_and_in_order_while_a_writer_is_killed_and_comes_back(@TempDir Path folder)
            throws IOException {
        var output = folder.resolve("children.log");
        var acks = Files.createDirectories(folder.resolve("acks"));
        var first = folder.resolve("first.seen");
        var second = folder.resolve("second.seen");
        try (var server = ChildProcess.start(
                Server.class, output, folder.resolve("database").toString(), "0")) {
            var uri = server.firstLine().substring("ready ".length());
            try (var _ = ChildProcess.start(LogReader.class, output, uri, first.toString());
                    var _ = ChildProcess.start(LogReader.class, output, uri, second.toString())) {
                try (var killed = ChildProcess.start(LogWriter.class, output, uri, acks.toString(), "4");
                        var _ = ChildProcess.start(LogWriter.class, output, uri, acks.toString(), "4")) {
                    awaitLines(first, 200);
                    killed.kill();
                    try (var _ = ChildProcess.start(LogWriter.class, output, uri, acks.toString(), "4")) {
                        awaitLines(first, lines(first).size() + 500);
                    }
                }
                bulk(uri);
                var stored = stored(uri);
                awaitLines(first, stored.size());
                awaitLines(second, stored.size());

                assertThat(lines(first)).isEqualTo(stored);
                assertThat(lines(second)).isEqualTo(stored);
            }
        }
    }

    /** As an import does: many commits of several events, without a pause. */
    private static void bulk(String uri) {
        try (var client = MongoClients.create(uri);
                var log = LogWriter.log(client)) {
            for (var record = 0; record < 200; record++) {
                var writer = UUID.randomUUID();
                var events = new ArrayList<DomainEventMessage<?>>();
                for (var number = 0L; number < 10; number++) {
                    events.add(new NumberedEvent(writer, number).message());
                }
                log.storageEngine().appendEvents(events);
            }
        }
    }

    private static List<String> stored(String uri) {
        var all = new ArrayList<String>();
        try (var client = MongoClients.create(uri);
                var log = LogWriter.log(client);
                var events = log.readFrom(0)) {
            events.forEach(event -> {
                var mark = NumberedEvent.of(event);
                assertThat(event.trackingToken().position()).hasValue(all.size());
                all.add(all.size() + " " + mark.writer() + " " + mark.number());
            });
        }
        return all;
    }

    private static void awaitLines(Path file, int count) {
        await().atMost(PATIENCE).until(() -> lines(file).size() >= count);
    }

    private static List<String> lines(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        var text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
