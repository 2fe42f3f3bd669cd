package cz.propoj.query.lists;

/** How the values of a field are compared, filtered and shown. */
public enum FieldType {
    /** Free text; a filter finds a part of it, with {@code =} before it the whole. */
    TEXT,
    /** A number; a filter is a number or a range such as {@code 10..20}, {@code 10..} or {@code ..20}. */
    NUMBER,
    /** A day; a filter is a day, month or year, or a range of them, such as {@code 2024-03..2024-05}. */
    DATE,
    /** True or false. */
    YES_NO,
    /** A term of a closed list, by its code. */
    CODE,
    /** Another record; a filter is its id, or a part of its name. */
    LINK
}
