/** Meetings as they are listed and read: when, about what, who came. */
@NullMarked
package cz.propoj.query.meetings;

import org.jspecify.annotations.NullMarked;
