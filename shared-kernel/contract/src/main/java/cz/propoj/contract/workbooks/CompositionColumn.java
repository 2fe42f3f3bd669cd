package cz.propoj.contract.workbooks;

/** Columns of the sheet of members. */
public enum CompositionColumn implements Column {
    PLATFORM("Platforma", true),
    ACTOR("Aktér", true),
    ROLE("Role", false);

    public static final String SHEET = "Složení";

    private final String heading;
    private final boolean required;

    CompositionColumn(String heading, boolean required) {
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
