/** What the practices area decides. */
@NullMarked
package cz.propoj.command.practices;

import org.jspecify.annotations.NullMarked;
