package cz.propoj.httpedge;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a failure of the database means. A gateway or a router in front of it answers by itself while the database is away,
 * with one code or another; so every answer means that the database is away but those that say what is wrong with the
 * request.
 */
final class DatabaseFailure {
    private static final int OUT_OF_DISK_SPACE = 14031;

    /** Codes that the same request would get again. */
    private static final Set<Integer> OF_THE_REQUEST = Set.of(
            2, 3, 4, 5, 9, 10, 13, 14, 15, 16, 17, 18, 20, 21, 22, 26, 27, 28, 29, 31, 32, 33, 34, 35, 36, 39, 40, 47,
            48, 51, 52, 53, 54, 55, 56, 57, 58, 59, 61, 65, 66, 67, 68, 72, 73, 85, 86, 96, 115, 121, 146, 165, 166,
            167, 168, 197, 238, 241, 292, 10003, 10334, 11000, 11001, 12582, 16755, 17280, 17419);

    private static final int FIRST_OF_EXPRESSIONS = 15_900;
    private static final int LAST_OF_EXPRESSIONS = 60_000;

    private DatabaseFailure() {}

    static boolean isAway(Throwable failure) {
        return any(failure, DatabaseFailure::meansAway);
    }

    static boolean isDiskFull(Throwable failure) {
        return any(failure, e -> code(e) == OUT_OF_DISK_SPACE);
    }

    private static boolean any(Throwable failure, Predicate<MongoException> what) {
        var depth = 0;
        for (Throwable at = failure; at != null && depth < 20; at = at.getCause(), depth++) {
            if (at instanceof MongoException e && what.test(e)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meansAway(MongoException e) {
        return switch (e) {
            case MongoTimeoutException _,
                    MongoSocketException _,
                    MongoInterruptedException _,
                    MongoConnectionPoolClearedException _,
                    MongoServerUnavailableException _ -> true;
            case MongoServerException _ -> !isOfTheRequest(code(e));
            default -> false;
        };
    }

    private static boolean isOfTheRequest(int code) {
        return OF_THE_REQUEST.contains(code) || (code >= FIRST_OF_EXPRESSIONS && code <= LAST_OF_EXPRESSIONS);
    }

    /** Of a refused write, what was wrong with it. */
    static int code(MongoException e) {
        return switch (e) {
            case MongoBulkWriteException bulk
            when !bulk.getWriteErrors().isEmpty() ->
                bulk.getWriteErrors().getFirst().getCode();
            case MongoWriteException write -> write.getError().getCode();
            default -> e.getCode();
        };
    }
}
