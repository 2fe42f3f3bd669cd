@NullMarked
package cz.propoj.query.networks;

import org.jspecify.annotations.NullMarked;
