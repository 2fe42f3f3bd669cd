/**
 * Topics that a network has chosen from its findings, with their goals: in their order of priority, one by one, and how far a
 * goal that is followed by a measure has come. Of findings everybody sees those notes only that they may read.
 */
@NullMarked
package cz.propoj.query.topics;

import org.jspecify.annotations.NullMarked;
