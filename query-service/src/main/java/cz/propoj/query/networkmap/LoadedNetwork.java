package cz.propoj.query.networkmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rows of a network that is held in memory, what the vault has of it, and its map of today. */
final class LoadedNetwork {
    private final PrivateTexts secrets;
    private volatile NetworkRows rows;
    private @Nullable NetworkMap today;

    LoadedNetwork(NetworkRows rows, PrivateTexts secrets) {
        this.rows = rows;
        this.secrets = secrets;
    }

    NetworkRows rows() {
        return rows;
    }

    PrivateTexts secrets() {
        return secrets;
    }

    void replace(NetworkRows fresh) {
        rows = fresh;
    }

    /** Worked out anew when there are other rows or another day has begun. */
    synchronized NetworkMap on(LocalDate day) {
        var current = rows;
        var map = today;
        if (map == null || map.rows() != current || !map.day().equals(day)) {
            map = new NetworkMap(current, day, null, secrets);
            today = map;
        }
        return map;
    }
}
