/** The yearly plan of a network: its chapters, which are written or stand as they are worded for everybody. */
@NullMarked
package cz.propoj.contract.plan;

import org.jspecify.annotations.NullMarked;
