/** Tests of the vault: what is in it, and what isn't in the raw database. */
@NullMarked
package cz.propoj.eventlog.vault;

import org.jspecify.annotations.NullMarked;
