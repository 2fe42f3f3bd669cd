package cz.propoj.contract.steps;

import cz.propoj.contract.Copies;
import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.meetings.MeetingId;
import java.util.List;

/** Where it can be seen what was done. */
public record Evidence(List<MeetingId> meetings, List<InterventionId> interventions, List<DocumentLink> documents) {
    public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

    public Evidence {
        meetings = Copies.of(meetings);
        interventions = Copies.of(interventions);
        documents = Copies.of(documents);
    }

    /** A document that stands elsewhere. */
    public record DocumentLink(String title, String url) {}
}
