package cz.propoj.query.web;

/**
 * Which cells of a list a person may change where they stand, and how. A cell that holds several values, or follows from
 * other records, is not among them: it is changed in the form of its record.
 */
public interface Editing<T> {
    /** Whether the person may change this cell now; asked for every cell that is drawn. */
    boolean offers(T row, String field, Site site);

    /** What a change of the row has to send as {@code If-Match}. */
    long version(T row);

    /** How the cell is changed; asked only where {@link #offers} says yes. */
    CellForm form(T row, String field, Site site);
}
