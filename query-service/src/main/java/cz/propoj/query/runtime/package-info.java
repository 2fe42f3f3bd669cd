/**
 * How the read side follows the log, whatever the area: rows of facts kept by streaming processors, their progress,
 * rebuilds, and what the service says about them. Rules: a row follows from the log alone (no clock, no chance, no order
 * of arrival), so that redelivery and replay give the same documents; nothing personal is stored in a row.
 */
@NullMarked
package cz.propoj.query.runtime;

import org.jspecify.annotations.NullMarked;
