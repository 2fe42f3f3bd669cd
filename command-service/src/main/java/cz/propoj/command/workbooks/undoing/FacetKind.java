package cz.propoj.command.workbooks.undoing;

/**
 * The kinds of values of a record. Values are restored in this order.
 *
 * <p>The field is its name in histories and comparisons.
 */
enum FacetKind {
    LIFE_CYCLE("lifeCycle"),
    IDENTITY("identity"),
    PERSONAL_NAME("name"),
    CLASSIFICATION("classification"),
    CLIENTELE("clientele"),
    SERVICE_AREA("serviceArea"),
    AVAILABILITY("availability"),
    ORIENTATION("orientation"),
    CRISIS("inCrisisNetwork"),
    CAPACITY("capacity"),
    CHARACTERISTIC("characteristics"),
    CONTACT("contact"),
    LINK("sameAs"),
    STANDING("standing"),
    CHARTER("charter"),
    EVALUATION("evaluation"),
    MEMBER("member"),
    SUBGROUP("subgroups"),
    PLATFORM("platform"),
    AGENDA("agenda"),
    ATTENDANCE("attendance"),
    NEED("name"),
    FORM("form"),
    ASSESSMENT("assessment"),
    ACTIVITY("activity"),
    PRACTICE("practice"),
    INVOLVED("actors"),
    TEXT("text"),
    FILING("visibility"),
    DEFINITION("definition"),
    /** A value that no import sets. */
    OTHER("");

    private final String field;

    FacetKind(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /** The facet of a kind that a record has once. */
    Facet facet() {
        return new Facet(this, "");
    }

    /** One of several facets of a kind, such as one member. */
    Facet of(Object key) {
        return new Facet(this, key.toString());
    }
}
