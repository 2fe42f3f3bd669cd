/**
 * Free texts of records, which may name people. An event holds a reference to the vault, and readers of facts replace it by
 * the texts. Old events hold their texts themselves.
 */
@NullMarked
package cz.propoj.contract.vault;

import org.jspecify.annotations.NullMarked;
