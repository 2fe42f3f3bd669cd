/**
 * The own account; accounts and networks as administrators see them; the people of a network as whoever runs it sees them;
 * who saw and changed access. Rules: whoever manages accounts sees names and roles, and nothing of any map; whoever looks at
 * accounts or at the log of access is noted there.
 */
@NullMarked
package cz.propoj.query.access;

import org.jspecify.annotations.NullMarked;
