/** The page that says how the ten usual jobs are done, for whom and where. */
@NullMarked
package cz.propoj.query.help;

import org.jspecify.annotations.NullMarked;
