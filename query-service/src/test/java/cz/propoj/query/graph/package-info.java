@NullMarked
package cz.propoj.query.graph;

import org.jspecify.annotations.NullMarked;
