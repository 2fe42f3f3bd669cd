/** Good practice (dobrá praxe): what works somewhere, how far a network is with it, and whether other networks may read of it. */
@NullMarked
package cz.propoj.contract.practices;

import org.jspecify.annotations.NullMarked;
