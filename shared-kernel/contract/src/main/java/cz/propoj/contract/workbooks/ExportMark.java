package cz.propoj.contract.workbooks;

import cz.propoj.contract.access.AccountId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who exported a workbook and what they could see. It stands in a hidden cell, so that what was not to be seen is not
 * missed when the workbook comes back.
 *
 * @param position of the last event of the network that was known; -1: what was known then is not said
 * @param contacts whether contact persons and names of people could be seen
 * @param coordinators whether notes for coordinators could be seen
 */
public record ExportMark(AccountId account, long position, boolean contacts, boolean coordinators) {
    private static final String WITH = "+";
    private static final String WITHOUT = "-";
    private static final Pattern FORM = Pattern.compile(
            "Propoj export ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) at (-?\\d{1,18}) ([+-])contacts ([+-])coordinators");

    /** As it stands in the cell. */
    public String text() {
        return "Propoj export " + account + " at " + position + " " + sign(contacts) + "contacts " + sign(coordinators)
                + "coordinators";
    }

    private static String sign(boolean yes) {
        return yes ? WITH : WITHOUT;
    }

    /** Null when the text is no such mark. */
    public static @Nullable ExportMark of(String text) {
        var form = FORM.matcher(text.strip());
        return form.matches()
                ? new ExportMark(
                        new AccountId(UUID.fromString(form.group(1))),
                        Long.parseLong(form.group(2)),
                        form.group(3).equals(WITH),
                        form.group(4).equals(WITH))
                : null;
    }
}
