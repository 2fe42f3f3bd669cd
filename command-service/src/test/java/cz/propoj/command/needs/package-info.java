/** What the needs area decides. */
@NullMarked
package cz.propoj.command.needs;

import org.jspecify.annotations.NullMarked;
