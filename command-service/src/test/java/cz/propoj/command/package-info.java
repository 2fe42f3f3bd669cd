/** Tests of the command service as a whole. */
@NullMarked
package cz.propoj.command;

import org.jspecify.annotations.NullMarked;
