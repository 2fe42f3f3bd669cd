package cz.propoj.contract.revisions;

import java.util.UUID;

/** A record of one of the three templates, or a recommendation. */
public record ReviewedRecord(RevisedKind kind, UUID id) {}
