@NullMarked
package cz.propoj.query.measures;

import org.jspecify.annotations.NullMarked;
