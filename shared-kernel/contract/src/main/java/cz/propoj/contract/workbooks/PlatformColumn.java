package cz.propoj.contract.workbooks;

/** Columns of the sheet of platforms. */
public enum PlatformColumn implements Column {
    NAME("Název platformy", true),
    TYPE("Typ platformy", true),
    COORDINATOR("Koordinátor", false),
    FREQUENCY("Frekvence setkávání", false),
    TOPICS("Témata", false),
    GOALS("Cíle", false),
    EVALUATION("Zhodnocení efektivity", false),
    OUTPUTS("Písemné výstupy", false),
    FOUNDED("Vznik", false),
    DISSOLVED("Zánik", false),
    LEVEL("Úroveň", false);

    public static final String SHEET = "Platformy";

    private final String heading;
    private final boolean required;

    PlatformColumn(String heading, boolean required) {
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
