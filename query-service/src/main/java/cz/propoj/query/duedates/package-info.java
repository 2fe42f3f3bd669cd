/**
 * Due dates: everything in a network that has a day on which something is to be done or to happen. Nothing is typed here: each
 * area has a {@link cz.propoj.query.duedates.DueDateSource} that says which days its records have, and page, interface,
 * calendar, digest and first page show the one list that follows. What is someone's own follows from their role.
 */
@NullMarked
package cz.propoj.query.duedates;

import org.jspecify.annotations.NullMarked;
