package cz.propoj.contract.workbooks;

import cz.propoj.contract.platforms.PlatformRecordType;
import cz.propoj.contract.platforms.PlatformState;
import java.util.ArrayList;
import java.util.List;

/** Columns of the sheet of platforms beside those of {@link PlatformRecordType}. */
public enum PlatformColumn implements Column {
    COORDINATOR("Koordinátor"),
    DISSOLVED("Zánik");

    public static final String SHEET = "Platformy";

    /** Those of the description. */
    public static final List<AttributeColumn<PlatformState>> DESCRIBED = AttributeColumn.of(PlatformRecordType.TYPE);

    public static final AttributeColumn<PlatformState> NAME = AttributeColumn.of(DESCRIBED, "name");
    public static final AttributeColumn<PlatformState> TYPE = AttributeColumn.of(DESCRIBED, "type");
    public static final AttributeColumn<PlatformState> GOALS = AttributeColumn.of(DESCRIBED, "goals");
    public static final AttributeColumn<PlatformState> OUTPUTS = AttributeColumn.of(DESCRIBED, "outputs");
    public static final AttributeColumn<PlatformState> EVALUATION = AttributeColumn.of(DESCRIBED, "evaluation");
    public static final AttributeColumn<PlatformState> FOUNDED = AttributeColumn.of(DESCRIBED, "foundedOn");

    private final String heading;

    PlatformColumn(String heading) {
        this.heading = heading;
    }

    /** All columns, in the order of the workbook. */
    public static List<Column> all() {
        var all = new ArrayList<Column>(DESCRIBED);
        all.add(all.indexOf(TYPE) + 1, COORDINATOR);
        all.add(all.indexOf(FOUNDED) + 1, DISSOLVED);
        return all;
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public boolean required() {
        return false;
    }
}
