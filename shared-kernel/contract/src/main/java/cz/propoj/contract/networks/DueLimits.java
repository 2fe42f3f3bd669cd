package cz.propoj.contract.networks;

/**
 * After how long a network wants to ask again. What is older becomes a due date.
 *
 * @param capacityDays for which a capacity that somebody gave is taken as it is
 * @param verificationMonths after which somebody is to say of a record that it still holds
 * @param urgentContactMonths after which an urgent contact is to be tried again
 */
public record DueLimits(int capacityDays, int verificationMonths, int urgentContactMonths) {
    /** What holds in a network that has said nothing. */
    public static final DueLimits USUAL = new DueLimits(90, 12, 6);

    public static final int MOST_DAYS = 1_000;
    public static final int MOST_MONTHS = 60;
}
