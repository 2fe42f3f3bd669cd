package cz.propoj.contract.workbooks;

/** Columns of the sheet of actors. Every further column of a workbook is a characteristic. */
public enum ActorColumn implements Column {
    NAME("Název aktéra", true),
    ICO("IČO", false),
    KIND_OF_SERVICE("Druh / typ služby", false),
    FOUNDER("Zřizovatel", false),
    SECTOR("Resort", false),
    TARGET_GROUPS("Cílová skupina", false),
    AGE_FROM("Věk od", false),
    AGE_TO("Věk do", false),
    LIFE_SITUATIONS("Životní situace", false),
    PLACES("Místo poskytování", false),
    COVERAGE("Působnost", false),
    WEB("Web", false),
    OPENING_HOURS("Provozní doba", false),
    FORMS("Forma služby", false),
    ONLINE("On-line", false),
    PRIMARY_NEED_AREA("Primární oblast potřeb", false),
    OTHER_NEED_AREAS("Další oblasti potřeb", false),
    FOCUS("Zaměření", false),
    CRISIS_NETWORK("Krizová síť", false),
    CAPACITY("Kapacita", false),
    FREE_CAPACITY("Volná kapacita", false),
    CAPACITY_AS_OF("Kapacita ke dni", false),
    PARTICIPATION("Účast v platformách", false),
    NEEDS_FROM_NETWORK("Co potřebuje od sítě", false),
    OFFERS_TO_NETWORK("Co nabízí síti", false),
    NOTE("Poznámka", false),
    PRIVATE_NOTE("Soukromá poznámka", false),
    /** Whether it is an organisation or a person, whose name is kept from the log. */
    KIND("Typ aktéra", false);

    public static final String SHEET = "Aktéři";

    private final String heading;
    private final boolean required;

    ActorColumn(String heading, boolean required) {
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
