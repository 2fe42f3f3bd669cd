/** Tests of notes and findings as they are read. */
@NullMarked
package cz.propoj.query.notes;

import org.jspecify.annotations.NullMarked;
