/**
 * Changing platforms: founding, charter, members, sub-groups, life cycle. A dissolved platform changes only after it was
 * reopened; no platform is a sub-group of itself or replaced by itself.
 */
@NullMarked
package cz.propoj.command.platforms;

import org.jspecify.annotations.NullMarked;
