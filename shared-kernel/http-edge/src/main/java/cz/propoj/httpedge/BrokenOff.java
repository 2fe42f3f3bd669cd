package cz.propoj.httpedge;

/**
 * An error such as that of a stack that is full. Streams throw errors of the virtual machine on instead of passing them
 * to whoever waits, who would never get an answer.
 */
final class BrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenOff(Error error) {
        super(error);
    }
}
