/**
 * Notices on the board. Rules: an actor's people post and change their own actor's notices, coordinators all; the wording
 * goes to the vault, never into an event; a notice holds at least for its last day and at most for {@code Notice.LONGEST}.
 */
@NullMarked
package cz.propoj.command.noticeboard;

import org.jspecify.annotations.NullMarked;
