package cz.propoj.httpedge;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords, and nobody else.
 *
 * <p>Whoever guesses must not be able to lock out whoever knows, so nothing is counted in a place that both share where it
 * can be helped. A device that signed in to the login before ({@link KnownDevices}) has tries of its own that nobody else
 * can use up. Other devices are counted by login at their address and by address; both are small enough that a password is
 * not found by guessing, and only who comes from the same address is in the same place.
 *
 * <p>When such a place is used up, or many addresses guess at one login, a password is still looked at, but only at the
 * pace of the whole service's {@linkplain #slow slow lane}: one try in two seconds in all, one waiting for a login at an
 * address, some twenty for it in six hours. A good password gets through there, a wrong one is refused like all that find
 * no room, and these are refused without hashing anything: hashing is what an attacker could exhaust the service with. For
 * the same reason tries of unknown devices never take all the room that {@link Passwords} has. What remains: a device never
 * seen before, at an address from which somebody guesses at this very moment, may be told to try again.
 *
 * <p>Secrets that nobody can guess are looked up in any case, which costs no more than any request; only wrong ones are
 * counted and refused. Each instance counts for itself.
 */
@Component
public final class SignInLimit {
    static final int TRIES_PER_LOGIN = 10;
    static final int TRIES_PER_ADDRESS = 100;
    static final int TRIES_PER_LOGIN_EVERYWHERE = 100;
    static final int GUESSES_PER_ADDRESS = 50;
    static final int SLOW_TRIES = 20;
    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final Duration SLOW_PERIOD = Duration.ofHours(6);
    private static final Duration PACE = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int REMEMBERED = 100_000;
    /** One less than passwords are hashed at once. */
    private static final int STRANGERS_AT_ONCE = 3;

    private final Map<String, Bucket> logins = recent();
    private final Map<String, Bucket> loginsEverywhere = recent();
    private final Map<String, Bucket> addresses = recent();
    private final Map<String, Bucket> devices = recent();
    private final Map<String, Bucket> guesses = recent();
    private final Map<String, Bucket> slowTries = recent();
    private final Semaphore strangers = new Semaphore(STRANGERS_AT_ONCE, true);
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    /** The lane of tries that have no room elsewhere. */
    private final Bucket slow = Bucket.builder()
            .addLimit(limit -> limit.capacity(1).refillGreedy(1, PACE))
            .build();

    /**
     * Makes one try at a password.
     *
     * @param device that signed in to the login before; null: none is known to have
     * @param check looks at the password
     * @return what the check gives; nothing: the password is wrong
     * @throws ProblemException 429 with Retry-After when too many were wrong before and this one isn't known to be right
     */
    <T> Optional<T> tried(String login, String address, @Nullable String device, Supplier<Optional<T>> check) {
        if (device != null) {
            var own = bucket(devices, device, TRIES_PER_LOGIN, PERIOD);
            take(own);
            var found = check.get();
            found.ifPresent(_ -> own.reset());
            return found;
        }
        var here = login + " " + address;
        var wait = Math.max(
                nanosToWait(bucket(addresses, address, TRIES_PER_ADDRESS, PERIOD)),
                Math.max(
                        nanosToWait(bucket(logins, here, TRIES_PER_LOGIN, PERIOD)),
                        nanosToWait(bucket(loginsEverywhere, login, TRIES_PER_LOGIN_EVERYWHERE, PERIOD))));
        var found = wait == 0 ? asStranger(check) : slowly(here, wait, check);
        found.ifPresent(_ -> {
            bucket(addresses, address, TRIES_PER_ADDRESS, PERIOD).addTokens(1);
            bucket(logins, here, TRIES_PER_LOGIN, PERIOD).reset();
            bucket(loginsEverywhere, login, TRIES_PER_LOGIN_EVERYWHERE, PERIOD).addTokens(1);
        });
        return found;
    }

    private <T> Optional<T> slowly(String here, long wait, Supplier<Optional<T>> check) {
        if (!waiting.add(here)) {
            throw tooMany(wait);
        }
        try {
            var tries = bucket(slowTries, here, SLOW_TRIES, SLOW_PERIOD);
            if (!tries.tryConsume(1) || !slow.asBlocking().tryConsumeUninterruptibly(1, LONGEST_WAIT)) {
                throw tooMany(wait);
            }
            var found = asStranger(check);
            if (found.isEmpty()) {
                throw tooMany(wait);
            }
            slow.addTokens(1);
            tries.reset();
            return found;
        } finally {
            waiting.remove(here);
        }
    }

    private <T> Optional<T> asStranger(Supplier<Optional<T>> check) {
        strangers.acquireUninterruptibly();
        try {
            return check.get();
        } finally {
            strangers.release();
        }
    }

    /**
     * Takes one try of somebody who is counted alone.
     *
     * @throws ProblemException 429 with Retry-After when there is none left
     */
    public void take(String login, String address) {
        take(bucket(addresses, address, TRIES_PER_ADDRESS, PERIOD));
        take(bucket(logins, login, TRIES_PER_LOGIN, PERIOD));
    }

    /** The password was right. */
    public void giveBack(String login, String address) {
        bucket(addresses, address, TRIES_PER_ADDRESS, PERIOD).addTokens(1);
        bucket(logins, login, TRIES_PER_LOGIN, PERIOD).reset();
    }

    /**
     * Looks up a secret that nobody can guess: a token, a link. Only those that do not exist count.
     *
     * @throws ProblemException 429 with Retry-After for a wrong one after too many wrong ones from the address
     */
    <T> Optional<T> guarded(String address, Supplier<Optional<T>> lookUp) {
        var found = lookUp.get();
        if (found.isEmpty()) {
            take(bucket(guesses, address, GUESSES_PER_ADDRESS, PERIOD));
        }
        return found;
    }

    private static void take(Bucket bucket) {
        var wait = nanosToWait(bucket);
        if (wait > 0) {
            throw tooMany(wait);
        }
    }

    /** Takes one; how long until there is one, if there is none now. */
    private static long nanosToWait(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : Math.max(1, probe.getNanosToWaitForRefill());
    }

    private static ProblemException tooMany(long nanos) {
        var seconds = Math.max(1, Duration.ofNanos(nanos).toSeconds());
        return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-tries", (seconds + 59) / 60)
                .with("Retry-After", String.valueOf(seconds))
                .thrown();
    }

    private static Bucket bucket(Map<String, Bucket> buckets, String key, int tries, Duration period) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, _ -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, period))
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
