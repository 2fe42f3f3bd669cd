/**
 * Pictures for documents, drawn on a machine that may have neither a screen nor a font: letters are outlines of a font that
 * comes with a library, so that the same picture is made everywhere.
 */
@NullMarked
package cz.propoj.query.pictures;

import org.jspecify.annotations.NullMarked;
