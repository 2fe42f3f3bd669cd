/** What the topics area decides. */
@NullMarked
package cz.propoj.command.topics;

import org.jspecify.annotations.NullMarked;
