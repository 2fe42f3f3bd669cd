/**
 * The network that a visitor is shown: two years of workbooks, what happened since, a second network and their region.
 * Everything is told by the commands that people give, with ids that are always the same, so that a start that was cut
 * short goes on where it was. Days of this year are counted back from today, so that the example does not grow old. No
 * person is named.
 */
@NullMarked
package cz.propoj.standalone.demonstration;

import org.jspecify.annotations.NullMarked;
