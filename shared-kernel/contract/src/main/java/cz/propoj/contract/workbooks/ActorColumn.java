package cz.propoj.contract.workbooks;

import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.ActorType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Columns of the sheet of actors beside those of {@link ActorType}. Every further column is a characteristic. */
public enum ActorColumn implements Column {
    NAME("Název aktéra", true),
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

    /** Those of the description. */
    public static final List<AttributeColumn<ActorProfile>> DESCRIBED = AttributeColumn.of(ActorType.TYPE);

    public static final AttributeColumn<ActorProfile> ICO = AttributeColumn.of(DESCRIBED, "ico");
    public static final AttributeColumn<ActorProfile> KIND_OF_SERVICE = AttributeColumn.of(DESCRIBED, "kindOfService");
    public static final AttributeColumn<ActorProfile> AGE_FROM = AttributeColumn.of(DESCRIBED, "ageFrom");
    public static final AttributeColumn<ActorProfile> AGE_TO = AttributeColumn.of(DESCRIBED, "ageTo");
    public static final AttributeColumn<ActorProfile> PRIMARY_NEED_AREA =
            AttributeColumn.of(DESCRIBED, "primaryNeedArea");
    public static final AttributeColumn<ActorProfile> OTHER_NEED_AREAS =
            AttributeColumn.of(DESCRIBED, "otherNeedAreas");

    /** Columns that the templates got after people had filled them in for years. */
    private static final List<Column> ADDED_LATER = Stream.concat(
                    Stream.of(KIND),
                    Stream.of("runsFrom", "runsTo", "funder", "whatFollows")
                            .map(key -> (Column) AttributeColumn.of(DESCRIBED, key)))
            .toList();

    private final String heading;
    private final boolean required;

    ActorColumn(String heading, boolean required) {
        this.heading = heading;
        this.required = required;
    }

    /** Whether older workbooks do not have the column, so that its absence says nothing. */
    public static boolean isAddedLater(Column column) {
        return ADDED_LATER.contains(column);
    }

    /** All columns, in the order of the workbook. */
    public static List<Column> all() {
        var all = new ArrayList<Column>(DESCRIBED);
        all.add(0, NAME);
        Stream.of(values()).filter(column -> column != NAME).forEach(all::add);
        return all;
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
