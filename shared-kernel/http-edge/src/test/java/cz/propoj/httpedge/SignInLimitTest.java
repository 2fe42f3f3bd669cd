package cz.propoj.httpedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SignInLimitTest {
    private final SignInLimit limit = new SignInLimit();

    private void exhaust(String login, String address) {
        for (var i = 0; i < SignInLimit.TRIES_PER_LOGIN; i++) {
            assertThat(limit.tried(login, address, null, Optional::empty)).isEmpty();
        }
    }

    @Test
    void of_many_wrong_tries_at_once_where_there_is_no_room_one_is_looked_at() throws Exception {
        exhaust("login", "address");
        var looked = new AtomicInteger();
        var others = new CountDownLatch(49);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 50; i++) {
                var _ = threads.submit(() -> {
                    try {
                        return limit.tried("login", "address", null, () -> {
                            looked.incrementAndGet();
                            await(others);
                            return Optional.empty();
                        });
                    } finally {
                        others.countDown();
                    }
                });
            }
            assertThat(others.await(20, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(looked).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void guesses_at_one_login_from_many_addresses_are_slowed_down_and_a_right_one_gets_through() {
        for (var i = 0; i < SignInLimit.TRIES_PER_LOGIN_EVERYWHERE; i++) {
            limit.tried("login", "address " + i, null, Optional::empty);
        }

        assertThatThrownBy(() -> limit.tried("login", "another address", null, Optional::empty))
                .isInstanceOf(ProblemException.class);
        assertThat(limit.tried("login", "a third address", null, () -> Optional.of("in")))
                .contains("in");
        assertThat(limit.tried("another login", "another address", null, Optional::empty))
                .isEmpty();
    }
}
