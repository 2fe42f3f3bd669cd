package cz.propoj.command.workbooks.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Cell values that several file formats write in the same way. */
final class CellText {
    private static final int ISO_DATE = 10;

    private CellText() {}

    /** A date written by a program, perhaps with a time behind it; whatever else stands there stays text. */
    static Value isoDay(String text) {
        var date = text.strip();
        try {
            return new Value.Date(LocalDate.parse(date.length() > ISO_DATE ? date.substring(0, ISO_DATE) : date));
        } catch (DateTimeParseException e) {
            return new Value.Text(text);
        }
    }
}
