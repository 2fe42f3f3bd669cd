/** Takes commands, decides, appends facts. */
@NullMarked
package cz.propoj.command;

import org.jspecify.annotations.NullMarked;
