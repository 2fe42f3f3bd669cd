package cz.propoj.benchmarks.crash;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import cz.propoj.eventlog.EventLog;
import cz.propoj.eventlog.EventLogUnavailable;
import cz.propoj.eventlog.domain.PropojLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/**
 * A process that appends with several threads until it is killed: {@code LogWriter <uri> <folder> <threads>}. Each thread
 * notes every acknowledged position in a file of its own, on disk before it goes on.
 */
public final class LogWriter {
    static final String DATABASE = "crash";

    private LogWriter() {}

    public static void main(String[] args) throws InterruptedException {
        var client = MongoClients.create(args[0]);
        var log = log(client);
        var threads = Integer.parseInt(args[2]);
        var folder = Path.of(args[1]);
        for (var i = 0; i < threads; i++) {
            Thread.ofPlatform().start(() -> write(log, folder));
        }
        System.out.println("writing");
        Thread.currentThread().join();
    }

    static EventLog log(MongoClient client) {
        return PropojLog.open(client.getDatabase(DATABASE));
    }

    private static void write(EventLog log, Path folder) {
        var writer = UUID.randomUUID();
        try (var acknowledged = FileChannel.open(
                folder.resolve(writer + ".acks"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long number = 0; ; ) {
                var position = append(log, writer, number);
                if (position >= 0) {
                    acknowledged.write(
                            ByteBuffer.wrap((position + " " + number + "\n").getBytes(StandardCharsets.UTF_8)));
                    acknowledged.force(false);
                    number++;
                } else {
                    // Nobody knows whether it was stored: this writer's sequence can't go on, another one begins.
                    writer = UUID.randomUUID();
                    number = 0;
                    acknowledged.write(ByteBuffer.wrap((writer + "\n").getBytes(StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The position, or -1 when the database was away. */
    private static long append(EventLog log, UUID writer, long number) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        try {
            log.storageEngine().appendEvents(List.of(new NumberedEvent(writer, number).message()));
            var position = EventLog.lastPosition(unitOfWork).orElseThrow();
            unitOfWork.commit();
            return position;
        } catch (EventLogUnavailable e) {
            unitOfWork.rollback(e);
            return -1;
        }
    }
}
