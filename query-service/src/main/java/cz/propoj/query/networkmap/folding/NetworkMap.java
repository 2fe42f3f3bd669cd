package cz.propoj.query.networkmap.folding;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.documents.DocumentId;
import cz.propoj.contract.documents.DocumentState;
import cz.propoj.contract.interventions.InterventionEvent;
import cz.propoj.contract.interventions.InterventionId;
import cz.propoj.contract.interventions.InterventionState;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingState;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteState;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.noticeboard.NoticeEvent;
import cz.propoj.contract.noticeboard.NoticeId;
import cz.propoj.contract.noticeboard.NoticeState;
import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.plan.ChapterState;
import cz.propoj.contract.plan.LetterheadId;
import cz.propoj.contract.plan.LetterheadState;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformState;
import cz.propoj.contract.practices.PracticeId;
import cz.propoj.contract.practices.PracticeState;
import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.contract.recommendations.RecommendationState;
import cz.propoj.contract.regionaltexts.RegionalTextId;
import cz.propoj.contract.regionaltexts.RegionalTextState;
import cz.propoj.contract.steps.StepId;
import cz.propoj.contract.steps.StepState;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.topics.TopicId;
import cz.propoj.contract.topics.TopicState;
import cz.propoj.query.networkmap.memory.NetworkRows;
import cz.propoj.query.networkmap.memory.PrivateTexts;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import cz.propoj.query.networkmap.rows.RowInfo;
import cz.propoj.query.runtime.Lazy;
import cz.propoj.query.runtime.Row;
import cz.propoj.query.runtime.RowKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is true in a network on one day, as known at one moment: the folded states. People see it by the visible map. */
public final class NetworkMap {
    private final NetworkRows rows;
    private final LocalDate day;
    private final @Nullable Instant knownAt;
    private final PrivateTexts secrets;
    private final @Nullable NetworkState network;
    private final Map<ActorId, ActorState> actors;
    private final Map<PlatformId, PlatformState> platforms;
    private final Map<MeetingId, MeetingState> meetings;
    private final Map<NeedId, NeedState> needs;
    private final Map<Subject, List<NoteState>> notes;
    private final Map<NoticeId, NoticeState> notices;
    private final Map<InterventionId, InterventionState> interventions;
    private final Map<TopicId, TopicState> topics;
    private final Map<StepId, StepState> steps;
    private final Map<RecommendationId, RecommendationState> recommendations;
    private final Map<DocumentId, DocumentState> documents;
    private final Map<PracticeId, PracticeState> practices;
    private final Map<Chapter, ChapterState> chapters;
    private final Map<LetterheadId, LetterheadState> letterheads;
    private final Map<RegionalTextId, RegionalTextState> regionalTexts;
    private final Lazy<Map<String, LocalDate>> verified;
    private final Lazy<Links> links = new Lazy<>(() -> new Links(this));
    private final Lazy<MapRows> named = new Lazy<>(() -> new MapRows(this, true));
    private final Lazy<MapRows> nameless = new Lazy<>(() -> new MapRows(this, false));

    public NetworkMap(NetworkRows rows, LocalDate day, @Nullable Instant knownAt, PrivateTexts secrets) {
        this.rows = rows;
        this.day = day;
        this.knownAt = knownAt;
        this.secrets = secrets;
        var self = rows.row(Kinds.NETWORKS, rows.network().value());
        this.network = self == null ? null : self.on(day, knownAt);
        this.actors = folded(Kinds.ACTORS, ActorState::actor);
        this.platforms = folded(Kinds.PLATFORMS, PlatformState::platform);
        this.meetings = folded(Kinds.MEETINGS, MeetingState::meeting);
        this.needs = folded(Kinds.NEEDS, NeedState::need);
        this.interventions = folded(Kinds.INTERVENTIONS, InterventionState::intervention);
        this.topics = folded(Kinds.TOPICS, TopicState::topic);
        this.steps = folded(Kinds.STEPS, StepState::step);
        this.recommendations = folded(Kinds.RECOMMENDATIONS, RecommendationState::recommendation);
        this.documents = folded(Kinds.DOCUMENTS, DocumentState::document);
        this.practices = folded(Kinds.PRACTICES, PracticeState::practice);
        this.chapters = folded(Kinds.CHAPTERS, ChapterState::part);
        this.letterheads = folded(Kinds.LETTERHEADS, LetterheadState::letterhead);
        this.regionalTexts = folded(Kinds.REGIONAL_TEXTS, RegionalTextState::text);
        this.verified = new Lazy<>(() -> Reviews.verified(rows, day, knownAt));
        this.notes = new HashMap<>();
        rows.of(Kinds.NOTES).values().forEach(row -> {
            var note = row.on(day, knownAt);
            if (note != null && !note.withdrawn()) {
                notes.computeIfAbsent(note.subject(), _ -> new ArrayList<>()).add(note);
            }
        });
        this.notices = folded(Kinds.NOTICES, NoticeState::notice);
        secrets.load(keys());
    }

    private <S, E, I> Map<I, S> folded(RowKind<S, E> kind, Function<S, I> id) {
        var all = new LinkedHashMap<I, S>();
        for (var row : rows.of(kind).values()) {
            var state = row.on(day, knownAt);
            if (state != null) {
                all.put(id.apply(state), state);
            }
        }
        return all;
    }

    /**
     * The facts of a record, among those that decide something, that are later than the one which decides it on this map: also
     * those that the map doesn't know, because they are true from a later day or stand beyond the end of its log.
     */
    public <S, E> Stream<Fact<E>> decidedSince(RowKind<S, E> kind, String id, Predicate<Fact<E>> decides) {
        var known = Objects.requireNonNull(rows.row(kind, id)).facts().stream()
                .filter(fact -> decides.test(fact) && Row.isVisible(fact, day, knownAt))
                .reduce((_, last) -> last)
                .orElseThrow();
        return Objects.requireNonNull(rows.whole().row(kind, id)).facts().stream()
                .filter(fact -> decides.test(fact)
                        && (fact.position() > known.position() || !Row.isVisible(fact, day, knownAt)));
    }

    private List<PrivateTexts.Key> keys() {
        var keys = new ArrayList<PrivateTexts.Key>();
        for (var actor : actors.values()) {
            if (actor.profile().identity().kind() == ActorKind.PERSON_OR_ROLE) {
                keys.add(nameKey(actor.actor()));
            }
            for (var contact : actor.contacts().values()) {
                keys.addAll(keys(contact));
            }
        }
        notes.values().forEach(list -> list.forEach(note -> keys.add(key(note))));
        notices.values().forEach(notice -> keys.add(key(notice)));
        interventions.values().forEach(intervention -> keys.add(key(intervention)));
        return keys;
    }

    public static PrivateTexts.Key key(NoticeState notice) {
        return new PrivateTexts.Key(notice.notice().toString(), NoticeEvent.WORDING_IN_VAULT, notice.version());
    }

    public static List<PrivateTexts.Key> keys(ContactPerson contact) {
        return List.of(
                key(contact, ContactPerson.NAME), key(contact, ContactPerson.PHONE), key(contact, ContactPerson.EMAIL));
    }

    public static PrivateTexts.Key key(ContactPerson contact, String field) {
        return new PrivateTexts.Key(contact.contact().toString(), field, contact.version());
    }

    public static PrivateTexts.Key key(NoteState note) {
        return new PrivateTexts.Key(note.note().toString(), NoteEvent.TEXT_IN_VAULT, note.version());
    }

    public static PrivateTexts.Key key(InterventionState intervention) {
        return new PrivateTexts.Key(
                intervention.intervention().toString(), InterventionEvent.AIM_IN_VAULT, intervention.version());
    }

    PrivateTexts.Key nameKey(ActorId actor) {
        var version = 1;
        var row = rows.row(Kinds.ACTORS, actor.toString());
        if (row != null) {
            for (var fact : row.facts()) {
                if (fact.event() instanceof ActorEvent.PersonalNameChanged changed
                        && Row.isVisible(fact, day, knownAt)) {
                    version = changed.version();
                }
            }
        }
        return new PrivateTexts.Key(actor.toString(), Identity.NAME_IN_VAULT, version);
    }

    public NetworkId id() {
        return rows.network();
    }

    public NetworkRows rows() {
        return rows;
    }

    public MapIdentity basis() {
        return new MapIdentity(rows.network(), new ResolvedPointInTime(day, knownAt), rows);
    }

    public LocalDate day() {
        return day;
    }

    @Nullable
    public Instant knownAt() {
        return knownAt;
    }

    public PrivateTexts secrets() {
        return secrets;
    }

    /** Null: on that day, or at that moment, there was no network yet. */
    @Nullable
    public NetworkState network() {
        return network;
    }

    public boolean isEmpty() {
        return network == null && actors.isEmpty() && platforms.isEmpty() && meetings.isEmpty() && needs.isEmpty();
    }

    public Map<ActorId, ActorState> actors() {
        return actors;
    }

    Map<PlatformId, PlatformState> platforms() {
        return platforms;
    }

    Map<MeetingId, MeetingState> meetings() {
        return meetings;
    }

    Map<NeedId, NeedState> needs() {
        return needs;
    }

    /** Also withdrawn ones. */
    public Map<InterventionId, InterventionState> interventions() {
        return interventions;
    }

    /** Also closed and withdrawn ones. */
    public Map<TopicId, TopicState> topics() {
        return topics;
    }

    /** Also ended and withdrawn ones. */
    public Map<StepId, StepState> steps() {
        return steps;
    }

    /** Also withdrawn ones. */
    public Map<RecommendationId, RecommendationState> recommendations() {
        return recommendations;
    }

    /** Also ended and withdrawn ones. */
    public Map<DocumentId, DocumentState> documents() {
        return documents;
    }

    /** Also dropped and withdrawn ones. */
    public Map<PracticeId, PracticeState> practices() {
        return practices;
    }

    /** Those of the plan that were written. */
    public Map<Chapter, ChapterState> chapters() {
        return chapters;
    }

    /** That of the plan, if there was one. */
    public Optional<LetterheadState> letterhead() {
        return letterheads.values().stream().findFirst();
    }

    /** Also drafts and withdrawn ones, whoever may see them. */
    public Map<RegionalTextId, RegionalTextState> regionalTexts() {
        return regionalTexts;
    }

    /** Not withdrawn ones, whoever may see them. */
    public Map<Subject, List<NoteState>> notes() {
        return notes;
    }

    /** Also withdrawn ones and those whose time is over, whoever may see them. */
    public Map<NoticeId, NoticeState> notices() {
        return notices;
    }

    /**
     * With what a record begins that is not in the network yet, though others speak of it already: a meeting is true since it
     * was held, its platform maybe only since the day of the workbook. Null when nothing is known of it.
     */
    <S, E> @Nullable S beginning(RowKind<S, E> kind, String id) {
        var row = rows.row(kind, id);
        return row == null
                ? null
                : row.facts().stream()
                        .filter(fact -> Row.isVisible(fact, LocalDate.MAX, knownAt))
                        .findFirst()
                        .map(fact -> row.on(fact.effectiveOn(), knownAt))
                        .orElse(null);
    }

    public Links links() {
        return links.get();
    }

    public MapRows face(boolean withNamesOfPersons) {
        return withNamesOfPersons ? named.get() : nameless.get();
    }

    public <S, E> RowInfo info(RowKind<S, E> kind, String id) {
        var row = rows.row(kind, id);
        var last = row == null ? null : row.lastFact(day, knownAt);
        if (row == null || last == null) {
            throw new IllegalArgumentException("no such row: " + id);
        }
        return new RowInfo(
                row.version(),
                last.position(),
                last.recordedAt(),
                last.effectiveOn(),
                verified.get().get(id));
    }
}
