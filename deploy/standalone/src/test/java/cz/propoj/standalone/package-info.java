@NullMarked
package cz.propoj.standalone;

import org.jspecify.annotations.NullMarked;
