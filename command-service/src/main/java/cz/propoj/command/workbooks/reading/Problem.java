package cz.propoj.command.workbooks.reading;

import java.util.List;

/**
 * Something found in the uploaded files.
 *
 * @param id stays the same as long as the same thing is found in the same sheet; a resolution names it
 * @param places where it stands; the first ones when it stands in many
 * @param count in how many places it stands
 * @param details filled into the message
 * @param choices what the user may choose to mend it; none when nothing can be chosen
 */
public record Problem(
        String id, ProblemType trouble, List<Place> places, int count, List<String> details, List<Choice> choices) {
    /**
     * A way to mend it.
     *
     * @param value what is sent back when it is chosen
     * @param label what people read; the same as the value where the words come from the workbook
     */
    public record Choice(String value, String label) {}

    /** Leave the value out. */
    public static final String LEAVE_OUT = "-";

    /** Meetings outside any platform. */
    public static final String OUTSIDE = "*";

    /** Take the name as a new actor. */
    public static final String AS_NEW = "+";

    /** As {@link #AS_NEW}, where it is said beside it that a person may be meant. */
    public static final String NEW_ORGANISATION = "+organisation";

    /** Take the name as a new actor that is a person. */
    public static final String NEW_PERSON = "+person";

    /** Take the row as a new record. */
    public static final String NEW_RECORD = "new";

    public Severity severity() {
        return trouble.severity();
    }
}
