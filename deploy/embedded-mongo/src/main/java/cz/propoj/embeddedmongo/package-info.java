/**
 * A small server in the process that speaks the MongoDB protocol, for a town that runs everything on one machine.
 *
 * <p>Rules it keeps: it listens on the loopback interface only; a write is answered when it is on disk; a damaged or
 * busy folder is refused with a message a person understands and is never emptied. It knows no sessions, no
 * transactions and no change streams: whoever needs those chooses a real MongoDB.
 */
@NullMarked
package cz.propoj.embeddedmongo;

import org.jspecify.annotations.NullMarked;
