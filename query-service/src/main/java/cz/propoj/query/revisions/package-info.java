/**
 * The annual revision as it is read: which ones there are, where each record stands, what came after the signature. A
 * closed revision is shown from what stood in the log up to its position, so that nothing that comes later changes it.
 */
@NullMarked
package cz.propoj.query.revisions;

import org.jspecify.annotations.NullMarked;
