package cz.propoj.benchmarks.crash;

import com.mongodb.client.MongoClients;
import cz.propoj.query.networkmap.Kinds;
import cz.propoj.query.runtime.Projections;
import java.time.Duration;

/** A process that keeps all rows of the query service until it is killed: {@code Follower <uri>}. */
public final class Follower {
    /** Short, so that a killed follower is soon replaced. */
    static final Duration CLAIM = Duration.ofSeconds(2);

    static final int SEGMENTS = 2;

    private Follower() {}

    public static void main(String[] args) throws InterruptedException {
        try (var client = MongoClients.create(args[0]);
                var log = Writer.log(client);
                var projections =
                        new Projections(log, client.getDatabase(Writer.DATABASE), Kinds.ALL, SEGMENTS, CLAIM)) {
            projections.start();
            System.out.println("following");
            Thread.currentThread().join();
        }
    }
}
