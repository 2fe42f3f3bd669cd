package cz.propoj.httpedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class BlockingTest {
    private final Blocking blocking = new Blocking();

    @AfterEach
    void end() throws InterruptedException {
        blocking.destroy();
    }

    @Test
    void work_goes_on_uninterrupted_when_whoever_asked_has_gone() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var gone = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var interrupted = new AtomicBoolean();
        var asking = blocking.run(() -> {
                    begun.countDown();
                    try {
                        gone.await();
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                    }
                    ended.countDown();
                })
                .subscribe();

        begun.await();
        asking.dispose();
        gone.countDown();
        ended.await();

        assertThat(interrupted).isFalse();
    }

    @Test
    void a_failure_is_told_to_whoever_asked() {
        var answer = blocking.run(() -> {
                    throw new IllegalStateException("failed");
                })
                .onErrorResume(IllegalStateException.class, e -> Mono.empty())
                .thenReturn("answered");

        assertThat(answer.block(Duration.ofSeconds(30))).isEqualTo("answered");
    }
}
