package cz.propoj.query.crisis;

/** How well what is known of an actor fits what somebody looks for. */
enum Fit {
    YES,
    /** It is not known, so that one has to ask. */
    UNKNOWN,
    NO;

    static Fit of(boolean fits) {
        return fits ? YES : NO;
    }
}
