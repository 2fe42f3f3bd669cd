/** Documents: what the network lives with, whose it is, and until when it holds. */
@NullMarked
package cz.propoj.query.documents;

import org.jspecify.annotations.NullMarked;
