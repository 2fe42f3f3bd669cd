@NullMarked
package cz.propoj.query.comparison;

import org.jspecify.annotations.NullMarked;
