/** Tests of the embedded server, all through the ordinary driver. */
@NullMarked
package cz.propoj.embeddedmongo;

import org.jspecify.annotations.NullMarked;
