@NullMarked
package cz.propoj.query.networkmap.memory;

import org.jspecify.annotations.NullMarked;
