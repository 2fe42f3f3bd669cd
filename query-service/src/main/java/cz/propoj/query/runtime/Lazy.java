package cz.propoj.query.runtime;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is worked out when it is first asked for, once, whoever asks. */
public final class Lazy<T> {
    private @Nullable Supplier<T> supplier;
    private volatile @Nullable T value;

    public Lazy(Supplier<T> supplier) {
        this.supplier = supplier;
    }

    public T get() {
        var known = value;
        return known != null ? known : workOut();
    }

    private synchronized T workOut() {
        var known = value;
        if (known != null) {
            return known;
        }
        var source = supplier;
        if (source == null) {
            throw new IllegalStateException("worked out, and nothing there");
        }
        var result = source.get();
        value = result;
        supplier = null;
        return result;
    }
}
