package cz.propoj.contract.practices;

/**
 * Who may know of a practice.
 *
 * @param withContact whether others may also know whom to ask
 */
public record Sharing(PracticeAudience audience, boolean withContact) {
    public static final Sharing NONE = new Sharing(PracticeAudience.NETWORK, false);
}
