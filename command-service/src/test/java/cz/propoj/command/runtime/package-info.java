/** What the runtime area decides. */
@NullMarked
package cz.propoj.command.runtime;

import org.jspecify.annotations.NullMarked;
