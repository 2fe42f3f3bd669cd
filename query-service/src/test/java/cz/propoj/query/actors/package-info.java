/** Tests of which actors may be one and the same. */
@NullMarked
package cz.propoj.query.actors;

import org.jspecify.annotations.NullMarked;
