package cz.propoj.contract.workbooks;

/** Columns of the sheet of contact persons. */
public enum ContactColumn implements Column {
    ACTOR("Aktér", true),
    NAME("Jméno", true),
    FUNCTION("Funkce", false),
    PHONE("Telefon", false),
    EMAIL("E-mail", false);

    public static final String SHEET = "Kontaktní osoby";

    private final String heading;
    private final boolean required;

    ContactColumn(String heading, boolean required) {
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
