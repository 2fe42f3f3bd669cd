/**
 * The vault: texts that may name a person are stored here, encrypted and erasable, and never in the log. Rules: texts leave this
 * package in clear only for a caller that asks for their id; exceptions and logs never contain them; an erased id has no texts
 * and accepts none.
 */
@NullMarked
package cz.propoj.eventlog.vault;

import org.jspecify.annotations.NullMarked;
