/** What notices decide. */
@NullMarked
package cz.propoj.command.noticeboard;

import org.jspecify.annotations.NullMarked;
