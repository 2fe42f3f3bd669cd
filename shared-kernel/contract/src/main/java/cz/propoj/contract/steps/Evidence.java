package cz.propoj.contract.steps;

import cz.propoj.contract.Copies;
import cz.propoj.contract.documents.DocumentId;
import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.meetings.MeetingId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where it can be seen what was done. */
public record Evidence(List<MeetingId> meetings, List<InterventionId> interventions, List<DocumentLink> documents) {
    public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

    public Evidence {
        meetings = Copies.of(meetings);
        interventions = Copies.of(interventions);
        documents = Copies.of(documents);
    }

    /**
     * A document that stands elsewhere, or one that the network has a record of.
     *
     * @param url null: its record says where it stands
     * @param document null: the network has no record of it
     */
    public record DocumentLink(
            String title, @Nullable String url, @Nullable DocumentId document) {
        public DocumentLink(String title, String url) {
            this(title, url, null);
        }
    }
}
