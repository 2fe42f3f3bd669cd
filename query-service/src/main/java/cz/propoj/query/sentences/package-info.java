/**
 * The differences between two moments as a text that can be read out: each sentence comes from one {@link
 * cz.propoj.query.sentences.Rule rule}, counts what it says, and knows the records and facts it rests on. Nothing is said
 * that the map does not show to the person.
 */
@NullMarked
package cz.propoj.query.sentences;

import org.jspecify.annotations.NullMarked;
