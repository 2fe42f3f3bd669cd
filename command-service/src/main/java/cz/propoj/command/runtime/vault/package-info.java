/** Texts that are stored in the vault instead of in the log. */
@NullMarked
package cz.propoj.command.runtime.vault;

import org.jspecify.annotations.NullMarked;
