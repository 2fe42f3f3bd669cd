package cz.propoj.command.workbooks.templates;

import cz.propoj.contract.workbooks.ExportMark;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What the maker of a workbook could see. A workbook that is not an export is taken to be complete.
 *
 * @param position of the last event that could be known
 * @param contacts whether contact persons could be seen
 */
public record ExportScope(long position, boolean contacts) {
    static final ExportScope EVERYTHING = new ExportScope(Long.MAX_VALUE, true);

    static ExportScope by(@Nullable ExportMark export) {
        return export == null ? EVERYTHING : new ExportScope(export.position(), export.contacts());
    }

    /** The union of several scopes. */
    static ExportScope byAny(Collection<ExportScope> several) {
        return several.stream()
                .reduce((one, other) ->
                        new ExportScope(Math.max(one.position(), other.position()), one.contacts() || other.contacts()))
                .orElse(EVERYTHING);
    }
}
