/** Tests of the HTTP edge in a small application of its own. */
@NullMarked
package cz.propoj.httpedge;

import org.jspecify.annotations.NullMarked;
