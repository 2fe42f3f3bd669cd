package cz.propoj.command.workbooks.undoing;

/**
 * What of a record a fact sets; restored in this order.
 *
 * <p>The field is the name by which histories and comparisons call it.
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
    /** Nothing that an import sets. */
    OTHER("");

    private final String field;

    FacetKind(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /** One value of a record that has one only. */
    Facet facet() {
        return new Facet(this, "");
    }

    /** One of several, such as one member. */
    Facet of(Object key) {
        return new Facet(this, key.toString());
    }
}
