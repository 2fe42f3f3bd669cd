package cz.propoj.query.networkmap.memory;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The rows of a network that is held in memory, what the vault has of it, and what is worked out from both for today. */
public final class LoadedNetwork {
    private final PrivateTexts secrets;
    private volatile NetworkRows rows;
    private @Nullable OfToday<?> today;

    private record OfToday<T>(NetworkRows rows, LocalDate day, T value) {}

    LoadedNetwork(NetworkRows rows, PrivateTexts secrets) {
        this.rows = rows;
        this.secrets = secrets;
    }

    public NetworkRows rows() {
        return rows;
    }

    public PrivateTexts secrets() {
        return secrets;
    }

    void replace(NetworkRows fresh) {
        rows = fresh;
    }

    /**
     * What follows from the rows on the day of today, kept with them; worked out anew when there are other rows or another
     * day has begun. It is always asked for with the same work.
     */
    @SuppressWarnings("unchecked") // the same work always gives the same type
    public synchronized <T> T on(LocalDate day, BiFunction<NetworkRows, PrivateTexts, T> work) {
        var current = rows;
        var known = today;
        if (known == null || known.rows != current || !known.day.equals(day)) {
            known = new OfToday<>(current, day, work.apply(current, secrets));
            today = known;
        }
        return (T) known.value;
    }
}
