/**
 * Accounts and what is granted to them. A role other than administrator is granted for a network; an actor's user has an
 * actor; a closed account stays closed and gets nothing more.
 */
@NullMarked
package cz.propoj.command.access;

import org.jspecify.annotations.NullMarked;
