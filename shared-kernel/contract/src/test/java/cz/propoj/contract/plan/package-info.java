@NullMarked
package cz.propoj.contract.plan;

import org.jspecify.annotations.NullMarked;
