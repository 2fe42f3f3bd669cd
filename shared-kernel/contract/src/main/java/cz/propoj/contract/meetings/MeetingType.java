package cz.propoj.contract.meetings;

import static cz.propoj.contract.records.Attribute.choice;
import static cz.propoj.contract.records.Attribute.choices;
import static cz.propoj.contract.records.Attribute.day;
import static cz.propoj.contract.records.Attribute.phrase;
import static cz.propoj.contract.records.Attribute.text;

import cz.propoj.contract.records.RecordType;
import java.util.function.Function;

/**
 * What is said of a meeting. By hand beside it: its platform and who came, which are links to other records; its columns in the
 * workbook, because rows and meetings are matched by date and topic; which texts stand in the vault.
 */
public final class MeetingType {
    public static final RecordType<Agenda> TYPE = RecordType.<Agenda>named("meetings")
            .group(
                    "agenda",
                    Agenda.class,
                    Function.identity(),
                    (_, changed) -> changed,
                    day("date", Agenda::date).asRequired().asShown(),
                    choice("kind", MeetingKind.values(), Agenda::kind)
                            .asRequired()
                            .asShown()
                            .asFacet(),
                    phrase("topic", Agenda::topic).asShown(),
                    text("goal", 2, Agenda::goal),
                    choices("coordinatorRoles", CoordinatorRole.values(), Agenda::coordinatorRoles)
                            .asFacet(),
                    text("outputs", 3, Agenda::outputs),
                    text("next", 2, Agenda::next));

    private MeetingType() {}
}
