@NullMarked
package cz.propoj.contract.time;

import org.jspecify.annotations.NullMarked;
