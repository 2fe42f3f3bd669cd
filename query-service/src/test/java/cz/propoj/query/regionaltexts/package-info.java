@NullMarked
package cz.propoj.query.regionaltexts;

import org.jspecify.annotations.NullMarked;
