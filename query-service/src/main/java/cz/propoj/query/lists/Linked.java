package cz.propoj.query.lists;

/** Another record as the value of a field. */
public interface Linked {
    String id();

    String name();
}
