package cz.propoj.query.graph;

/**
 * That two nodes have something in common; there is one link at most between two nodes.
 *
 * @param from id of an actor
 * @param to id of a platform, or of an actor whose id comes after the other one in the order of the graph's nodes
 * @param meetings in the year up to the day: of the platform to which the actor came, or to which both actors came; 0
 *     is possible for a member of a platform that came to none
 */
public record Link(String from, String to, Kind kind, int meetings) {
    /** What the two have in common. */
    public enum Kind {
        /** The actor is a member of the platform or came to one of its meetings in the year up to the day. */
        TAKES_PART,
        /** The actor coordinates the platform, whether it is a member or not. */
        COORDINATES,
        /** The two actors met. */
        MEETS
    }
}
