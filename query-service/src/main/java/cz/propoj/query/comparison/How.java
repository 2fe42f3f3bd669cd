package cz.propoj.query.comparison;

/** How something differs. */
enum How {
    APPEARED("appeared"),
    VANISHED("vanished"),
    CHANGED("changed");

    private final String key;

    How(String key) {
        this.key = key;
    }

    /** In words and in JSON. */
    String key() {
        return key;
    }
}
