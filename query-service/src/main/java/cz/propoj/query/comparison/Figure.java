package cz.propoj.query.comparison;

/**
 * What is counted on both sides of a comparison. Capacities are not: patients of a doctor and places of a counselling
 * centre are no sum; the section on capacity tells each actor's own.
 */
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
    /** Activities that at least one active actor carries out. */
    COVERED("covered");

    private final String key;

    Figure(String key) {
        this.key = key;
    }

    /** In words and in JSON. */
    String key() {
        return key;
    }
}
