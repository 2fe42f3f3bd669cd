package cz.propoj.command.runtime;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request with an Idempotency-Key while its work is done, in the thread that does it. What the request creates has an id
 * that follows from account and key, and its events say which command of the request they come from: so a repeat finds what
 * the first one stored, whatever happened between.
 */
public final class IdempotentRequest {
    private static final ScopedValue<IdempotentRequest> PRESENT = ScopedValue.newInstance();

    private final UUID id;
    private final boolean repeated;
    private int commands;

    private IdempotentRequest(UUID id, boolean repeated) {
        this.id = id;
        this.repeated = repeated;
    }

    /**
     * Does the work of a request.
     *
     * @param key account and key
     * @param refusals how many requests with the key were refused before: what was given up has its id used up
     * @param repeated whether an earlier one may have stored something
     */
    public static <T> T whileDoing(String key, int refusals, boolean repeated, Supplier<T> work) {
        return ScopedValue.where(PRESENT, new IdempotentRequest(id(key, refusals), repeated))
                .call(work::get);
    }

    public static UUID id(String key, int refusals) {
        return UUID.nameUUIDFromBytes((key + "\n" + refusals).getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the id of what is created: the same in a repeat} */
    public static UUID newId() {
        return PRESENT.isBound() ? PRESENT.get().id : UUID.randomUUID();
    }

    /** {@return the mark of the next command of the request; null when it has no key} */
    static @Nullable String nextCommand() {
        if (!PRESENT.isBound()) {
            return null;
        }
        var present = PRESENT.get();
        return present.id + "/" + present.commands++;
    }

    public static boolean isPresent() {
        return PRESENT.isBound();
    }

    /** Whether what is asked for now may have been stored already. */
    public static boolean isRepeated() {
        return PRESENT.isBound() && PRESENT.get().repeated;
    }
}
