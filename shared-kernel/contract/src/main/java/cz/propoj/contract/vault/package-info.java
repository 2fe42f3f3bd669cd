/**
 * Free texts of records that may name people: the events say where in the vault they stand, and whoever reads facts puts
 * them in. Texts of older events stand in the events themselves.
 */
@NullMarked
package cz.propoj.contract.vault;

import org.jspecify.annotations.NullMarked;
