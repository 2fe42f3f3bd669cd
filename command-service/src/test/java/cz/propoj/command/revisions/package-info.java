/** What the revisions area decides. */
@NullMarked
package cz.propoj.command.revisions;

import org.jspecify.annotations.NullMarked;
