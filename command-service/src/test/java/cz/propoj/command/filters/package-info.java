/** What the needs area decides. */
@NullMarked
package cz.propoj.command.filters;

import org.jspecify.annotations.NullMarked;
