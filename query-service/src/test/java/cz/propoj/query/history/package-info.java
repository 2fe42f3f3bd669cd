@NullMarked
package cz.propoj.query.history;

import org.jspecify.annotations.NullMarked;
