/** What the access area decides. */
@NullMarked
package cz.propoj.command.access;

import org.jspecify.annotations.NullMarked;
