@NullMarked
package cz.propoj.query.recommendations;

import org.jspecify.annotations.NullMarked;
