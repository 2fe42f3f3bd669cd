@NullMarked
package cz.propoj.query.networkmap.folding;

import org.jspecify.annotations.NullMarked;
