package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.contract.revisions.Signature;
import java.time.Instant;

/**
 * A revision that was signed, without the records that it went through.
 *
 * @param closedAt when the signature was stored
 */
public record ClosedRevision(RevisionId id, int year, Signature signature, Instant closedAt) {}
