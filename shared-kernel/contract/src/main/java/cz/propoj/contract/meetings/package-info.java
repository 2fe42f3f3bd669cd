/** Meetings of a platform or outside any: when, about what, who came. A stream of its own, because platforms would grow without bound. */
@NullMarked
package cz.propoj.contract.meetings;

import org.jspecify.annotations.NullMarked;
