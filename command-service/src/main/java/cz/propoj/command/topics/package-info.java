/**
 * Changing topics and their goals: what they are about, what led to them, how far the network has come, in which order it
 * takes them. A withdrawn topic changes only after it was restored; one that is closed has a result, and is worked on again
 * only after it was reopened.
 */
@NullMarked
package cz.propoj.command.topics;

import org.jspecify.annotations.NullMarked;
