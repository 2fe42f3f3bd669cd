/** What decisions may look up beside their own aggregate, kept by following the log. */
@NullMarked
package cz.propoj.command.runtime.lookups;

import org.jspecify.annotations.NullMarked;
