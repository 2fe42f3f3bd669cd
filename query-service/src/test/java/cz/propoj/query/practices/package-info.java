/** Practices as they are read, also those of other networks. */
@NullMarked
package cz.propoj.query.practices;

import org.jspecify.annotations.NullMarked;
