@NullMarked
package cz.propoj.query;

import org.jspecify.annotations.NullMarked;
