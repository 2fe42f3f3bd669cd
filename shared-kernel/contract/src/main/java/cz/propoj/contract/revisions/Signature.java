package cz.propoj.contract.revisions;

import cz.propoj.contract.access.AccountId;
import java.time.LocalDate;

/**
 * Who vouches for a revision, and for which state of the log. When it was given is the time of the event.
 *
 * @param by the account that closed the revision
 * @param on the day on which it was closed
 * @param position of the last event of the log that the revision covers
 * @param hash of the commit that ends there, 64 hexadecimal digits: whoever rewrites the log up to there is found out
 */
public record Signature(AccountId by, LocalDate on, long position, String hash) {}
