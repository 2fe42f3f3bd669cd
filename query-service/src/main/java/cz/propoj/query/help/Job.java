package cz.propoj.query.help;

/** What people come to do, in the order in which the help tells it; its words stand under {@code help.<key>}. */
enum Job {
    CRISIS("crisis", "krize", 4),
    FIND("find", "akteri", 5),
    ADD_ACTOR("addActor", "akteri/novy", 4),
    WORKBOOKS("workbooks", "sesity", 5),
    MEETING("meeting", "setkani", 4),
    NEEDS("needs", "potreby", 4),
    REVISION("revision", "revize", 5),
    PLAN("plan", "plan", 4),
    COMPARISON("comparison", "porovnani", 4),
    NOTICE("notice", "nastenka", 3),
    PEOPLE("people", "lide", 4);

    private final String key;
    private final String folder;
    private final int steps;

    Job(String key, String folder, int steps) {
        this.key = key;
        this.folder = folder;
        this.steps = steps;
    }

    public String key() {
        return key;
    }

    /** Where in a network it is done. */
    public String folder() {
        return folder;
    }

    public int steps() {
        return steps;
    }
}
