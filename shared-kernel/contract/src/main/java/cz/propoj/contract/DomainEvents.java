package cz.propoj.contract;

import cz.propoj.contract.access.AccountEvent;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.documents.DocumentEvent;
import cz.propoj.contract.filters.FilterEvent;
import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.noticeboard.NoticeEvent;
import cz.propoj.contract.plan.LetterheadEvent;
import cz.propoj.contract.plan.PlanEvent;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.practices.PracticeEvent;
import cz.propoj.contract.recommendations.RecommendationEvent;
import cz.propoj.contract.regionaltexts.RegionalTextEvent;
import cz.propoj.contract.revisions.RevisionEvent;
import cz.propoj.contract.steps.StepEvent;
import cz.propoj.contract.topics.TopicEvent;
import cz.propoj.contract.workbooks.ImportEvent;
import java.util.List;

/** Every family of events there is. A new family has to be added here, or its events cannot be stored. */
public final class DomainEvents {
    private static final List<Class<?>> FAMILIES = List.of(
            AccountEvent.class,
            ActorEvent.class,
            FilterEvent.class,
            ImportEvent.class,
            InterventionEvent.class,
            MeetingEvent.class,
            NeedEvent.class,
            NetworkEvent.class,
            NoteEvent.class,
            NoticeEvent.class,
            PlatformEvent.class,
            RevisionEvent.class,
            StepEvent.class,
            TopicEvent.class,
            RecommendationEvent.class,
            DocumentEvent.class,
            PracticeEvent.class,
            PlanEvent.class,
            LetterheadEvent.class,
            RegionalTextEvent.class);

    private DomainEvents() {}

    public static List<Class<?>> families() {
        return FAMILIES;
    }
}
