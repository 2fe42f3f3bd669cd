@NullMarked
package cz.propoj.contract.vault;

import org.jspecify.annotations.NullMarked;
