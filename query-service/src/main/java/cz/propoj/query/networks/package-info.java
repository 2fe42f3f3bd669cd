/** Networks as they are listed and read, with what the coordinator defined. */
@NullMarked
package cz.propoj.query.networks;

import org.jspecify.annotations.NullMarked;
