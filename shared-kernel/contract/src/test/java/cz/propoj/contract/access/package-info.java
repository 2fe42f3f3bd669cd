/** Tests of who may do what. */
@NullMarked
package cz.propoj.contract.access;

import org.jspecify.annotations.NullMarked;
