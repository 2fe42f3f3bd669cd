package cz.propoj.contract.workbooks;

/** Columns of the sheet of meetings. */
public enum MeetingColumn implements Column {
    PLATFORM("Platforma", true),
    DATE("Datum", true),
    TOPIC("Téma", false),
    PARTICIPANTS("Účastníci", false);

    public static final String SHEET = "Setkání";

    private final String heading;
    private final boolean required;

    MeetingColumn(String heading, boolean required) {
        this.heading = heading;
        this.required = required;
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public boolean required() {
        return required;
    }
}
