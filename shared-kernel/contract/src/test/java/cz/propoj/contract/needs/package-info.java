@NullMarked
package cz.propoj.contract.needs;

import org.jspecify.annotations.NullMarked;
