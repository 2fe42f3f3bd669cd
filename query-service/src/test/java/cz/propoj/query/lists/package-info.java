@NullMarked
package cz.propoj.query.lists;

import org.jspecify.annotations.NullMarked;
