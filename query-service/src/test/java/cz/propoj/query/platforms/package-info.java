@NullMarked
package cz.propoj.query.platforms;

import org.jspecify.annotations.NullMarked;
