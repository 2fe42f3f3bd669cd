package cz.propoj.httpedge;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: by login, against one account from everywhere, and by address, against all
 * accounts from one place. A good password gives its try back. Each instance counts for itself.
 */
@Component
public final class SignInLimit {
    static final int TRIES_PER_LOGIN = 10;
    static final int TRIES_PER_ADDRESS = 100;
    static final int GUESSES_PER_ADDRESS = 50;
    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final int REMEMBERED = 100_000;

    private final Map<String, Bucket> logins = recent();
    private final Map<String, Bucket> addresses = recent();
    private final Map<String, Bucket> guesses = recent();

    /**
     * Takes one try.
     *
     * @throws ProblemException 429 with Retry-After when there is none left
     */
    public void take(String login, String address) {
        take(bucket(addresses, address, TRIES_PER_ADDRESS));
        take(bucket(logins, login, TRIES_PER_LOGIN));
    }

    /** The password was right. */
    public void giveBack(String login, String address) {
        bucket(addresses, address, TRIES_PER_ADDRESS).addTokens(1);
        bucket(logins, login, TRIES_PER_LOGIN).reset();
    }

    /**
     * Looks up a secret that nobody can guess: a token, a link. Only those that do not exist count.
     *
     * @throws ProblemException 429 with Retry-After after too many wrong ones from the address
     */
    <T> Optional<T> guarded(String address, Supplier<Optional<T>> lookUp) {
        var bucket = bucket(guesses, address, GUESSES_PER_ADDRESS);
        var probe = bucket.estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw tooMany(probe.getNanosToWaitForRefill());
        }
        var found = lookUp.get();
        if (found.isEmpty()) {
            bucket.tryConsume(1);
        }
        return found;
    }

    private static void take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw tooMany(probe.getNanosToWaitForRefill());
        }
    }

    private static ProblemException tooMany(long nanos) {
        var seconds = Math.max(1, Duration.ofNanos(nanos).toSeconds());
        return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-tries", (seconds + 59) / 60)
                .with("Retry-After", String.valueOf(seconds))
                .thrown();
    }

    private static Bucket bucket(Map<String, Bucket> buckets, String key, int tries) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, _ -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, PERIOD))
                    .build());
        }
    }

    private static Map<String, Bucket> recent() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
