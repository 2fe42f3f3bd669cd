@NullMarked
package cz.propoj.query.networkmap;

import org.jspecify.annotations.NullMarked;
