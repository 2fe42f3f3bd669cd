/** What the networks area decides. */
@NullMarked
package cz.propoj.command.networks;

import org.jspecify.annotations.NullMarked;
