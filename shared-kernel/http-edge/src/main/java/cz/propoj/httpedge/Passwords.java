package cz.propoj.httpedge;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Hashes of passwords: Argon2id, as many at once as memory bears. */
final class Passwords {
    /** 19 MiB, two rounds, one lane (OWASP's first choice). */
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    private final Semaphore hashing = new Semaphore(4);
    private final String nobodys = hash("nobody");

    String hash(String password) {
        return oneOfFew(() -> Objects.requireNonNull(encoder.encode(password)));
    }

    /** Takes the same time when there is no hash, and is false then. */
    boolean matches(String password, @Nullable String hash) {
        var good = oneOfFew(() -> encoder.matches(password, hash == null ? nobodys : hash));
        return good && hash != null;
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T oneOfFew(Supplier<T> work) {
        hashing.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            hashing.release();
        }
    }
}
