package cz.propoj.query;

import cz.propoj.contract.access.AccountEvent;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Capacity;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Clientele;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.documents.DocumentEvent;
import cz.propoj.contract.documents.DocumentId;
import cz.propoj.contract.documents.DocumentKind;
import cz.propoj.contract.documents.DocumentProfile;
import cz.propoj.contract.filters.FilterEvent;
import cz.propoj.contract.filters.FilterId;
import cz.propoj.contract.filters.ListName;
import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.interventions.InterventionKind;
import cz.propoj.contract.interventions.Undertaking;
import cz.propoj.contract.meetings.Agenda;
import cz.propoj.contract.meetings.Attendance;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingKind;
import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.ActivityPlan;
import cz.propoj.contract.needs.Assessment;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.CharacteristicType;
import cz.propoj.contract.networks.NetworkEvent;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territory;
import cz.propoj.contract.networks.TerritoryLevel;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.noticeboard.Audience;
import cz.propoj.contract.noticeboard.NoticeEvent;
import cz.propoj.contract.noticeboard.NoticeId;
import cz.propoj.contract.noticeboard.NoticeKind;
import cz.propoj.contract.noticeboard.Validity;
import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.plan.ChapterId;
import cz.propoj.contract.plan.LetterheadEvent;
import cz.propoj.contract.plan.LetterheadId;
import cz.propoj.contract.plan.PlanEvent;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.platforms.PlatformLevel;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.contract.practices.PracticeEvent;
import cz.propoj.contract.practices.PracticeId;
import cz.propoj.contract.practices.PracticeProfile;
import cz.propoj.contract.recommendations.Guidance;
import cz.propoj.contract.recommendations.RecommendationEvent;
import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.contract.regionaltexts.RegionalTextEvent;
import cz.propoj.contract.regionaltexts.RegionalTextId;
import cz.propoj.contract.regionaltexts.RegionalTextKind;
import cz.propoj.contract.regionaltexts.RegionalWording;
import cz.propoj.contract.revisions.ReviewState;
import cz.propoj.contract.revisions.ReviewedRecord;
import cz.propoj.contract.revisions.RevisedKind;
import cz.propoj.contract.revisions.RevisionEvent;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.contract.revisions.Signature;
import cz.propoj.contract.steps.StepEvent;
import cz.propoj.contract.steps.StepId;
import cz.propoj.contract.steps.StepParent;
import cz.propoj.contract.steps.Task;
import cz.propoj.contract.time.Meta;
import cz.propoj.contract.topics.Brief;
import cz.propoj.contract.topics.TopicEvent;
import cz.propoj.contract.topics.TopicId;
import cz.propoj.contract.workbooks.ImportEvent;
import cz.propoj.contract.workbooks.ImportId;
import cz.propoj.contract.workbooks.Template;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Several years of a network by chance, the same for the same seed: all areas, late facts and facts for later days. */
public final class RandomHistory {
    public static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final Instant ZERO = Instant.parse("2020-01-01T08:00:00.123456Z");
    private static final Duration STEP = Duration.ofHours(37);
    private static final int PLANS = 8;
    private static final int TEXTS = 3;

    private final Random random;
    private final NetworkId network;
    private final List<TestLog.Entry> entries = new ArrayList<>();
    private final List<ActorId> actors = new ArrayList<>();
    private final List<PlatformId> platforms = new ArrayList<>();
    private final List<MeetingId> meetings = new ArrayList<>();
    private final List<NoteId> notes = new ArrayList<>();
    private final List<NeedId> needs = new ArrayList<>();
    private final List<InterventionId> interventions = new ArrayList<>();
    private final Set<Chapter> chapters = EnumSet.noneOf(Chapter.class);
    private final List<AccountId> accounts = new ArrayList<>();
    private final List<ContactPerson> contacts = new ArrayList<>();
    private Instant now = ZERO;

    private RandomHistory(long seed, NetworkId network) {
        this.random = new Random(seed);
        this.network = network;
    }

    /** The given number of events and a few more. */
    public static List<TestLog.Entry> of(long seed, NetworkId network, int events) {
        var history = new RandomHistory(seed, network);
        history.begin();
        while (history.entries.size() < events) {
            history.step();
        }
        for (var i = 0; i < PLANS; i++) {
            history.plan();
        }
        for (var i = 0; i < PLANS; i++) {
            history.work();
        }
        for (var i = 0; i < TEXTS; i++) {
            history.takeOverText();
        }
        return history.entries;
    }

    private void begin() {
        add(
                network.value(),
                new NetworkEvent.NetworkEstablished(
                        network, "Síť " + network, new Territory(TerritoryLevel.ORP, "Území", "3215", "698", "CZ032")));
        add(
                network.value(),
                new NetworkEvent.CharacteristicDefined(
                        network, new Characteristic("jazyky", "Jazyky", CharacteristicType.CHOICES, List.of())));
        for (var i = 0; i < 4; i++) {
            openAccount();
            registerActor();
            foundPlatform();
            identifyNeed();
        }
    }

    private void step() {
        switch (random.nextInt(16)) {
            case 0 -> registerActor();
            case 1 -> changeActor();
            case 2 -> leaveOrComeBack();
            case 3 -> foundPlatform();
            case 4 -> changePlatform();
            case 5, 6 -> meet();
            case 7 -> correctMeeting();
            case 8 -> writeNote();
            case 9 -> changeNote();
            case 10 -> identifyNeed();
            case 11, 12 -> changeNeed();
            case 13 -> grant();
            case 14 -> name();
            default -> {
                switch (random.nextInt(5)) {
                    case 0 -> takeOver();
                    case 1 -> intervene();
                    case 2 -> post();
                    case 3 -> saveFilter();
                    default -> revise();
                }
            }
        }
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private void add(String record, Object event) {
        now = now.plus(STEP);
        @Nullable
        LocalDate effective =
                switch (random.nextInt(4)) {
                    case 0 -> LocalDate.ofInstant(now, Meta.ZONE).minusDays(random.nextInt(400));
                    case 1 -> LocalDate.ofInstant(now, Meta.ZONE).plusDays(random.nextInt(40));
                    default -> null;
                };
        var meta = accounts.isEmpty()
                ? Map.<String, String>of()
                : Map.of(Meta.ACCOUNT, any(accounts).toString());
        entries.add(
                new TestLog.Entry(record, event, now, effective, event instanceof AccountEvent ? null : network, meta));
    }

    private void openAccount() {
        var account = new AccountId(id());
        accounts.add(account);
        add(account.toString(), new AccountEvent.AccountOpened(account));
    }

    private void grant() {
        var account = any(accounts);
        var grant = new Grant(any(Role.values()), network, null);
        add(
                account.toString(),
                random.nextBoolean()
                        ? new AccountEvent.RoleGranted(account, grant)
                        : new AccountEvent.RoleRevoked(account, grant));
    }

    private void registerActor() {
        var actor = new ActorId(id());
        actors.add(actor);
        var person = random.nextInt(5) == 0;
        add(
                actor.toString(),
                new ActorEvent.ActorRegistered(
                        actor,
                        network,
                        ActorProfile.of(new Identity(
                                        person ? null : "Aktér " + random.nextInt(1000),
                                        null,
                                        person ? ActorKind.PERSON_OR_ROLE : ActorKind.SERVICE,
                                        null))
                                .with(new Classification("služba " + random.nextInt(9), null, any(Sector.values())))));
    }

    private void changeActor() {
        var actor = any(actors);
        add(
                actor.toString(),
                switch (random.nextInt(6)) {
                    case 0 ->
                        new ActorEvent.ActorIdentified(
                                actor, new Identity("Jinak " + random.nextInt(1000), null, ActorKind.SERVICE, null));
                    case 1 -> new ActorEvent.CapacityReported(actor, new Capacity(random.nextInt(90), 3, START));
                    case 2 ->
                        new ActorEvent.CharacteristicSet(actor, "jazyky", List.of("j" + random.nextInt(5), "čeština"));
                    case 3 -> new ActorEvent.CharacteristicCleared(actor, "jazyky");
                    case 4 -> new ActorEvent.CrisisReadinessDeclared(actor, random.nextBoolean() ? true : null);
                    default ->
                        new ActorEvent.ClienteleChosen(
                                actor, new Clientele(List.of("děti"), random.nextInt(10), null, List.of()));
                });
    }

    private void leaveOrComeBack() {
        var actor = any(actors);
        add(
                actor.toString(),
                switch (random.nextInt(4)) {
                    case 0 -> new ActorEvent.ActorRetired(actor, "končí");
                    case 1 -> new ActorEvent.ActorReinstated(actor, null);
                    case 2 -> new ActorEvent.ActorMerged(actor, any(actors));
                    default -> new ActorEvent.ActorUnmerged(actor);
                });
    }

    private void name() {
        var actor = any(actors);
        if (contacts.isEmpty() || random.nextBoolean()) {
            var contact = new ContactPerson(new ContactId(id()), "vedoucí", random.nextBoolean(), 1);
            contacts.add(contact);
            add(actor.toString(), new ActorEvent.ContactPersonNamed(actor, contact));
        } else {
            add(
                    actor.toString(),
                    new ActorEvent.ContactPersonErased(actor, any(contacts).contact()));
        }
    }

    private void foundPlatform() {
        var platform = new PlatformId(id());
        platforms.add(platform);
        add(
                platform.toString(),
                new PlatformEvent.PlatformFounded(
                        platform,
                        network,
                        new PlatformIdentity(
                                "Platforma " + random.nextInt(99), any(PlatformType.values()), PlatformLevel.ORP, null),
                        new Charter(List.of(any(actors)), "4× ročně", List.of("téma"), null, null)));
    }

    private void changePlatform() {
        var platform = any(platforms);
        add(
                platform.toString(),
                switch (random.nextInt(5)) {
                    case 0, 1 -> new PlatformEvent.MemberJoined(platform, any(actors), "člen");
                    case 2 -> new PlatformEvent.MemberLeft(platform, any(actors));
                    case 3 -> new PlatformEvent.PlatformDissolved(platform, START.plusYears(2), null, null);
                    default -> new PlatformEvent.PlatformReopened(platform);
                });
    }

    private void meet() {
        var meeting = new MeetingId(id());
        meetings.add(meeting);
        var day = LocalDate.ofInstant(now, Meta.ZONE).minusDays(random.nextInt(200));
        add(
                meeting.toString(),
                new MeetingEvent.MeetingRecorded(
                        meeting,
                        network,
                        random.nextInt(5) == 0 ? null : any(platforms),
                        new Agenda(day, any(MeetingKind.values()), "téma", null, List.of(), null, null)));
        add(meeting.toString(), attendance(meeting));
    }

    private MeetingEvent attendance(MeetingId meeting) {
        var came = new ArrayList<Attendance>();
        actors.stream()
                .filter(_ -> random.nextInt(3) == 0)
                .forEach(actor -> came.add(new Attendance(actor, 1 + random.nextInt(3))));
        return new MeetingEvent.AttendanceRecorded(meeting, came);
    }

    private void correctMeeting() {
        if (!meetings.isEmpty()) {
            var meeting = any(meetings);
            add(
                    meeting.toString(),
                    switch (random.nextInt(3)) {
                        case 0 -> new MeetingEvent.MeetingCancelled(meeting, null);
                        case 1 -> new MeetingEvent.MeetingRestored(meeting);
                        default -> attendance(meeting);
                    });
        }
    }

    private void writeNote() {
        var note = new NoteId(id());
        notes.add(note);
        add(
                note.toString(),
                new NoteEvent.NoteWritten(
                        note,
                        network,
                        new Subject(SubjectKind.ACTOR, any(actors).toString()),
                        any(NoteKind.values()),
                        any(Visibility.values()),
                        any(accounts),
                        1));
    }

    private void changeNote() {
        if (!notes.isEmpty()) {
            var note = any(notes);
            add(
                    note.toString(),
                    random.nextBoolean()
                            ? new NoteEvent.NoteRefiled(note, any(NoteKind.values()), any(Visibility.values()))
                            : new NoteEvent.NoteWithdrawn(note));
        }
    }

    private void identifyNeed() {
        var need = new NeedId(id());
        needs.add(need);
        add(need.toString(), new NeedEvent.NeedIdentified(need, network, any(NeedArea.values()), "Potřeba"));
        changeNeed(need);
    }

    private void changeNeed() {
        changeNeed(any(needs));
    }

    private void changeNeed(NeedId need) {
        var form = new FormId(id());
        var activity = new ActivityId(id());
        var record = need.toString();
        add(record, new NeedEvent.FormOfFulfilmentAdded(need, form, "Podoba"));
        add(record, new NeedEvent.FulfilmentAssessed(need, form, new Assessment(1 + random.nextInt(5), null)));
        add(
                record,
                new NeedEvent.ActivityAdded(
                        need, form, activity, new ActivityPlan("Činnost", any(Focus.values()), List.of("služba"))));
        add(record, new NeedEvent.ActorsInvolved(need, activity, List.of(any(actors))));
    }

    private void revise() {
        var id = RevisionId.of(network, START.getYear() + random.nextInt(6));
        var records = List.of(
                new ReviewedRecord(RevisedKind.ACTOR, any(actors).value()),
                new ReviewedRecord(RevisedKind.NEED, any(needs).value()));
        add(
                id.toString(),
                switch (random.nextInt(5)) {
                    case 0 -> new RevisionEvent.RevisionOpened(id, network, START.getYear(), any(platforms));
                    case 1 -> new RevisionEvent.ReviewTakenBack(id, records);
                    case 2 ->
                        new RevisionEvent.RevisionClosed(
                                id, new Signature(any(accounts), START, 7, "ab".repeat(32)), records);
                    default -> new RevisionEvent.RecordsReviewed(id, ReviewState.CONFIRMED, records);
                });
    }

    /** A topic with a step, or a recommendation with one. */
    private void plan() {
        var step = new StepId(id());
        StepParent parent;
        if (random.nextBoolean()) {
            var topic = new TopicId(id());
            parent = new StepParent.OfTopic(topic);
            var brief = new Brief(
                    "Téma " + random.nextInt(50),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null);
            add(
                    topic.toString(),
                    new TopicEvent.TopicProposed(topic, network, brief, BigDecimal.valueOf(random.nextInt(1_000))));
        } else {
            var recommendation = new RecommendationId(id());
            parent = new StepParent.OfRecommendation(recommendation);
            var guidance = new Guidance(
                    RecommendationField.GENERAL,
                    null,
                    1 + random.nextInt(90),
                    "Doporučení " + random.nextInt(50),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null);
            add(
                    recommendation.toString(),
                    new RecommendationEvent.RecommendationRecorded(recommendation, network, guidance));
        }
        var task = new Task("Krok " + random.nextInt(50), null, List.of(), List.of(), START, null);
        add(step.toString(), new StepEvent.StepPlanned(step, network, parent, task));
        if (random.nextBoolean()) {
            add(step.toString(), new StepEvent.StepBegun(step));
        }
        chapter(any(List.of(Chapter.INTRODUCTION, Chapter.METHODS, Chapter.CONCLUSION)));
        letterhead();
    }

    private void letterhead() {
        var letterhead = LetterheadId.of(network);
        add(
                letterhead.toString(),
                random.nextInt(4) == 0
                        ? new LetterheadEvent.LetterheadRemoved(letterhead)
                        : new LetterheadEvent.LetterheadReplaced(
                                letterhead, network, random.nextInt(50), "papir.docx", "UEsDBA=="));
    }

    private void chapter(Chapter part) {
        var chapter = ChapterId.of(network, part);
        if (chapters.add(part)) {
            add(chapter.toString(), new PlanEvent.ChapterBegun(chapter, network, part));
        }
        add(
                chapter.toString(),
                random.nextInt(4) == 0
                        ? new PlanEvent.ChapterReset(chapter)
                        : new PlanEvent.ChapterWritten(chapter, "Kapitola " + random.nextInt(50)));
    }

    /** A document or a practice, and what may become of it. */
    private void work() {
        if (random.nextBoolean()) {
            var id = new DocumentId(id());
            var profile = new DocumentProfile(
                    "Dokument " + random.nextInt(50),
                    any(DocumentKind.values()),
                    null,
                    null,
                    START,
                    START.plusDays(random.nextInt(900)),
                    null,
                    null);
            add(id.toString(), new DocumentEvent.DocumentRecorded(id, network, profile));
            if (random.nextBoolean()) {
                add(id.toString(), new DocumentEvent.DocumentWithdrawn(id, null));
            }
        } else {
            var id = new PracticeId(id());
            var profile = new PracticeProfile(
                    "Praxe " + random.nextInt(50), null, null, null, null, List.of(), List.of(), List.of(), List.of());
            add(id.toString(), new PracticeEvent.PracticeRecorded(id, network, profile, null));
            add(
                    id.toString(),
                    random.nextBoolean()
                            ? new PracticeEvent.PracticeTried(id)
                            : new PracticeEvent.PracticeDropped(id, "Nikdo nechodil."));
        }
    }

    /** A text of the region that is taken over, and what becomes of the copy. */
    private void takeOverText() {
        var copy = new RegionalTextId(id());
        var region = new NetworkId("kraj-CZ010");
        var wording = new RegionalWording(
                RegionalTextKind.PRACTICE, RecommendationField.GENERAL, "Text " + random.nextInt(50), "Jak to chodí.");
        add(
                copy.toString(),
                new RegionalTextEvent.RegionalTextTakenOver(
                        copy, network, region, "Kraj", new RegionalTextId(id()), 1, wording, null));
        if (random.nextBoolean()) {
            var changed = wording.saying(wording.title(), "Jinak " + random.nextInt(50) + ".");
            add(copy.toString(), new RegionalTextEvent.RegionalTextRewritten(copy, changed, null));
        }
        if (random.nextBoolean()) {
            add(copy.toString(), new RegionalTextEvent.RegionalVersionDeclined(copy, 2));
        }
        if (random.nextBoolean()) {
            add(copy.toString(), new RegionalTextEvent.RegionalTextWithdrawn(copy, null));
        }
    }

    private void intervene() {
        if (interventions.isEmpty() || random.nextBoolean()) {
            var id = new InterventionId(id());
            interventions.add(id);
            add(id.toString(), new InterventionEvent.InterventionRecorded(id, network, undertaking(), 1));
        } else {
            var id = any(interventions);
            add(
                    id.toString(),
                    random.nextBoolean()
                            ? new InterventionEvent.InterventionAmended(id, undertaking())
                            : new InterventionEvent.InterventionWithdrawn(id, null));
        }
    }

    private void post() {
        var id = new NoticeId(id());
        add(
                id.toString(),
                new NoticeEvent.NoticePosted(
                        id,
                        network,
                        any(NoticeKind.values()),
                        any(Audience.values()),
                        random.nextBoolean() ? any(actors) : null,
                        any(accounts),
                        new Validity(START, START.plusYears(3)),
                        1));
        if (random.nextBoolean()) {
            add(id.toString(), new NoticeEvent.NoticeExtended(id, START.plusYears(4)));
        }
    }

    private void saveFilter() {
        var id = new FilterId(id());
        var choice = new FilterEvent.FilterChoice("Výběr", "sector=EDUCATION", List.of(any(Role.values())));
        add(id.toString(), new FilterEvent.FilterSaved(id, network, any(accounts), any(ListName.values()), choice));
        if (random.nextBoolean()) {
            add(id.toString(), new FilterEvent.FilterDropped(id));
        }
    }

    private Undertaking undertaking() {
        return new Undertaking(
                "Společné školení",
                any(InterventionKind.values()),
                START,
                null,
                List.of(any(actors)),
                List.of(),
                List.of(any(needs)));
    }

    private void takeOver() {
        var id = new ImportId(id());
        add(id.toString(), new ImportEvent.WorkbooksAccepted(id, network, START, List.of(Template.ACTORS)));
        add(id.toString(), new ImportEvent.WorkbooksTakenOver(id, 1, 2, 3));
        add(id.toString(), new ImportEvent.TakingBackBegun(id));
        add(id.toString(), new ImportEvent.WorkbooksTakenBack(id, 1, 2, 3));
    }
}
