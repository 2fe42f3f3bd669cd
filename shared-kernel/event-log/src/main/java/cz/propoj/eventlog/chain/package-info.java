/**
 * Tamper-evidence of the log: every commit carries the SHA-256 of its stored form, which holds the hash of the commit
 * before it. The rule kept here: nothing in this package needs to understand an event, so that a log can be verified by
 * a program that is older or newer than the one that wrote it.
 */
@NullMarked
package cz.propoj.eventlog.chain;

import org.jspecify.annotations.NullMarked;
