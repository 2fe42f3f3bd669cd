/** Both services and the database in one process. */
@NullMarked
package cz.propoj.standalone;

import org.jspecify.annotations.NullMarked;
