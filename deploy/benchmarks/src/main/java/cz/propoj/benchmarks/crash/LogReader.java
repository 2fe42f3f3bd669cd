package cz.propoj.benchmarks.crash;

import com.mongodb.client.MongoClients;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A process that follows the log from its beginning and notes what it sees, one line an event, until it is killed: {@code
 * Reader <uri> <file>}.
 */
public final class LogReader {
    private LogReader() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (var client = MongoClients.create(args[0]);
                var log = LogWriter.log(client);
                var stream = log.eventStore().openStream(null);
                var seen = Files.newBufferedWriter(Path.of(args[1]))) {
            System.out.println("following");
            while (true) {
                if (stream.hasNextAvailable(50, TimeUnit.MILLISECONDS)) {
                    var event = stream.nextAvailable();
                    note(seen, event.trackingToken().position().orElse(-1), NumberedEvent.of(event));
                } else {
                    seen.flush();
                }
            }
        }
    }

    private static void note(BufferedWriter seen, long position, NumberedEvent mark) throws IOException {
        seen.write(position + " " + mark.writer() + " " + mark.number());
        seen.newLine();
    }
}
