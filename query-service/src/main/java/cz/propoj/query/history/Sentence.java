package cz.propoj.query.history;

import cz.propoj.contract.access.AccountEvent;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.documents.DocumentEvent;
import cz.propoj.contract.filters.FilterEvent;
import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.interventions.Undertaking;
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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an event says, to be put into words: the message key is the name of the event, the arguments are values in words
 * of their own (links by id, terms of code lists, days, numbers, texts).
 */
public record Sentence(String key, List<Object> args) {
    private static Sentence of(Object event, @Nullable Object... args) {
        return new Sentence(
                event.getClass().getSimpleName(),
                Arrays.stream(args)
                        .map(arg -> Objects.requireNonNullElse(arg, ""))
                        .toList());
    }

    /**
     * The sentence of any event of the contract.
     *
     * @throws IllegalArgumentException for an event of an unknown family
     */
    public static Sentence of(Object event) {
        return switch (event) {
            case NetworkEvent e -> of(e);
            case ActorEvent e -> of(e);
            case PlatformEvent e -> of(e);
            case MeetingEvent e -> of(e);
            case NeedEvent e -> of(e);
            case NoteEvent e -> of(e);
            case NoticeEvent e -> of(e);
            case ImportEvent e -> of(e);
            case RevisionEvent e -> of(e);
            case InterventionEvent e -> of(e);
            case TopicEvent e -> of(e);
            case StepEvent e -> of(e);
            case RecommendationEvent e -> of(e);
            case DocumentEvent e -> of(e);
            case PracticeEvent e -> of(e);
            case PlanEvent e -> of(e);
            case LetterheadEvent e -> of(e, new Object[0]);
            case RegionalTextEvent e -> of(e);
            case FilterEvent e -> of(e);
            case AccountEvent e -> of(e);
            default -> throw new IllegalArgumentException("no sentence for " + event.getClass());
        };
    }

    private static Sentence of(NetworkEvent event) {
        return switch (event) {
            case NetworkEvent.NetworkEstablished e -> of(e, e.name());
            case NetworkEvent.NetworkRenamed e -> of(e, e.name());
            case NetworkEvent.ResponsibleCoordinatorAppointed e -> of(e, e.coordinator());
            case NetworkEvent.CoordinatorAdded e -> of(e, e.coordinator());
            case NetworkEvent.CoordinatorRemoved e -> of(e, e.coordinator());
            case NetworkEvent.TerritoryProfileDescribed e -> of(e, new Object[0]);
            case NetworkEvent.TerritoryProfileErased e -> of(e, new Object[0]);
            case NetworkEvent.CharacteristicDefined e ->
                of(e, e.characteristic().label());
            case NetworkEvent.CharacteristicRedefined e ->
                of(e, e.characteristic().label());
            case NetworkEvent.CharacteristicDropped e -> of(e, e.key());
            case NetworkEvent.TargetGroupDefined e -> of(e, e.name());
            case NetworkEvent.TargetGroupDropped e -> of(e, e.name());
            case NetworkEvent.LifeSituationDefined e -> of(e, e.name());
            case NetworkEvent.LifeSituationDropped e -> of(e, e.name());
            case NetworkEvent.DueLimitsSet e ->
                of(
                        e,
                        e.limits().capacityDays(),
                        e.limits().verificationMonths(),
                        e.limits().urgentContactMonths());
        };
    }

    private static Sentence of(ActorEvent event) {
        return switch (event) {
            case ActorEvent.ActorRegistered e -> of(e, new Object[0]);
            case ActorEvent.ActorIdentified e -> of(e, new Object[0]);
            case ActorEvent.PersonalNameChanged e -> of(e, new Object[0]);
            case ActorEvent.ActorReclassified e -> of(e, new Object[0]);
            case ActorEvent.ClienteleChosen e -> of(e, new Object[0]);
            case ActorEvent.ServiceAreaChanged e -> of(e, new Object[0]);
            case ActorEvent.AvailabilityChanged e -> of(e, new Object[0]);
            case ActorEvent.NeedAreasAssigned e -> of(e, new Object[0]);
            case ActorEvent.CrisisReadinessDeclared e -> of(e, new Object[0]);
            case ActorEvent.CapacityReported e -> of(e, new Object[0]);
            case ActorEvent.CharacteristicSet e -> of(e, new Characteristic(e.key()));
            case ActorEvent.CharacteristicCleared e -> of(e, new Characteristic(e.key()));
            case ActorEvent.ContactPersonNamed e -> of(e, e.contact());
            case ActorEvent.ContactPersonChanged e -> of(e, e.contact());
            case ActorEvent.ContactPersonRemoved e -> of(e, new Object[0]);
            case ActorEvent.ContactPersonErased e -> of(e, new Object[0]);
            case ActorEvent.ActorRetired e -> of(e, e.reason());
            case ActorEvent.ActorReinstated e -> of(e, e.reason());
            case ActorEvent.ActorMerged e -> of(e, e.into());
            case ActorEvent.ActorUnmerged e -> of(e, new Object[0]);
            case ActorEvent.ActorLinked e -> of(e, new Object[0]);
            case ActorEvent.ActorUnlinked e -> of(e, new Object[0]);
        };
    }

    private static Sentence of(PlatformEvent event) {
        return switch (event) {
            case PlatformEvent.PlatformFounded e -> of(e, new Object[0]);
            case PlatformEvent.PlatformReclassified e -> of(e, new Object[0]);
            case PlatformEvent.CharterChanged e -> of(e, new Object[0]);
            case PlatformEvent.EffectivenessEvaluated e -> of(e, new Object[0]);
            case PlatformEvent.PlatformTextErased e -> of(e, new Object[0]);
            case PlatformEvent.MemberJoined e -> of(e, e.actor(), e.role());
            case PlatformEvent.MemberRoleChanged e -> of(e, e.actor(), e.role());
            case PlatformEvent.MemberLeft e -> of(e, e.actor());
            case PlatformEvent.SubgroupAttached e -> of(e, e.subgroup());
            case PlatformEvent.SubgroupDetached e -> of(e, e.subgroup());
            case PlatformEvent.PlatformSuspended e -> of(e, e.reason());
            case PlatformEvent.PlatformResumed e -> of(e, new Object[0]);
            case PlatformEvent.PlatformDissolved e -> of(e, e.on(), e.reason());
            case PlatformEvent.PlatformReopened e -> of(e, new Object[0]);
            case PlatformEvent.MeetingsPlanned e ->
                e.plan() == null ? new Sentence("MeetingsPlanned.ended", List.of()) : of(e, e.plan());
        };
    }

    private static Sentence of(MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.MeetingRecorded e -> of(e, e.agenda().date());
            case MeetingEvent.MeetingTextErased e -> of(e, new Object[0]);
            case MeetingEvent.AgendaCorrected e -> of(e, new Object[0]);
            case MeetingEvent.MeetingReassigned e ->
                e.platform() == null ? new Sentence("MeetingReassigned.outside", List.of()) : of(e, e.platform());
            case MeetingEvent.AttendanceRecorded e -> of(e, e.attendance().size());
            case MeetingEvent.MeetingCancelled e -> of(e, e.reason());
            case MeetingEvent.MeetingRestored e -> of(e, new Object[0]);
        };
    }

    private static Sentence of(NeedEvent event) {
        return switch (event) {
            case NeedEvent.NeedIdentified e -> of(e, e.name(), e.area());
            case NeedEvent.NeedRenamed e -> of(e, new Object[0]);
            case NeedEvent.FormOfFulfilmentAdded e -> of(e, e.name());
            case NeedEvent.FormOfFulfilmentRenamed e -> of(e, e.name());
            case NeedEvent.FormOfFulfilmentRemoved e -> of(e, e.form());
            case NeedEvent.FulfilmentAssessed e -> of(e, e.form());
            case NeedEvent.ActivityAdded e -> of(e, e.plan().name());
            case NeedEvent.ActivityReplanned e -> of(e, e.plan().name());
            case NeedEvent.ActivityRemoved e -> of(e, e.activity());
            case NeedEvent.PracticeDescribed e -> of(e, e.activity());
            case NeedEvent.ActorsInvolved e -> of(e, e.activity());
            case NeedEvent.NeedAnnotated e -> of(e, new Object[0]);
            case NeedEvent.NeedTakenFromTemplate e -> of(e, e.template());
            case NeedEvent.NeedRetired e -> of(e, e.reason());
            case NeedEvent.NeedReinstated e -> of(e, new Object[0]);
        };
    }

    private static Sentence of(NoteEvent event) {
        return switch (event) {
            case NoteEvent.NoteWritten e -> of(e, e.kind(), e.visibility());
            case NoteEvent.NoteReworded e -> of(e, new Object[0]);
            case NoteEvent.NoteRefiled e -> of(e, e.kind(), e.visibility());
            case NoteEvent.NoteClassified e -> of(e, new Object[0]);
            case NoteEvent.NoteWithdrawn e -> of(e, new Object[0]);
            case NoteEvent.NoteErased e -> of(e, new Object[0]);
        };
    }

    private static Sentence of(NoticeEvent event) {
        return switch (event) {
            case NoticeEvent.NoticePosted e ->
                of(e, e.kind(), e.validity().from(), e.validity().until());
            case NoticeEvent.NoticeReworded e -> of(e, new Object[0]);
            case NoticeEvent.NoticeRefiled e -> of(e, e.kind(), e.audience());
            case NoticeEvent.NoticeRescheduled e ->
                of(e, e.validity().from(), e.validity().until());
            case NoticeEvent.NoticeExtended e -> of(e, e.until());
            case NoticeEvent.NoticeWithdrawn e -> of(e, new Object[0]);
            case NoticeEvent.NoticeRestored e -> of(e, new Object[0]);
            case NoticeEvent.NoticeErased e -> of(e, new Object[0]);
        };
    }

    private static Sentence of(ImportEvent event) {
        return switch (event) {
            case ImportEvent.WorkbooksAccepted e -> of(e, e.asOf());
            case ImportEvent.WorkbooksTakenOver e -> of(e, e.added(), e.changed(), e.retired());
            case ImportEvent.TakingBackBegun e -> of(e, new Object[0]);
            case ImportEvent.WorkbooksTakenBack e -> of(e, e.withdrawn(), e.restored(), e.left());
        };
    }

    private static Sentence of(RevisionEvent event) {
        return switch (event) {
            case RevisionEvent.RevisionOpened e -> of(e, String.valueOf(e.year()));
            case RevisionEvent.RevisionPlatformChosen e -> of(e, e.platform());
            case RevisionEvent.RecordsReviewed e ->
                of(e, e.outcome(), e.records().size());
            case RevisionEvent.ReviewTakenBack e -> of(e, e.records().size());
            case RevisionEvent.RevisionClosed e ->
                of(e, String.valueOf(e.signature().position()), e.unreviewed().size());
            case RevisionEvent.RevisionAbandoned e -> of(e, new Object[0]);
        };
    }

    private static Sentence of(InterventionEvent event) {
        return switch (event) {
            case InterventionEvent.InterventionRecorded e ->
                of(e, called(e.undertaking()), e.undertaking().from());
            case InterventionEvent.InterventionAmended e -> of(e, new Object[0]);
            case InterventionEvent.AimReworded e -> of(e, new Object[0]);
            case InterventionEvent.InterventionTraced e -> of(e, new Object[0]);
            case InterventionEvent.InterventionWithdrawn e -> of(e, e.reason());
            case InterventionEvent.InterventionRestored e -> of(e, new Object[0]);
            case InterventionEvent.AimErased e -> of(e, new Object[0]);
        };
    }

    private static Object called(Undertaking undertaking) {
        var name = undertaking.name();
        return name == null ? undertaking.kind() : name;
    }

    private static Sentence of(TopicEvent event) {
        return switch (event) {
            case TopicEvent.TopicProposed e -> of(e, e.brief().title());
            case TopicEvent.TopicDescribed e -> of(e, new Object[0]);
            case TopicEvent.FindingLinked e -> of(e, new Object[0]);
            case TopicEvent.FindingUnlinked e -> of(e, new Object[0]);
            case TopicEvent.TopicPlaced e -> of(e, new Object[0]);
            case TopicEvent.TopicChosen e -> of(e, new Object[0]);
            case TopicEvent.TopicSetAside e -> of(e, new Object[0]);
            case TopicEvent.TopicBegun e -> of(e, new Object[0]);
            case TopicEvent.TopicClosed e -> of(e, new Object[0]);
            case TopicEvent.TopicReopened e -> of(e, new Object[0]);
            case TopicEvent.TopicWithdrawn e -> of(e, e.reason());
            case TopicEvent.TopicRestored e -> of(e, new Object[0]);
            case TopicEvent.GoalSet e -> of(e, e.wording());
            case TopicEvent.GoalAmended e -> of(e, e.wording());
            case TopicEvent.GoalPlaced e -> of(e, new Object[0]);
            case TopicEvent.GoalWithdrawn e -> of(e, new Object[0]);
            case TopicEvent.GoalRestored e -> of(e, new Object[0]);
            case TopicEvent.TopicTextErased e -> of(e, new Object[0]);
        };
    }

    private static Sentence of(StepEvent event) {
        return switch (event) {
            case StepEvent.StepPlanned e -> of(e, e.task().title());
            case StepEvent.StepReplanned e -> of(e, new Object[0]);
            case StepEvent.StepBegun e -> of(e, new Object[0]);
            case StepEvent.StepDone e -> of(e, new Object[0]);
            case StepEvent.StepDropped e -> of(e, new Object[0]);
            case StepEvent.StepResumed e -> of(e, new Object[0]);
            case StepEvent.EvidenceGiven e ->
                of(
                        e,
                        e.evidence().meetings().size(),
                        e.evidence().interventions().size(),
                        e.evidence().documents().size());
            case StepEvent.StepWithdrawn e -> of(e, e.reason());
            case StepEvent.StepRestored e -> of(e, new Object[0]);
            case StepEvent.StepTextErased e -> of(e, new Object[0]);
        };
    }

    private static Sentence of(RecommendationEvent event) {
        return switch (event) {
            case RecommendationEvent.RecommendationRecorded e ->
                of(e, e.guidance().title());
            case RecommendationEvent.RecommendationAmended e -> of(e, new Object[0]);
            case RecommendationEvent.RecommendationAdopted e -> of(e, new Object[0]);
            case RecommendationEvent.RecommendationFulfilled e -> of(e, new Object[0]);
            case RecommendationEvent.RecommendationDropped e -> of(e, e.reason());
            case RecommendationEvent.RecommendationReopened e -> of(e, e.standing());
            case RecommendationEvent.RecommendationWithdrawn e -> of(e, e.reason());
            case RecommendationEvent.RecommendationRestored e -> of(e, new Object[0]);
            case RecommendationEvent.RecommendationTextErased e -> of(e, new Object[0]);
        };
    }

    private static Sentence of(DocumentEvent event) {
        return switch (event) {
            case DocumentEvent.DocumentRecorded e -> of(e, e.profile().title());
            case DocumentEvent.DocumentAmended e -> of(e, new Object[0]);
            case DocumentEvent.DocumentWithdrawn e -> of(e, e.reason());
            case DocumentEvent.DocumentRestored e -> of(e, new Object[0]);
            case DocumentEvent.DocumentTextErased e -> of(e, new Object[0]);
        };
    }

    private static Sentence of(PracticeEvent event) {
        return switch (event) {
            case PracticeEvent.PracticeRecorded e -> of(e, e.profile().title());
            case PracticeEvent.PracticeAmended e -> of(e, new Object[0]);
            case PracticeEvent.PracticeTried e -> of(e, new Object[0]);
            case PracticeEvent.PracticeAdopted e -> of(e, new Object[0]);
            case PracticeEvent.PracticeDropped e -> of(e, e.reason());
            case PracticeEvent.PracticeReturned e -> of(e, e.stage());
            case PracticeEvent.PracticeShared e -> of(e, e.sharing().audience());
            case PracticeEvent.PracticeWithdrawn e -> of(e, e.reason());
            case PracticeEvent.PracticeRestored e -> of(e, new Object[0]);
            case PracticeEvent.PracticeTextErased e -> of(e, new Object[0]);
        };
    }

    private static Sentence of(PlanEvent event) {
        return switch (event) {
            case PlanEvent.ChapterBegun e -> of(e, e.part());
            case PlanEvent.ChapterWritten e -> of(e, new Object[0]);
            case PlanEvent.ChapterReset e -> of(e, new Object[0]);
            case PlanEvent.ChapterTextErased e -> of(e, new Object[0]);
        };
    }

    private static Sentence of(RegionalTextEvent event) {
        return switch (event) {
            case RegionalTextEvent.RegionalTextWritten e -> of(e, e.wording().title());
            case RegionalTextEvent.RegionalTextRewritten e -> of(e, new Object[0]);
            case RegionalTextEvent.RegionalTextPublished e -> of(e, e.version());
            case RegionalTextEvent.RegionalTextTakenOver e -> of(e, e.wording().title(), e.regionName(), e.version());
            case RegionalTextEvent.RegionalVersionTakenIn e -> of(e, e.version());
            case RegionalTextEvent.RegionalVersionDeclined e -> of(e, e.version());
            case RegionalTextEvent.RegionalTextWithdrawn e -> of(e, e.reason());
            case RegionalTextEvent.RegionalTextRestored e -> of(e, new Object[0]);
            case RegionalTextEvent.RegionalTextErased e -> of(e, new Object[0]);
        };
    }

    private static Sentence of(FilterEvent event) {
        return switch (event) {
            case FilterEvent.FilterSaved e -> of(e, e.choice().name());
            case FilterEvent.FilterRevised e -> of(e, e.choice().name());
            case FilterEvent.FilterDropped e -> of(e, new Object[0]);
        };
    }

    private static Sentence of(AccountEvent event) {
        return switch (event) {
            case AccountEvent.AccountOpened e -> of(e, new Object[0]);
            case AccountEvent.RoleGranted e -> of(e, e.grant().role());
            case AccountEvent.RoleRevoked e -> of(e, e.grant().role());
            case AccountEvent.PasswordChanged e -> of(e, new Object[0]);
            case AccountEvent.AccountClosed e -> of(e, new Object[0]);
            case AccountEvent.AccountReopened e -> of(e, new Object[0]);
        };
    }

    /** A characteristic by its key, to be said by its label. */
    record Characteristic(String key) {}
}
