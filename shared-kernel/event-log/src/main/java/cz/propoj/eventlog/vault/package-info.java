/**
 * The vault: what may name a person stands here, encrypted and erasable, and never in the log. Rules: nothing leaves
 * this package in clear but to the caller who asked for it by its id; no content in messages of exceptions or logs; an
 * erased id gives nothing and takes nothing any more.
 */
@NullMarked
package cz.propoj.eventlog.vault;

import org.jspecify.annotations.NullMarked;
