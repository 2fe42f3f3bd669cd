package cz.propoj.query.runtime;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * A token store that waits while the database is away. To Axon a token that can't be stored is a failure of the processor: it
 * gives its segments back, waits twice as long after each failure, and claims them again only then, so that projections would
 * stand still for a while after the database is back. Here whoever was working goes on where they were.
 */
final class PatientTokens implements TokenStore, AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final TokenStore tokens;
    private final long pauseMillis;
    private final CountDownLatch closed = new CountDownLatch(1);

    PatientTokens(TokenStore tokens) {
        this(tokens, PAUSE);
    }

    /** @param pause between two tries */
    PatientTokens(TokenStore tokens, Duration pause) {
        this.tokens = tokens;
        this.pauseMillis = pause.toMillis();
    }

    /** Nobody is waited for any more. */
    @Override
    public void close() {
        closed.countDown();
    }

    private <T> T patiently(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!isAway(e) || isClosedAfterPause()) {
                    throw e;
                }
            }
        }
    }

    private void patiently(Runnable work) {
        patiently(() -> {
            work.run();
            return true;
        });
    }

    /** Whether nobody answers, as the driver sees it; a refusal would be the same the next time. */
    private static boolean isAway(RuntimeException e) {
        return e instanceof MongoTimeoutException
                || e instanceof MongoSocketException
                || e instanceof MongoConnectionPoolClearedException
                || e instanceof MongoServerUnavailableException
                || e instanceof MongoNotPrimaryException
                || e instanceof MongoNodeIsRecoveringException;
    }

    private boolean isClosedAfterPause() {
        try {
            return closed.await(pauseMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        patiently(() -> tokens.initializeTokenSegments(processor, segments));
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken first) {
        patiently(() -> tokens.initializeTokenSegments(processor, segments, first));
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        patiently(() -> tokens.storeToken(token, processor, segment));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        return patiently(() -> Optional.ofNullable(tokens.fetchToken(processor, segment)))
                .orElse(null);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        return patiently(() -> Optional.ofNullable(tokens.fetchToken(processor, segment)))
                .orElse(null);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        patiently(() -> tokens.extendClaim(processor, segment));
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        patiently(() -> tokens.releaseClaim(processor, segment));
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        patiently(() -> tokens.initializeSegment(token, processor, segment));
    }

    @Override
    public void deleteToken(String processor, int segment) {
        patiently(() -> tokens.deleteToken(processor, segment));
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return patiently(() -> tokens.fetchSegments(processor));
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return patiently(() -> tokens.fetchAvailableSegments(processor));
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return patiently(tokens::retrieveStorageIdentifier);
    }
}
