/** What the recommendations area decides. */
@NullMarked
package cz.propoj.command.recommendations;

import org.jspecify.annotations.NullMarked;
