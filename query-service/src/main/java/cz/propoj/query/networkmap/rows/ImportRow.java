package cz.propoj.query.networkmap.rows;

import java.time.Instant;

/**
 * A take-over of workbooks as it is listed.
 *
 * @param recordedAt when it was accepted, or completed if it is
 */
public record ImportRow(Import state, Instant recordedAt) {}
