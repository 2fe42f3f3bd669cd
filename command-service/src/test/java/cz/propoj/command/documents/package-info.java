/** What the documents area decides. */
@NullMarked
package cz.propoj.command.documents;

import org.jspecify.annotations.NullMarked;
