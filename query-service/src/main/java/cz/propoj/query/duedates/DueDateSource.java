package cz.propoj.query.duedates;

import cz.propoj.query.networkmap.VisibleMap;
import java.util.stream.Stream;

/**
 * Which days the records of one area have. A component: each new one is shown everywhere.
 *
 * <p>The day of the map is today; what only happens is left out when it is over. Nothing is stored, so that whatever is told
 * follows the record at once.
 */
public interface DueDateSource {
    Stream<DueDate> of(VisibleMap map);

    /**
     * Whether it follows from more than the rows, such as whose notice it is. Then it is looked up for each reader; otherwise
     * all who see the same names get the same and it is kept.
     */
    default boolean dependsOnReader() {
        return false;
    }
}
