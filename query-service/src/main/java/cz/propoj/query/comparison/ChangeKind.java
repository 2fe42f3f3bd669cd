package cz.propoj.query.comparison;

/** The kinds of change. */
enum ChangeKind {
    APPEARED("appeared"),
    VANISHED("vanished"),
    CHANGED("changed");

    private final String key;

    ChangeKind(String key) {
        this.key = key;
    }

    /** In words and in JSON. */
    String key() {
        return key;
    }
}
