package cz.propoj.query.networkmap.rows;

/** The maps did not reach the position that was waited for in time; asking again later helps. */
public final class NotYetProjected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotYetProjected(long awaited, long reached) {
        super("position " + awaited + " awaited, " + reached + " reached");
    }
}
