/** Findings and notes (zmapované poznatky). Free text names people, so the text is stored in the vault under the note id; the event says only that there is a note, of which kind, and who may read it. */
@NullMarked
package cz.propoj.contract.notes;

import org.jspecify.annotations.NullMarked;
