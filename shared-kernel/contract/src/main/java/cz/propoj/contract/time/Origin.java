package cz.propoj.contract.time;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact came from. Impersonal: the account is an id.
 *
 * @param account id of the account that asked for the change; null for what the service did by itself
 * @param reason what the person gave as the reason, if anything
 * @param importId the take-over of workbooks that the fact came with, if any
 * @param takesBack the take-over of workbooks that the fact takes back, if any
 */
public record Origin(
        @Nullable String account,
        @Nullable String reason,
        @Nullable String importId,
        @Nullable String takesBack) {
    public static final Origin UNKNOWN = new Origin(null, null, null);

    /** Of what takes nothing back. */
    public Origin(@Nullable String account, @Nullable String reason, @Nullable String importId) {
        this(account, reason, importId, null);
    }
}
