package cz.propoj.query.comparison;

/** What is counted on both sides of a comparison. */
enum Figure {
    /** Active actors. */
    ACTORS("actors"),
    /** Platforms that are neither suspended nor dissolved. */
    PLATFORMS("platforms"),
    /** Actors in platforms, each pair once. */
    MEMBERSHIPS("memberships"),
    /** Meetings written down and not cancelled. */
    MEETINGS("meetings"),
    /** Needs that are not retired. */
    NEEDS("needs"),
    /** Activities for these needs. */
    ACTIVITIES("activities"),
    /** Activities that at least one actor carries out. */
    COVERED("covered"),
    /** Sum of the capacities of active actors that stated one. */
    CAPACITY("capacity"),
    /** Sum of their free capacities. */
    FREE("free");

    private final String key;

    Figure(String key) {
        this.key = key;
    }

    /** In words and in JSON. */
    String key() {
        return key;
    }
}
