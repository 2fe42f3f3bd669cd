/**
 * Saving filters of lists. Whoever reads the network keeps filters for themselves; sharing one with roles is the
 * coordinators' business, as it becomes a tab of everybody who has the role.
 */
@NullMarked
package cz.propoj.command.filters;

import org.jspecify.annotations.NullMarked;
