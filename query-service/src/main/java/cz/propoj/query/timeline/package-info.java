/**
 * Who changed what when in a network, page by page. A take-over of workbooks is one line there. What somebody may not know
 * of is left out by the map already.
 */
@NullMarked
package cz.propoj.query.timeline;

import org.jspecify.annotations.NullMarked;
