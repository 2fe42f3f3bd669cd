package cz.propoj.httpedge;

/**
 * What handlers take as an argument that nobody sends as such: it is worked out from the whole request, by a {@link
 * RequestArgument}. The description of the interface leaves it out.
 */
public interface FromRequest {}
