@NullMarked
package cz.propoj.query.reading;

import org.jspecify.annotations.NullMarked;
