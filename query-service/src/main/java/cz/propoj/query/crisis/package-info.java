/**
 * Who can help now: actors by what is wished for in a crisis. Rules: what is not known never hides an actor and is never
 * shown as known; opening hours that can't be understood are shown as they were typed, with the advice to ask.
 */
@NullMarked
package cz.propoj.query.crisis;

import org.jspecify.annotations.NullMarked;
