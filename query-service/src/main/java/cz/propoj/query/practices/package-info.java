/** Good practices: those of the network, and those that other networks share with it. */
@NullMarked
package cz.propoj.query.practices;

import org.jspecify.annotations.NullMarked;
