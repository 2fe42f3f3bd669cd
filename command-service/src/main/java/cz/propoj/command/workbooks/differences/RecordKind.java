package cz.propoj.command.workbooks.differences;

import cz.propoj.contract.workbooks.Template;

/** The kind of record that a difference is about. */
public enum RecordKind {
    CHARACTERISTIC(Template.ACTORS),
    ACTOR(Template.ACTORS),
    CONTACT(Template.ACTORS),
    PLATFORM(Template.PLATFORMS),
    MEMBER(Template.PLATFORMS),
    MEETING(Template.PLATFORMS),
    NEED(Template.NEEDS),
    FORM(Template.NEEDS),
    ACTIVITY(Template.NEEDS);

    private final Template template;

    RecordKind(Template template) {
        this.template = template;
    }

    public Template template() {
        return template;
    }
}
