/** What the platforms area decides. */
@NullMarked
package cz.propoj.command.platforms;

import org.jspecify.annotations.NullMarked;
