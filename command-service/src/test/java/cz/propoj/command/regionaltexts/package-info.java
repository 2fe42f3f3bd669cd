/** Tests of texts of the region. */
@NullMarked
package cz.propoj.command.regionaltexts;

import org.jspecify.annotations.NullMarked;
