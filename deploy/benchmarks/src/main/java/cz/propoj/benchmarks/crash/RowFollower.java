package cz.propoj.benchmarks.crash;

import com.mongodb.client.MongoClients;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.runtime.Projections;
import java.time.Duration;

/** A process that keeps all rows of the query service until it is killed: {@code RowFollower <uri>}. */
public final class RowFollower {
    /** Short, so that a killed follower is soon replaced. */
    static final Duration CLAIM = Duration.ofSeconds(2);

    static final int SEGMENTS = 2;

    private RowFollower() {}

    public static void main(String[] args) throws InterruptedException {
        try (var client = MongoClients.create(args[0]);
                var log = LogWriter.log(client);
                var projections =
                        new Projections(log, client.getDatabase(LogWriter.DATABASE), Kinds.ALL, SEGMENTS, CLAIM)) {
            projections.start();
            System.out.println("following");
            Thread.currentThread().join();
        }
    }
}
