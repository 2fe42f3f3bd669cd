/**
 * The annual revision of a network's map: at least once per calendar year every actor, platform and need is confirmed,
 * changed or retired, and the revision is closed with a signature. When a record was verified and when it was changed
 * are different facts. A closed revision never changes.
 */
@NullMarked
package cz.propoj.contract.revisions;

import org.jspecify.annotations.NullMarked;
