/** Facts on a time line. A fact has two times: when it was recorded and since when it is true; a view may be asked for any pair of them. Folding never depends on a clock. */
@NullMarked
package cz.propoj.contract.time;

import org.jspecify.annotations.NullMarked;
