/** Actors as they are listed and read: every fact of the template, participation and load derived, the characteristics of the network like built-in fields. */
@NullMarked
package cz.propoj.query.actors;

import org.jspecify.annotations.NullMarked;
