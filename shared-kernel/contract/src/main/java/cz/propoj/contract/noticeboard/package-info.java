/**
 * The notice board: new projects, one-off events and current capacities, posted by actors and coordinators. People type
 * what they like, so the whole wording is stored in the vault under the notice's id; an event says only that there is a notice,
 * of which kind, for whom and how long.
 */
@NullMarked
package cz.propoj.contract.noticeboard;

import org.jspecify.annotations.NullMarked;
