package cz.propoj.query.web.list;

import cz.propoj.query.web.Editing;
import cz.propoj.query.web.Table;

/** An area whose list has cells that are changed where they stand. */
public interface EditableList {
    /** The list, with its {@link Editing}. */
    Table<?> edited();
}
