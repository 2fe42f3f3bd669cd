package cz.propoj.query.runtime;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** A stream on which some events get lost. */
record Losing(BlockingStream<TrackedEventMessage<?>> stream, Set<Long> positions)
        implements BlockingStream<TrackedEventMessage<?>> {

    private synchronized void lose() {
        try {
            while (stream.peek()
                    .filter(event ->
                            positions.contains(event.trackingToken().position().orElse(-1)))
                    .isPresent()) {
                stream.nextAvailable();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        lose();
        return stream.peek();
    }

    @Override
    public synchronized boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        lose();
        return stream.hasNextAvailable(timeout, unit) && stream.peek().isPresent();
    }

    @Override
    public synchronized TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        lose();
        return stream.nextAvailable();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        return stream.setOnAvailableCallback(callback);
    }

    @Override
    public void close() {
        stream.close();
    }
}
