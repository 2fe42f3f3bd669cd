@NullMarked
package cz.propoj.query.duedates;

import org.jspecify.annotations.NullMarked;
