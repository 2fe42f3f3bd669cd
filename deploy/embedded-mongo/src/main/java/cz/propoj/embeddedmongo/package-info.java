/** A small server in the process that speaks the MongoDB protocol. */
@NullMarked
package cz.propoj.embeddedmongo;

import org.jspecify.annotations.NullMarked;
