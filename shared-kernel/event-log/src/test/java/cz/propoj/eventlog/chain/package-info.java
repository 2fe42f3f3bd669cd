/** Tests that a changed, missing or swapped commit is found. */
@NullMarked
package cz.propoj.eventlog.chain;

import org.jspecify.annotations.NullMarked;
