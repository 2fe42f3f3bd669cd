@NullMarked
package cz.propoj.query.pictures;

import org.jspecify.annotations.NullMarked;
