package cz.propoj.query.networkmap;

/** The network is not there, or the person may not know that it is. */
public final class NoSuchNetwork extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchNetwork(String network) {
        super(network);
    }
}
