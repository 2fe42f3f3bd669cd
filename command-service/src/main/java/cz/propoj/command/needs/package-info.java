/**
 * Changing needs: forms of fulfilment and their assessment, activities with practice and actors, annotations. A level
 * lies between 1 and 5; what hangs on a form or an activity needs that form or activity; a retired need does not change.
 */
@NullMarked
package cz.propoj.command.needs;

import org.jspecify.annotations.NullMarked;
