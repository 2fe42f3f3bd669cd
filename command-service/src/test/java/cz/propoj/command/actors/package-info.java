/** What the actors area decides. */
@NullMarked
package cz.propoj.command.actors;

import org.jspecify.annotations.NullMarked;
