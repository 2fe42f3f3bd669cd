@NullMarked
package cz.propoj.query.operations;

import org.jspecify.annotations.NullMarked;
