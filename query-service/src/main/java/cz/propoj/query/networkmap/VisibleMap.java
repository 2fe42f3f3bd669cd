package cz.propoj.query.networkmap;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.noticeboard.NoticeId;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.contract.regionaltexts.RegionalTextId;
import cz.propoj.contract.steps.StepId;
import cz.propoj.contract.steps.StepParent;
import cz.propoj.contract.topics.TopicId;
import cz.propoj.contract.vault.WithTexts;
import cz.propoj.contract.workbooks.ExportMark;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.folding.MapIdentity;
import cz.propoj.query.networkmap.folding.MapRows;
import cz.propoj.query.networkmap.folding.NetworkMap;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.Annotation;
import cz.propoj.query.networkmap.rows.ContactRow;
import cz.propoj.query.networkmap.rows.FilterRow;
import cz.propoj.query.networkmap.rows.ImportRow;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.MeetingRow;
import cz.propoj.query.networkmap.rows.NeedLine;
import cz.propoj.query.networkmap.rows.NeedRow;
import cz.propoj.query.networkmap.rows.NoteRow;
import cz.propoj.query.networkmap.rows.NoticeNews;
import cz.propoj.query.networkmap.rows.NoticeRow;
import cz.propoj.query.networkmap.rows.PlatformRow;
import cz.propoj.query.networkmap.rows.RecommendationRow;
import cz.propoj.query.networkmap.rows.RecordedStep;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.networkmap.rows.RegionalTextRow;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import cz.propoj.query.networkmap.rows.RowInfo;
import cz.propoj.query.runtime.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A network on one day as one person may see it. The one place that shows notes, contact persons and names of persons
 * to those who may read them and to nobody else: whatever is listed, searched, counted or exported
 * comes from here.
 */
public final class VisibleMap {
    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    private final NetworkMap map;
    private final Viewer viewer;
    private final boolean today;
    private final MapRows face;
    private final Subjects subjects;
    private final NotesAndContacts confidential;
    private final NoticeVisibility board;

    VisibleMap(NetworkMap map, Viewer viewer, boolean today) {
        this.map = map;
        this.viewer = viewer;
        this.today = today;
        this.face = map.face(maySeeContacts());
        this.subjects = new Subjects(face);
        this.confidential = new NotesAndContacts(map, viewer, subjects::of);
        this.board = new NoticeVisibility(map, face, viewer, today);
    }

    /** The same map as everybody sees it who may read the network and works nowhere in it: as readers of reports do. */
    public VisibleMap asEverybody() {
        return new VisibleMap(map, new Viewer(NOBODY, List.of(new Grant(Role.READER, map.id(), null))), today);
    }

    public NetworkId id() {
        return map.id();
    }

    MapIdentity basis() {
        return map.basis();
    }

    public Viewer viewer() {
        return viewer;
    }

    /** The day of which the map tells. */
    public LocalDate day() {
        return map.day();
    }

    /** Null: as it is known now. */
    public @Nullable Instant knownAt() {
        return map.knownAt();
    }

    /** Another day, as it was known when this map was: also where a revision was signed. */
    public ResolvedPointInTime asKnown(LocalDate day) {
        return map.rows().isWhole()
                ? new ResolvedPointInTime(day, map.knownAt())
                : new ResolvedPointInTime(day, map.knownAt(), position());
    }

    /** Whether it is the map of today as it is known now; only then may anything be changed. */
    public boolean isNow() {
        return today;
    }

    /** What whoever exports the map could see of it. Of what was known earlier it is not said until where. */
    public ExportMark exportMark() {
        return new ExportMark(
                viewer.account(),
                map.knownAt() == null ? position() : -1,
                maySeeContacts(),
                AccessPolicy.mayEdit(viewer, map.id()));
    }

    /** Of the last event of the network that the map knows. */
    public long position() {
        return map.rows().position();
    }

    /** Nothing: on that day there was no network yet; every list is empty then. */
    public Optional<NetworkState> network() {
        return Optional.ofNullable(map.network());
    }

    /** What it is called on that day; before there was a network, what it was called last. */
    public String networkName() {
        var row = map.rows().row(Kinds.NETWORKS, map.id().value());
        var last = row == null ? null : row.latest();
        return network().map(NetworkState::name).orElse(last == null ? map.id().value() : last.name());
    }

    /** Where the record of the network itself stands in time; nothing before it was established. */
    public Optional<RowInfo> networkInfo() {
        return network().map(state -> map.info(Kinds.NETWORKS, state.network().value()));
    }

    /** The first day of which anything is known; nothing when nothing is known at all. */
    public Optional<LocalDate> beginning() {
        return map.rows().index().beginning();
    }

    /** The first day of which an actor or a platform is known; the network itself, and meetings, may be older. */
    public Optional<LocalDate> firstRecord() {
        return Stream.of(Kinds.ACTORS, Kinds.PLATFORMS)
                .flatMap(kind -> map.rows().of(kind).values().stream())
                .flatMap(row -> row.facts().stream())
                .map(fact -> fact.effectiveOn())
                .min(Comparator.naturalOrder());
    }

    /** Whether nothing is known of that day. */
    public boolean isEmpty() {
        return map.isEmpty();
    }

    /** Never on another day than today: what was, stays. */
    public boolean mayEdit() {
        return today && AccessPolicy.mayEdit(viewer, map.id());
    }

    /** As {@link #mayEdit()}, of one actor. */
    public boolean mayEdit(ActorId actor) {
        return today && AccessPolicy.mayEditActor(viewer, map.id(), actor);
    }

    public boolean maySeeContacts() {
        return AccessPolicy.maySeeContacts(viewer, map.id());
    }

    public boolean maySeeAims() {
        return confidential.maySeeAims();
    }

    /** Also retired and merged ones, in Czech order. */
    public Collection<ActorRow> actors() {
        return face.actors().values();
    }

    public Optional<ActorRow> actor(ActorId id) {
        return Optional.ofNullable(face.actors().get(id));
    }

    /** Also suspended and dissolved ones, in Czech order. */
    public Collection<PlatformRow> platforms() {
        return face.platforms().values();
    }

    public Optional<PlatformRow> platform(PlatformId id) {
        return Optional.ofNullable(face.platforms().get(id));
    }

    /** Also cancelled and planned ones, the last one first. */
    public Collection<MeetingRow> meetings() {
        return face.meetings().values();
    }

    public Optional<MeetingRow> meeting(MeetingId id) {
        return Optional.ofNullable(face.meetings().get(id));
    }

    /** Held up to the day, the last one first. */
    public List<MeetingRow> meetings(PlatformId platform) {
        return map.links().meetings(platform).stream()
                .map(held -> Objects.requireNonNull(face.meetings().get(held.meeting())))
                .toList();
    }

    /** Those the actor came to, held up to the day, the last one first. */
    public List<MeetingRow> meetings(ActorId actor) {
        return map.links().meetings(actor).stream()
                .map(held -> Objects.requireNonNull(face.meetings().get(held.meeting())))
                .toList();
    }

    /** Also retired ones, area by area in the order of the template. */
    public Collection<NeedRow> needs() {
        return face.needs().values();
    }

    public Optional<NeedRow> need(NeedId id) {
        return Optional.ofNullable(face.needs().get(id));
    }

    /** The rows of the needs' workbook, also of retired needs. */
    public List<NeedLine> needLines() {
        return face.needLines();
    }

    /** Also withdrawn ones, field by field, by level and number. */
    public Collection<RecommendationRow> recommendations() {
        return face.recommendations().values();
    }

    public Optional<RecommendationRow> recommendation(RecommendationId id) {
        return Optional.ofNullable(face.recommendations().get(id));
    }

    /** Also withdrawn ones, in the order of the plan; drafts for those who may change the map. */
    public List<RegionalTextRow> regionalTexts() {
        return new VisibleRegionalTexts(map, seesDrafts()).all();
    }

    public Optional<RegionalTextRow> regionalText(RegionalTextId id) {
        return regionalTexts().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** Whether the person sees texts of the region that are not published, also on another day than today. */
    public boolean seesDrafts() {
        return AccessPolicy.mayEdit(viewer, map.id());
    }

    /** How many steps of a recommendation are still to be done. */
    public int openSteps(RecommendationId id) {
        var parent = new StepParent.OfRecommendation(id);
        return (int) map.steps().values().stream()
                .filter(step -> step.isOpen() && step.parent().equals(parent))
                .count();
    }

    /** Whether a recommendation has texts that can be erased, or had on some day. */
    public boolean hasTexts(RecommendationId id) {
        return hasTexts(map.rows().row(Kinds.RECOMMENDATIONS, id.toString()));
    }

    /** Every note that the person may see, the last one first. */
    public List<NoteRow> notes() {
        return confidential.notes();
    }

    /** A note that the person may see. */
    public Optional<NoteRow> note(NoteId id) {
        return confidential.note(id);
    }

    /** Notes on one record that the person may see, the last one first. */
    public List<NoteRow> notes(SubjectKind kind, String id) {
        return confidential.notes(kind, id);
    }

    /** Notes on one need that the person may see, the last one first, each with its place there. */
    public List<Annotation> annotations(NeedId need) {
        return confidential.annotations(need);
    }

    /** Contact persons of an actor; none for those who may not see any. */
    public List<ContactRow> contacts(ActorId actor) {
        var row = face.actors().get(actor);
        return row == null ? List.of() : confidential.contacts(row);
    }

    /** Contact persons of all active actors, in Czech order of the actors. */
    public List<ContactRow> contacts() {
        return actors().stream()
                .filter(actor -> actor.state().isActive())
                .flatMap(actor -> confidential.contacts(actor).stream())
                .toList();
    }

    /** The links by name, for records of which only the id is known. */
    public Ref ref(ActorId actor) {
        return face.ref(actor);
    }

    public Ref ref(PlatformId platform) {
        return face.ref(platform);
    }

    /**
     * Words beyond the row itself by which the person may find a record: its notes and contact persons, in the folded
     * form of {@link cz.propoj.contract.Texts#folded}.
     */
    public Stream<String> hiddenWords(SubjectKind kind, String id) {
        return confidential.words(kind, id);
    }

    /** What happened to a record up to the day, in the order of effect; nothing of notes the person may not see. */
    public List<RecordedStep> history(SubjectKind kind, String id) {
        return chronicle().of(kind, id);
    }

    public List<RecordedStep> history(String kind, String record) {
        return chronicle().of(kind, record);
    }

    /** What happened in the network, the last recorded first, as far as the person may know of it; take-overs as one. */
    public Timeline timeline(TimelineQuery wanted, boolean together) {
        return new Timeline(map, chronicle(), wanted, together);
    }

    /** The last thing that happened to each of the records changed last, as far as the person may know of it. */
    public List<RecordedStep> latest(int records) {
        return chronicle().latest(records);
    }

    /** Whether a record has, or on some day had, free texts that can be erased. */
    public boolean hasTexts(SubjectKind kind, String id) {
        var row =
                switch (kind) {
                    case PLATFORM -> map.rows().row(Kinds.PLATFORMS, id);
                    case MEETING -> map.rows().row(Kinds.MEETINGS, id);
                    case NETWORK -> map.rows().row(Kinds.NETWORKS, id);
                    case ACTOR, NEED -> null;
                };
        return hasTexts(row);
    }

    private static boolean hasTexts(@Nullable Row<?, ?> row) {
        return row != null
                && row.facts().stream()
                        .anyMatch(fact -> fact.event() instanceof WithTexts event
                                && !event.texts().isEmpty());
    }

    /** What happened to a topic up to the day; of its findings only what the person may read. */
    public List<RecordedStep> history(TopicId topic) {
        return chronicle().of(Kinds.TOPICS, topic.toString());
    }

    public List<RecordedStep> history(StepId step) {
        return chronicle().of(Kinds.STEPS, step.toString());
    }

    private VisibleHistory chronicle() {
        return new VisibleHistory(map, confidential::maySee, board::maySee, seesDrafts());
    }

    /** Notices that the person may see, also of the archive: those that end first, then those that are over. */
    public List<NoticeRow> notices() {
        return board.notices();
    }

    /** A notice that the person may see; withdrawn ones only for those who may put them back. */
    public Optional<NoticeRow> notice(NoticeId id) {
        return board.notice(id);
    }

    /** What has happened on the board after that position of the log, the first change first. */
    public List<NoticeNews> noticeNews(long after) {
        return board.news(after);
    }

    /** What happened to a notice up to the day, in the order of effect; nothing to who may not see it. */
    public List<RecordedStep> history(NoticeId notice) {
        return chronicle().of(notice);
    }

    /** Revisions, and what was done in between. */
    public YearToYear yearToYear() {
        return new YearToYear(map, face, confidential, this::subject, this::chronicle);
    }

    /** What the network has chosen to work on. */
    public VisibleTopics topics() {
        return new VisibleTopics(map, face, confidential, maySeeContacts());
    }

    /** The chapters of the yearly plan. */
    public VisiblePlan plan() {
        return new VisiblePlan(map);
    }

    /** What is to be done, and what was done. */
    public VisibleSteps steps() {
        return new VisibleSteps(map, face, yearToYear());
    }

    /** What the network lives with: plans, strategies, analyses. */
    public VisibleDocuments documents() {
        return new VisibleDocuments(map, face);
    }

    /** What works well. */
    public VisiblePractices practices() {
        return new VisiblePractices(map, face, maySeeContacts());
    }

    /** Workbooks that were taken over, the last one first. */
    public List<ImportRow> takeOvers() {
        return map.rows().of(Kinds.TAKE_OVERS).values().stream()
                .flatMap(row -> Stream.ofNullable(row.latest())
                        .map(state -> new ImportRow(state, row.facts().getLast().recordedAt())))
                .sorted(Comparator.comparing(ImportRow::recordedAt).reversed())
                .toList();
    }

    /** Saved filters that the person sees, in Czech order; as they are now, also on a map of an earlier day. */
    public List<FilterRow> filters() {
        var territory = network().map(NetworkState::territory).orElse(null);
        if (territory == null) {
            return List.of();
        }
        return map.rows().of(Kinds.FILTERS).values().stream()
                .flatMap(row -> Stream.ofNullable(row.latest())
                        .filter(filter ->
                                !filter.dropped() && AccessPolicy.maySeeFilter(viewer, map.id(), territory, filter))
                        .map(filter -> new FilterRow(
                                filter,
                                row.version(),
                                viewer.account().equals(filter.owner()),
                                AccessPolicy.mayChangeFilter(viewer, map.id(), filter))))
                .sorted(CzechOrder.by(row -> row.state().name()))
                .toList();
    }

    /** The name of a contact person on that day; nothing for those who may not see it, or when it was erased. */
    public Optional<String> contactName(ContactPerson contact) {
        return confidential.name(contact);
    }

    /**
     * Something that follows from the rows alone and is kept as long as they live, such as the order of a list. It must
     * not depend on notes or contacts: other viewers get the same.
     */
    public <T> T keep(String key, Supplier<T> supplier) {
        return face.keep(key, supplier);
    }

    /** What a note is or may be about; nothing when no such record is there. */
    public Optional<Ref> subject(Subject subject) {
        return subjects.known(subject, network());
    }
}
