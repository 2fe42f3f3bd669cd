package cz.propoj.query.comparison;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.documents.DocumentState;
import cz.propoj.contract.meetings.MeetingState;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.notes.NoteState;
import cz.propoj.contract.plan.ChapterState;
import cz.propoj.contract.platforms.PlatformState;
import cz.propoj.contract.practices.PracticeState;
import cz.propoj.contract.recommendations.RecommendationState;
import cz.propoj.contract.regionaltexts.RegionalTextState;
import cz.propoj.contract.steps.StepState;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.topics.TopicState;
import cz.propoj.query.history.Difference;
import cz.propoj.query.lists.Words;
import cz.propoj.query.networkmap.Between;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.RecordChange;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.runtime.RowKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs in one network between two moments, section by section. */
final class Comparison {
    static final List<String> SECTIONS = List.of(
            "network",
            "actors",
            "capacity",
            "characteristics",
            "platforms",
            "memberships",
            "meetings",
            "needs",
            "findings",
            "topics",
            "steps",
            "recommendations",
            "documents",
            "practices",
            "chapters",
            "regionalTexts");

    private static final Set<String> OF_CAPACITY = Set.of("total", "free", "asOf");
    private static final String CHARACTERISTICS = "characteristics.";

    private final Between between;
    private final Locale locale;

    Comparison(Between between, Locale locale) {
        this.between = between;
        this.locale = locale;
    }

    List<Section> sections() {
        return List.of(
                section("network", whole(Kinds.NETWORKS, Objects::nonNull)),
                section("actors", whole(Kinds.ACTORS, Comparison::isActive)),
                section("capacity", capacities()),
                section("characteristics", characteristics()),
                section("platforms", whole(Kinds.PLATFORMS, Comparison::isActive)),
                section("memberships", Memberships.items(between)),
                section("meetings", whole(Kinds.MEETINGS, Comparison::isHeld)),
                section("needs", NeedParts.items(between)),
                section(
                        "findings",
                        between.notes().stream()
                                .map(change ->
                                        whole(change, change.before() != null, change.after() != null, name(change)))
                                .toList()),
                section("topics", whole(Kinds.TOPICS, Comparison::isStanding)),
                section("steps", whole(Kinds.STEPS, Comparison::isStanding)),
                section("recommendations", whole(Kinds.RECOMMENDATIONS, Comparison::isThere)),
                section("documents", whole(Kinds.DOCUMENTS, Comparison::isThere)),
                section("practices", whole(Kinds.PRACTICES, Comparison::isThere)),
                section("chapters", whole(Kinds.CHAPTERS, Objects::nonNull)),
                section("regionalTexts", whole(Kinds.REGIONAL_TEXTS, Comparison::isStanding)));
    }

    private static Section section(String key, List<? extends @Nullable Item> items) {
        return new Section(
                key,
                items.stream()
                        .<Item>mapMulti((item, known) -> {
                            if (item != null) {
                                known.accept(item);
                            }
                        })
                        .sorted(Item.ORDER)
                        .toList());
    }

    private List<@Nullable Item> whole(RowKind<?, ?> kind, Predicate<@Nullable Object> isThere) {
        var items = new ArrayList<@Nullable Item>();
        for (var change : between.changes(kind)) {
            items.add(whole(change, isThere.test(change.before()), isThere.test(change.after()), name(change)));
        }
        return items;
    }

    /** Null when the record does not belong to the section. */
    private static @Nullable Item whole(RecordChange change, boolean was, boolean is, String name) {
        if (was != is) {
            return item(is ? ChangeKind.APPEARED : ChangeKind.VANISHED, change, name, List.of(), _ -> true);
        }
        if (change.before() == null || change.after() == null) {
            return null;
        }
        var differences = Difference.between(change.before(), change.after()).stream()
                .filter(one -> !isOfCapacity(change, one) && !one.field().startsWith(CHARACTERISTICS))
                .toList();
        return differences.isEmpty() ? null : item(ChangeKind.CHANGED, change, name, differences, fact -> !isOwn(fact));
    }

    private static boolean isOfCapacity(RecordChange change, Difference difference) {
        return change.kind().equals(Kinds.ACTORS.name()) && OF_CAPACITY.contains(difference.field());
    }

    /** Fields that are shown in a section of their own. */
    private static boolean isOwn(Fact<?> fact) {
        return switch (fact.event()) {
            case ActorEvent.CapacityReported _ -> true;
            case ActorEvent.CharacteristicSet _ -> true;
            case ActorEvent.CharacteristicCleared _ -> true;
            default -> false;
        };
    }

    private List<@Nullable Item> capacities() {
        var items = new ArrayList<@Nullable Item>();
        for (var change : between.changes(Kinds.ACTORS)) {
            var was = change.before() instanceof ActorState actor && actor.isActive() ? actor.capacity() : null;
            var is = change.after() instanceof ActorState actor && actor.isActive() ? actor.capacity() : null;
            if (!Objects.equals(was, is)) {
                var how = was == null ? ChangeKind.APPEARED : is == null ? ChangeKind.VANISHED : ChangeKind.CHANGED;
                var isBoth = isActive(change.before()) && isActive(change.after());
                items.add(item(
                        how,
                        change,
                        name(change),
                        Difference.between(was, is),
                        fact -> !isBoth || fact.event() instanceof ActorEvent.CapacityReported));
            }
        }
        return items;
    }

    private List<@Nullable Item> characteristics() {
        var items = new ArrayList<@Nullable Item>();
        for (var change : between.changes(Kinds.ACTORS)) {
            if (change.before() == null || change.after() == null) {
                continue;
            }
            var differences = Difference.between(change.before(), change.after()).stream()
                    .filter(one -> one.field().startsWith(CHARACTERISTICS))
                    .toList();
            if (!differences.isEmpty()) {
                items.add(item(
                        ChangeKind.CHANGED,
                        change,
                        name(change),
                        differences,
                        fact -> fact.event() instanceof ActorEvent.CharacteristicSet
                                || fact.event() instanceof ActorEvent.CharacteristicCleared));
            }
        }
        return items;
    }

    private String name(RecordChange change) {
        var state = change.after() == null ? change.before() : change.after();
        return switch (state) {
            case ActorState actor -> {
                var written = actor.profile().identity().name();
                yield written != null
                        ? written
                        : between.now().actor(actor.actor()).map(ActorRow::name).orElse("");
            }
            case PlatformState platform -> platform.standing().name();
            case MeetingState meeting -> meeting(meeting);
            case NetworkState network -> network.name();
            case NoteState note ->
                between.now().subject(note.subject()).map(Ref::name).orElse("") + " – " + Words.of(note.kind(), locale);
            case TopicState topic -> topic.brief().title();
            case StepState step -> step.task().title();
            case RecommendationState recommendation -> recommendation.guidance().title();
            case DocumentState document -> document.profile().title();
            case PracticeState practice -> practice.profile().title();
            case ChapterState chapter -> Words.of(chapter.part(), locale);
            case RegionalTextState text -> text.wording().title();
            case null, default -> "";
        };
    }

    private String meeting(MeetingState meeting) {
        var agenda = meeting.agenda();
        var topic = agenda.topic() == null ? Words.of(agenda.kind(), locale) : agenda.topic();
        return Words.of(agenda.date(), locale) + " – " + topic;
    }

    private static boolean isActive(@Nullable Object state) {
        return switch (state) {
            case ActorState actor -> actor.isActive();
            case PlatformState platform -> platform.isActive();
            case null, default -> false;
        };
    }

    private static boolean isStanding(@Nullable Object state) {
        return switch (state) {
            case TopicState topic -> !topic.withdrawn();
            case StepState step -> !step.withdrawn();
            case RegionalTextState text -> !text.withdrawn();
            case null, default -> false;
        };
    }

    /** Also a fulfilled, dropped or ended one: what became of it is a change. */
    private static boolean isThere(@Nullable Object state) {
        return switch (state) {
            case RecommendationState recommendation -> !recommendation.withdrawn();
            case DocumentState document -> !document.withdrawn();
            case PracticeState practice -> !practice.withdrawn();
            case null, default -> false;
        };
    }

    private static boolean isHeld(@Nullable Object state) {
        return state instanceof MeetingState meeting && !meeting.cancelled();
    }

    static Item item(
            ChangeKind how, RecordChange change, String name, List<Difference> differences, Predicate<Fact<?>> meant) {
        var state = change.after() == null ? change.before() : change.after();
        return new Item(
                how,
                change.kind(),
                change.record(),
                change.record(),
                name,
                state instanceof MeetingState meeting ? meeting.agenda().date() : null,
                differences,
                List.of(cause(change, meant)));
    }

    static Item.Cause cause(RecordChange change, Predicate<Fact<?>> meant) {
        return new Item.Cause(
                change.kind(),
                change.record(),
                change.because().stream().filter(meant).map(Fact::position).collect(Collectors.toSet()));
    }
}
