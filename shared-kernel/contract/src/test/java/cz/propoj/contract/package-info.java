@NullMarked
package cz.propoj.contract;

import org.jspecify.annotations.NullMarked;
