package cz.propoj.query.networkmap.rows;

import cz.propoj.contract.access.AccountEvent;
import cz.propoj.contract.access.AccountState;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.documents.DocumentEvent;
import cz.propoj.contract.documents.DocumentState;
import cz.propoj.contract.filters.FilterEvent;
import cz.propoj.contract.filters.FilterState;
import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.interventions.InterventionState;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.meetings.MeetingState;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteState;
import cz.propoj.contract.noticeboard.NoticeEvent;
import cz.propoj.contract.noticeboard.NoticeState;
import cz.propoj.contract.plan.ChapterState;
import cz.propoj.contract.plan.LetterheadEvent;
import cz.propoj.contract.plan.LetterheadState;
import cz.propoj.contract.plan.PlanEvent;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformState;
import cz.propoj.contract.practices.PracticeEvent;
import cz.propoj.contract.practices.PracticeState;
import cz.propoj.contract.recommendations.RecommendationEvent;
import cz.propoj.contract.recommendations.RecommendationState;
import cz.propoj.contract.regionaltexts.RegionalTextEvent;
import cz.propoj.contract.regionaltexts.RegionalTextState;
import cz.propoj.contract.revisions.RevisionEvent;
import cz.propoj.contract.revisions.RevisionState;
import cz.propoj.contract.steps.StepEvent;
import cz.propoj.contract.steps.StepState;
import cz.propoj.contract.topics.TopicEvent;
import cz.propoj.contract.topics.TopicState;
import cz.propoj.contract.workbooks.ImportEvent;
import cz.propoj.query.runtime.RowKind;
import java.util.List;

/**
 * The kinds of rows there are: for each area its events, its fold and its collection. Everything else about following
 * them is the same for all and stands in {@link cz.propoj.query.runtime.Rows}.
 */
public final class Kinds {
    public static final RowKind<NetworkState, NetworkEvent> NETWORKS = new RowKind<>(
            "networks", NetworkEvent.class, NetworkState.class, NetworkState::evolve, event -> event.network()
                    .value());
    public static final RowKind<ActorState, ActorEvent> ACTORS =
            new RowKind<>("actors", ActorEvent.class, ActorState.class, ActorState::evolve, event -> event.actor()
                    .toString());
    public static final RowKind<PlatformState, PlatformEvent> PLATFORMS = new RowKind<>(
            "platforms", PlatformEvent.class, PlatformState.class, PlatformState::evolve, event -> event.platform()
                    .toString());
    public static final RowKind<MeetingState, MeetingEvent> MEETINGS = new RowKind<>(
            "meetings", MeetingEvent.class, MeetingState.class, MeetingState::evolve, event -> event.meeting()
                    .toString());
    public static final RowKind<NeedState, NeedEvent> NEEDS =
            new RowKind<>("needs", NeedEvent.class, NeedState.class, NeedState::evolve, event -> event.need()
                    .toString());
    public static final RowKind<NoteState, NoteEvent> NOTES =
            new RowKind<>("notes", NoteEvent.class, NoteState.class, NoteState::evolve, event -> event.note()
                    .toString());

    public static final RowKind<NoticeState, NoticeEvent> NOTICES =
            new RowKind<>("notices", NoticeEvent.class, NoticeState.class, NoticeState::evolve, event -> event.notice()
                    .toString());

    public static final RowKind<RevisionState, RevisionEvent> REVISIONS = new RowKind<>(
            "revisions", RevisionEvent.class, RevisionState.class, RevisionState::evolve, event -> event.revision()
                    .toString());
    public static final RowKind<InterventionState, InterventionEvent> INTERVENTIONS = new RowKind<>(
            "interventions",
            InterventionEvent.class,
            InterventionState.class,
            InterventionState::evolve,
            event -> event.intervention().toString());

    public static final RowKind<TopicState, TopicEvent> TOPICS =
            new RowKind<>("topics", TopicEvent.class, TopicState.class, TopicState::evolve, event -> event.topic()
                    .toString());
    public static final RowKind<StepState, StepEvent> STEPS =
            new RowKind<>("steps", StepEvent.class, StepState.class, StepState::evolve, event -> event.step()
                    .toString());
    public static final RowKind<RecommendationState, RecommendationEvent> RECOMMENDATIONS = new RowKind<>(
            "recommendations",
            RecommendationEvent.class,
            RecommendationState.class,
            RecommendationState::evolve,
            event -> event.recommendation().toString());
    public static final RowKind<RegionalTextState, RegionalTextEvent> REGIONAL_TEXTS = new RowKind<>(
            "regionalTexts",
            RegionalTextEvent.class,
            RegionalTextState.class,
            RegionalTextState::evolve,
            event -> event.text().toString());

    public static final RowKind<DocumentState, DocumentEvent> DOCUMENTS = new RowKind<>(
            "documents", DocumentEvent.class, DocumentState.class, DocumentState::evolve, event -> event.document()
                    .toString());
    public static final RowKind<PracticeState, PracticeEvent> PRACTICES = new RowKind<>(
            "practices", PracticeEvent.class, PracticeState.class, PracticeState::evolve, event -> event.practice()
                    .toString());

    /** Nobody's history: a filter is its owner's own. */
    public static final RowKind<FilterState, FilterEvent> FILTERS =
            new RowKind<>("filters", FilterEvent.class, FilterState.class, FilterState::evolve, event -> event.filter()
                    .toString());

    public static final RowKind<ChapterState, PlanEvent> CHAPTERS = new RowKind<>(
            "chapters", PlanEvent.class, ChapterState.class, ChapterState::evolve, event -> event.chapter()
                    .toString());

    public static final RowKind<LetterheadState, LetterheadEvent> LETTERHEADS = new RowKind<>(
            "letterheads",
            LetterheadEvent.class,
            LetterheadState.class,
            LetterheadState::evolve,
            event -> event.letterhead().toString());

    public static final RowKind<Import, ImportEvent> TAKE_OVERS =
            new RowKind<>("take-overs", ImportEvent.class, Import.class, Import::evolve, event -> event.takeOver()
                    .toString());
    public static final RowKind<AccountState, AccountEvent> ACCOUNTS = new RowKind<>(
            "account-rights", AccountEvent.class, AccountState.class, AccountState::evolve, event -> event.account()
                    .toString());

    /** Those of which the map of a network is made. */
    public static final List<RowKind<?, ?>> OF_NETWORKS = List.of(
            NETWORKS,
            ACTORS,
            PLATFORMS,
            MEETINGS,
            NEEDS,
            NOTES,
            NOTICES,
            FILTERS,
            REVISIONS,
            INTERVENTIONS,
            TOPICS,
            STEPS,
            RECOMMENDATIONS,
            DOCUMENTS,
            PRACTICES,
            CHAPTERS,
            LETTERHEADS,
            REGIONAL_TEXTS,
            TAKE_OVERS);

    public static final List<RowKind<?, ?>> ALL = List.of(
            NETWORKS,
            ACTORS,
            PLATFORMS,
            MEETINGS,
            NEEDS,
            NOTES,
            NOTICES,
            FILTERS,
            REVISIONS,
            INTERVENTIONS,
            TOPICS,
            STEPS,
            RECOMMENDATIONS,
            DOCUMENTS,
            PRACTICES,
            CHAPTERS,
            LETTERHEADS,
            REGIONAL_TEXTS,
            TAKE_OVERS,
            ACCOUNTS);

    private Kinds() {}
}
