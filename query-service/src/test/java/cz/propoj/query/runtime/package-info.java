@NullMarked
package cz.propoj.query.runtime;

import org.jspecify.annotations.NullMarked;
