package cz.propoj.contract.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of an event's metadata, all of them text, none of them personal. */
public final class Meta {
    /** Code of the network the event belongs to. */
    public static final String NETWORK = "network";
    /** Id of the account that asked for the change. */
    public static final String ACCOUNT = "account";
    /** ISO date since when the event is true; absent: the day on which it was recorded. */
    public static final String EFFECTIVE_ON = "effectiveOn";
    /** Why, in the person's words. */
    public static final String REASON = "reason";
    /** Id of the import that recorded the event. */
    public static final String IMPORT = "import";
    /** Id of the import that the event helps to undo. */
    public static final String TAKES_BACK = "takesBack";
    /** Which command of which repeatable request the event came from; absent: it came with no key. */
    public static final String REQUEST = "request";
    /** Id of the request the event came from. */
    public static final String TRACE = "trace";

    /** The day on which something happens is the day in Czechia. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Prague");

    private Meta() {}

    public static LocalDate effectiveOn(Map<String, ?> meta, Instant recordedAt) {
        return meta.get(EFFECTIVE_ON) instanceof String text
                ? LocalDate.parse(text)
                : LocalDate.ofInstant(recordedAt, ZONE);
    }

    public static Origin origin(Map<String, ?> meta) {
        return new Origin(text(meta, ACCOUNT), text(meta, REASON), text(meta, IMPORT), text(meta, TAKES_BACK));
    }

    public static <E> Fact<E> fact(E event, long position, Instant recordedAt, Map<String, ?> meta) {
        return new Fact<>(position, recordedAt, effectiveOn(meta, recordedAt), origin(meta), event);
    }

    private static @Nullable String text(Map<String, ?> meta, String key) {
        return meta.get(key) instanceof String text ? text : null;
    }
}
