@NullMarked
package cz.propoj.contract.networks;

import org.jspecify.annotations.NullMarked;
