package cz.propoj.query.networkmap.folding;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingState;
import cz.propoj.contract.needs.Activity;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformState;
import cz.propoj.contract.recommendations.RecommendationId;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.MeetingRow;
import cz.propoj.query.networkmap.rows.NeedLine;
import cz.propoj.query.networkmap.rows.NeedRow;
import cz.propoj.query.networkmap.rows.PlatformRow;
import cz.propoj.query.networkmap.rows.RecommendationRow;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.runtime.Lazy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The rows of a map as they are shown to those who may read names of persons, or to those who may not. Notes and contact
 * persons are not part of it: they depend on each single viewer.
 */
public final class MapRows {
    private final NetworkMap map;
    private final boolean named;
    private final Map<ActorId, String> names = new LinkedHashMap<>();
    private final Lazy<Map<ActorId, ActorRow>> actors = new Lazy<>(this::actorRows);
    private final Lazy<Map<PlatformId, PlatformRow>> platforms = new Lazy<>(this::platformRows);
    private final Lazy<Map<MeetingId, MeetingRow>> meetings = new Lazy<>(this::meetingRows);
    private final Lazy<Map<NeedId, NeedRow>> needs = new Lazy<>(this::needRows);
    private final Lazy<Map<RecommendationId, RecommendationRow>> recommendations = new Lazy<>(this::recommendationRows);
    private final Lazy<List<NeedLine>> needLines = new Lazy<>(this::lines);
    private final Lazy<Reviews> reviews;
    private final Map<String, Object> kept = new ConcurrentHashMap<>();

    MapRows(NetworkMap map, boolean named) {
        this.map = map;
        this.named = named;
        this.reviews = new Lazy<>(() -> new Reviews(map, this));
        map.actors().values().forEach(actor -> names.put(actor.actor(), name(actor)));
    }

    private String name(ActorState actor) {
        var identity = actor.profile().identity();
        if (named && identity.name() == null && identity.kind() == ActorKind.PERSON_OR_ROLE) {
            var secret = map.secrets().get(map.nameKey(actor.actor()));
            if (secret != null) {
                return secret.text();
            }
        }
        return publicName(actor);
    }

    /** What may be said whoever asks: of a person what they do. */
    private static String publicName(ActorState actor) {
        var identity = actor.profile().identity();
        var name = identity.name();
        if (name != null) {
            return name;
        }
        var kind = actor.profile().classification().kindOfService();
        return kind == null ? identity.kind().czech() : kind;
    }

    public Map<ActorId, ActorRow> actors() {
        return actors.get();
    }

    public Map<PlatformId, PlatformRow> platforms() {
        return platforms.get();
    }

    public Map<MeetingId, MeetingRow> meetings() {
        return meetings.get();
    }

    public Reviews reviews() {
        return reviews.get();
    }

    public Map<NeedId, NeedRow> needs() {
        return needs.get();
    }

    public List<NeedLine> needLines() {
        return needLines.get();
    }

    /** Field by field, by level and number. */
    public Map<RecommendationId, RecommendationRow> recommendations() {
        return recommendations.get();
    }

    /** Something that follows from the rows and is worth keeping as long as they live, such as the order of a list. */
    @SuppressWarnings("unchecked") // one key always stands for one type
    public <T> T keep(String key, Supplier<T> supplier) {
        return ((Lazy<T>) kept.computeIfAbsent(key, _ -> new Lazy<>(supplier))).get();
    }

    public Ref ref(ActorId actor) {
        var id = map.links().standing(actor);
        var state = map.actors().get(id);
        if (state != null) {
            return new Ref(id.toString(), Objects.requireNonNull(names.get(id)), state.isActive());
        }
        var later = map.beginning(Kinds.ACTORS, id.toString());
        return new Ref(id.toString(), later == null ? id.toString() : publicName(later), false);
    }

    public Ref ref(PlatformId id) {
        var platform = map.platforms().get(id);
        var known = platform == null ? map.beginning(Kinds.PLATFORMS, id.toString()) : platform;
        return known == null
                ? new Ref(id.toString(), id.toString(), false)
                : new Ref(id.toString(), known.standing().name(), platform != null && platform.isActive());
    }

    private List<Ref> actorRefs(Collection<ActorId> ids) {
        return ids.stream().map(this::ref).distinct().toList();
    }

    private static List<Ref> inOrder(Stream<Ref> refs) {
        return refs.distinct().sorted(CzechOrder.by(Ref::name)).toList();
    }

    private static <I, R> Map<I, R> inOrder(Stream<R> rows, Comparator<R> order, Function<R, I> id) {
        var all = new LinkedHashMap<I, R>();
        rows.sorted(order).forEach(row -> all.put(id.apply(row), row));
        return all;
    }

    private Map<ActorId, ActorRow> actorRows() {
        var links = map.links();
        var rows = map.actors().values().stream()
                .map(actor -> new ActorRow(
                        actor,
                        Objects.requireNonNull(names.get(actor.actor())),
                        inOrder(links.platforms(actor.actor()).stream().map(this::ref)),
                        inOrder(links.coordinated(actor.actor()).stream().map(this::ref)),
                        links.activities(actor.actor()),
                        links.meetingsInYear(actor.actor()),
                        map.info(Kinds.ACTORS, actor.actor().toString())));
        return inOrder(
                rows,
                CzechOrder.by(ActorRow::name).thenComparing(row -> row.id().value()),
                ActorRow::id);
    }

    private Map<PlatformId, PlatformRow> platformRows() {
        return inOrder(
                map.platforms().values().stream().map(this::platformRow),
                CzechOrder.by(PlatformRow::name).thenComparing(row -> row.id().value()),
                PlatformRow::id);
    }

    private PlatformRow platformRow(PlatformState platform) {
        var links = map.links();
        var id = platform.platform();
        var members = platform.members().entrySet().stream()
                .map(member -> new PlatformRow.Member(ref(member.getKey()), member.getValue()))
                .sorted(CzechOrder.by(member -> member.actor().name()))
                .toList();
        var replacement = platform.replacedBy();
        return new PlatformRow(
                platform,
                actorRefs(platform.charter().coordinators()),
                members,
                inOrder(links.participants(id).stream().map(this::ref)),
                inOrder(platform.subgroups().stream().map(this::ref)),
                replacement == null ? null : ref(replacement),
                links.meetings(id).size(),
                links.lastMeeting(id),
                links.missing(platform),
                map.info(Kinds.PLATFORMS, id.toString()));
    }

    private Map<MeetingId, MeetingRow> meetingRows() {
        return inOrder(
                map.meetings().values().stream().map(this::meetingRow),
                Comparator.comparing((MeetingRow row) -> row.agenda().date())
                        .reversed()
                        .thenComparing(row -> row.id().value()),
                MeetingRow::id);
    }

    private MeetingRow meetingRow(MeetingState meeting) {
        var platform = meeting.platform();
        var participants = meeting.attendance().stream()
                .map(attendance -> new MeetingRow.Participant(ref(attendance.actor()), attendance.people()))
                .toList();
        return new MeetingRow(
                meeting,
                platform == null ? null : ref(platform),
                participants,
                participants.stream().mapToInt(MeetingRow.Participant::people).sum(),
                map.info(Kinds.MEETINGS, meeting.meeting().toString()));
    }

    private Map<NeedId, NeedRow> needRows() {
        var possible = new MentionedActors();
        map.actors().values().stream().filter(ActorState::isActive).forEach(actor -> {
            var kind = actor.profile().classification().kindOfService();
            possible.add(actor.actor(), names.get(actor.actor()) + (kind == null ? "" : " " + kind));
        });
        var rows = new LinkedHashMap<NeedId, NeedRow>();
        map.links().needs().forEach(need -> rows.put(need.need(), needRow(need, possible)));
        return rows;
    }

    private NeedRow needRow(NeedState need, MentionedActors possible) {
        var forms = need.forms().stream()
                .map(form -> new NeedRow.FormNode(
                        form,
                        form.activities().stream()
                                .map(activity -> activityNode(activity, possible))
                                .toList()))
                .toList();
        return new NeedRow(need, forms, map.info(Kinds.NEEDS, need.need().toString()));
    }

    private NeedRow.ActivityNode activityNode(Activity activity, MentionedActors possible) {
        var involved = new HashSet<ActorId>();
        activity.actors().forEach(actor -> involved.add(map.links().standing(actor)));
        var others = activity.plan().possibleActors().stream()
                .flatMap(kind -> possible.meant(kind).stream())
                .filter(actor -> !involved.contains(actor))
                .map(this::ref);
        return new NeedRow.ActivityNode(activity, actorRefs(activity.actors()), inOrder(others));
    }

    private Map<RecommendationId, RecommendationRow> recommendationRows() {
        return inOrder(
                map.recommendations().values().stream()
                        .map(state -> new RecommendationRow(
                                state,
                                actorRefs(state.guidance().actors()),
                                map.info(
                                        Kinds.RECOMMENDATIONS,
                                        state.recommendation().toString()))),
                Comparator.comparing((RecommendationRow row) -> row.guidance().field())
                        .thenComparing(row -> row.guidance().level(), Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(row -> row.guidance().number(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(row -> row.id().value()),
                RecommendationRow::id);
    }

    private List<NeedLine> lines() {
        var lines = new ArrayList<NeedLine>();
        for (var need : needs().values()) {
            if (need.forms().isEmpty()) {
                lines.add(new NeedLine(need.id().toString(), need, null, null));
            }
            for (var form : need.forms()) {
                if (form.activities().isEmpty()) {
                    lines.add(new NeedLine(form.form().form().toString(), need, form.form(), null));
                }
                form.activities()
                        .forEach(node -> lines.add(
                                new NeedLine(node.activity().activity().toString(), need, form.form(), node)));
            }
        }
        return List.copyOf(lines);
    }
}
