@NullMarked
package cz.propoj.query.needs;

import org.jspecify.annotations.NullMarked;
