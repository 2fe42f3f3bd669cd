package cz.propoj.query.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class PatientTokensTest {
    private static final Duration FOR_EVER = Duration.ofDays(1);
    private static final TrackingToken TOKEN = new GlobalSequenceTrackingToken(7);

    /** Fails as often as it has failures. */
    private static final class Failing extends InMemoryTokenStore {
        final ArrayDeque<RuntimeException> failures = new ArrayDeque<>();
        final CountDownLatch asked = new CountDownLatch(1);

        Failing() {
            initializeTokenSegments("actors", 1);
        }

        private void fail() {
            asked.countDown();
            var failure = failures.poll();
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public void storeToken(TrackingToken token, String processor, int segment) {
            fail();
            super.storeToken(token, processor, segment);
        }

        @Override
        public TrackingToken fetchToken(String processor, int segment) {
            fail();
            return super.fetchToken(processor, segment);
        }

        @Override
        public void extendClaim(String processor, int segment) {
            fail();
        }

        @Override
        public void releaseClaim(String processor, int segment) {
            fail();
        }

        @Override
        public int[] fetchSegments(String processor) {
            fail();
            return super.fetchSegments(processor);
        }
    }

    private final Failing store = new Failing();

    private static List<Consumer<TokenStore>> whatProcessorsDo() {
        return List.of(
                tokens -> tokens.storeToken(TOKEN, "actors", 0),
                tokens -> tokens.fetchToken("actors", 0),
                tokens -> tokens.extendClaim("actors", 0),
                tokens -> tokens.releaseClaim("actors", 0),
                tokens -> tokens.fetchSegments("actors"));
    }

    private void isAway(int times) {
        for (var time = 0; time < times; time++) {
            store.failures.add(new MongoTimeoutException("nobody is there"));
        }
    }

    @ParameterizedTest
    @MethodSource("whatProcessorsDo")
    void whoever_works_goes_on_when_the_database_is_back(Consumer<TokenStore> work) {
        isAway(3);
        try (var tokens = new PatientTokens(store, Duration.ZERO)) {
            work.accept(tokens);
        }
        assertThat(store.failures).isEmpty();
    }

    @Test
    void a_token_is_the_one_that_was_stored_in_spite_of_the_outage() {
        try (var tokens = new PatientTokens(store, Duration.ZERO)) {
            isAway(1);
            tokens.storeToken(TOKEN, "actors", 0);
            isAway(1);
            assertThat(tokens.fetchToken("actors", 0)).isEqualTo(TOKEN);
        }
    }

    @Test
    void a_segment_that_another_instance_has_taken_over_is_not_waited_for() {
        store.failures.add(new UnableToClaimTokenException("it is another one's"));
        try (var tokens = new PatientTokens(store, FOR_EVER)) {
            assertThatThrownBy(() -> tokens.extendClaim("actors", 0)).isInstanceOf(UnableToClaimTokenException.class);
        }
    }

    @Test
    void what_the_database_refuses_is_not_sent_again() {
        store.failures.add(new MongoException(13, "not allowed"));
        try (var tokens = new PatientTokens(store, FOR_EVER)) {
            assertThatThrownBy(() -> tokens.fetchToken("actors", 0)).isInstanceOf(MongoException.class);
        }
    }

    @Test
    void whoever_ends_waits_for_nobody() throws Exception {
        isAway(1);
        var tokens = new PatientTokens(store, FOR_EVER);
        var waiting = new FutureTask<>(() -> tokens.fetchSegments("actors"));
        Thread.ofVirtual().start(waiting);
        store.asked.await();

        tokens.close();

        assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(MongoTimeoutException.class);
    }
}
