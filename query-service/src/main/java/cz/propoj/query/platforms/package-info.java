/** Platforms as they are listed and read: the seven tracked attributes, members, the marks they show or miss. */
@NullMarked
package cz.propoj.query.platforms;

import org.jspecify.annotations.NullMarked;
