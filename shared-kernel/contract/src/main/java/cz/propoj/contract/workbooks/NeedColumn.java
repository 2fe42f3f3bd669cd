package cz.propoj.contract.workbooks;

/** Columns of the sheet of needs and activities. */
public enum NeedColumn implements Column {
    AREA("Okruh potřeb", true),
    NEED("Potřeba", true),
    FORM("Podoba naplňování", false),
    LEVEL("Úroveň naplňování (1–5)", false),
    RISKS("Rizika nenaplnění", false),
    ACTIVITY("Činnost", false),
    PHASE("Fáze", false),
    POSSIBLE_ACTORS("Kdo může činnost uskutečnit", false),
    PRACTICE("Místní praxe", false),
    INVOLVED_ACTORS("Zapojení aktéři", false);

    public static final String SHEET = "Potřeby a činnosti";

    private final String heading;
    private final boolean required;

    NeedColumn(String heading, boolean required) {
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
