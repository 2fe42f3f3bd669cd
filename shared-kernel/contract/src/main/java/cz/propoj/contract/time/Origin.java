package cz.propoj.contract.time;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact came from. Impersonal: the account is an id.
 *
 * @param account id of the account that asked for the change; null for what the service did by itself
 * @param reason what the person gave as the reason, if anything
 * @param importId id of the import that recorded the fact, if any
 * @param takesBack id of the import that the fact helps to undo, if any
 */
public record Origin(
        @Nullable String account,
        @Nullable String reason,
        @Nullable String importId,
        @Nullable String takesBack) {
    public static final Origin UNKNOWN = new Origin(null, null, null);

    /** The origin of a fact that is not part of an undo. */
    public Origin(@Nullable String account, @Nullable String reason, @Nullable String importId) {
        this(account, reason, importId, null);
    }
}
