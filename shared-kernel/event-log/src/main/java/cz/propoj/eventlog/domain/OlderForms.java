package cz.propoj.eventlog.domain;

import cz.propoj.eventlog.EventUpcaster;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The steps from older stored forms of events to today's. */
public final class OlderForms {
    private static final List<EventUpcaster> STEPS = List.of(
            EventUpcaster.step("AttendanceRecorded", 1, OlderForms::countPeople),
            EventUpcaster.step("InterventionRecorded", 1, OlderForms::withoutName),
            EventUpcaster.step("InterventionAmended", 1, OlderForms::withoutName),
            EventUpcaster.step("PlatformFounded", 1, OlderForms::withTextsInClear),
            EventUpcaster.step("CharterChanged", 1, OlderForms::withTextsInClear),
            EventUpcaster.step("EffectivenessEvaluated", 1, OlderForms::withTextsInClear),
            EventUpcaster.step("MeetingRecorded", 1, OlderForms::withTextsInClear),
            EventUpcaster.step("AgendaCorrected", 1, OlderForms::withTextsInClear),
            EventUpcaster.step("TerritoryProfileDescribed", 1, OlderForms::withTextsInClear));

    private OlderForms() {}

    /** Every step there is; one for each revision that is no longer written. */
    public static List<EventUpcaster> steps() {
        return STEPS;
    }

    /** Revision 1 had the actors only; each of them counts as one person. */
    private static ObjectNode countPeople(ObjectNode payload) {
        var actors = List.copyOf(payload.withArray("attendance").values());
        var attendance = payload.putArray("attendance");
        for (JsonNode actor : actors) {
            attendance.addObject().put("actor", actor.asString()).put("people", 1);
        }
        return payload;
    }

    /** Revision 1 knew no names of interventions; one without a name is called by its kind. */
    private static ObjectNode withoutName(ObjectNode payload) {
        return payload;
    }

    /** Revision 1 had its texts in itself, where they are still read. */
    private static ObjectNode withTextsInClear(ObjectNode payload) {
        return payload;
    }
}
