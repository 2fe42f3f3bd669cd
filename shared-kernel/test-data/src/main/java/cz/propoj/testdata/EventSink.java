package cz.propoj.testdata;

import cz.propoj.contract.networks.NetworkId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where told events go: a log, a projection, maps in memory. */
@FunctionalInterface
public interface EventSink {
    /**
     * Events of one record, to be stored together.
     *
     * @param effectiveOn null: since the day on which they are stored
     */
    void append(NetworkId network, String record, @Nullable LocalDate effectiveOn, List<Object> events);

    /** What stands in the vault instead of an event: texts by field. */
    default void confide(UUID record, Map<String, String> texts) {
        throw new UnsupportedOperationException("no vault here for the " + texts.keySet() + " of " + record);
    }
}
