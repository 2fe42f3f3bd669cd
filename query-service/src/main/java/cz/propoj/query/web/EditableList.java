package cz.propoj.query.web;

/** An area whose list has cells that are changed where they stand. */
public interface EditableList {
    /** The list, with its {@link Editing}. */
    Table<?> edited();
}
