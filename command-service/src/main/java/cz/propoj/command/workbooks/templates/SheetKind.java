package cz.propoj.command.workbooks.templates;

import cz.propoj.contract.workbooks.ActorColumn;
import cz.propoj.contract.workbooks.Column;
import cz.propoj.contract.workbooks.CompositionColumn;
import cz.propoj.contract.workbooks.ContactColumn;
import cz.propoj.contract.workbooks.MeetingColumn;
import cz.propoj.contract.workbooks.NeedColumn;
import cz.propoj.contract.workbooks.PlatformColumn;
import cz.propoj.contract.workbooks.Template;
import java.util.Arrays;
import java.util.List;

/** The sheets of the three templates. */
public enum SheetKind {
    ACTORS(Template.ACTORS, ActorColumn.SHEET, ActorColumn.all().toArray(Column[]::new)),
    CONTACTS(Template.ACTORS, ContactColumn.SHEET, ContactColumn.values()),
    PLATFORMS(Template.PLATFORMS, PlatformColumn.SHEET, PlatformColumn.all().toArray(Column[]::new)),
    COMPOSITION(Template.PLATFORMS, CompositionColumn.SHEET, CompositionColumn.values()),
    MEETINGS(Template.PLATFORMS, MeetingColumn.SHEET, MeetingColumn.values()),
    NEEDS(Template.NEEDS, NeedColumn.SHEET, NeedColumn.values());

    private final Template template;
    private final String sheet;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final List<Column> columns;

    SheetKind(Template template, String sheet, Column[] columns) {
        this.template = template;
        this.sheet = sheet;
        this.columns = List.copyOf(Arrays.asList(columns));
    }

    public Template template() {
        return template;
    }

    /** As the sheet is called in the template. */
    public String sheet() {
        return sheet;
    }

    public List<Column> columns() {
        return columns;
    }
}
