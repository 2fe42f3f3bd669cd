package cz.propoj.query.sentences;

import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformLifeCycle;
import cz.propoj.contract.platforms.PlatformState;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.Between;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.PlatformRow;
import cz.propoj.query.networkmap.rows.RecordChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Platforms that began, rested, ended or work better or worse, and who takes part in them. */
final class PlatformRules {
    private PlatformRules() {}

    static List<Change> founded(Rule rule, Moments moments) {
        return turned(
                rule,
                moments,
                (was, is) -> was == null && is != null,
                event -> event instanceof PlatformEvent.PlatformFounded);
    }

    static List<Change> suspended(Rule rule, Moments moments) {
        return turned(
                rule,
                moments,
                (was, is) -> was == PlatformLifeCycle.ACTIVE && is == PlatformLifeCycle.SUSPENDED,
                event -> event instanceof PlatformEvent.PlatformSuspended);
    }

    static List<Change> resumed(Rule rule, Moments moments) {
        return turned(
                rule,
                moments,
                (was, is) -> was != null && was != PlatformLifeCycle.ACTIVE && is == PlatformLifeCycle.ACTIVE,
                event -> event instanceof PlatformEvent.PlatformResumed
                        || event instanceof PlatformEvent.PlatformReopened);
    }

    static List<Change> dissolved(Rule rule, Moments moments) {
        return turned(
                rule,
                moments,
                (was, is) -> was != null
                        && was != PlatformLifeCycle.DISSOLVED
                        && (is == null || is == PlatformLifeCycle.DISSOLVED),
                event -> event instanceof PlatformEvent.PlatformDissolved);
    }

    private static List<Change> turned(
            Rule rule,
            Moments moments,
            BiPredicate<@Nullable PlatformLifeCycle, @Nullable PlatformLifeCycle> how,
            Predicate<Object> meant) {
        return moments.several(
                rule,
                Kinds.PLATFORMS,
                change -> {
                    var was = (PlatformState) change.before();
                    var is = (PlatformState) change.after();
                    return how.test(was == null ? null : was.lifeCycle(), is == null ? null : is.lifeCycle())
                            ? named(is == null ? moments.before() : moments.after(), change, is == null)
                            : null;
                },
                meant);
    }

    private static Named named(VisibleMap map, RecordChange change, boolean gone) {
        var named = Named.platform(map.id(), map.ref(PlatformId.of(change.record())));
        return gone ? named.before() : named;
    }

    /** All three marks, which were not all there before; also of a platform that did not exist then. */
    static List<Change> function(Rule rule, Moments moments) {
        return marks(
                rule,
                moments,
                (was, is) -> is.missing().isEmpty() && (was == null || !functions(was)),
                row -> Named.platform(moments.network(), row.ref()));
    }

    static List<Change> lostMark(Rule rule, Moments moments) {
        return marks(
                rule,
                moments,
                (was, is) -> !is.missing().isEmpty() && was != null && functions(was),
                row -> Named.platform(moments.network(), row.ref()).with(Named.Detail.missing(row.missing())));
    }

    private static boolean functions(PlatformRow row) {
        return row.state().isActive() && row.missing().isEmpty();
    }

    private interface Naming {
        Named of(PlatformRow row);
    }

    private static List<Change> marks(
            Rule rule, Moments moments, BiPredicate<@Nullable PlatformRow, PlatformRow> how, Naming naming) {
        var found = moments.after().platforms().stream()
                .filter(row -> row.state().isActive()
                        && how.test(moments.before().platform(row.id()).orElse(null), row))
                .toList();
        var basis = found.stream()
                .flatMap(row -> basis(moments, row.id(), PlatformRules::canBearOnMarks).stream())
                .toList();
        return Moments.several(rule, found.stream().map(naming::of).toList(), basis);
    }

    /** Coordinators and frequency stand in the charter; the rest follows from who takes part, and from meetings. */
    private static boolean canBearOnMarks(Object event) {
        return event instanceof PlatformEvent.PlatformFounded
                || event instanceof PlatformEvent.CharterChanged
                || event instanceof PlatformEvent.MemberJoined
                || event instanceof PlatformEvent.MemberLeft;
    }

    /** What makes somebody take part in a platform, or ends it. */
    static boolean isOfLinks(Object event) {
        return canBearOnMarks(event)
                || event instanceof PlatformEvent.PlatformDissolved
                || event instanceof PlatformEvent.PlatformReopened;
    }

    /** The facts of the platform itself, and what was written down of its meetings. */
    private static List<Change.Basis> basis(Moments moments, PlatformId platform, Predicate<Object> meant) {
        var all = new ArrayList<>(moments.of(Kinds.PLATFORMS, platform.toString()::equals, meant));
        all.addAll(moments.of(
                Kinds.MEETINGS,
                meeting -> isOf(moments, meeting, platform),
                event -> event instanceof MeetingEvent.MeetingRecorded
                        || event instanceof MeetingEvent.AttendanceRecorded
                        || event instanceof MeetingEvent.MeetingCancelled
                        || event instanceof MeetingEvent.MeetingReassigned));
        return all;
    }

    private static boolean isOf(Moments moments, String meeting, PlatformId platform) {
        var id = MeetingId.of(meeting);
        return moments.after()
                .meeting(id)
                .or(() -> moments.before().meeting(id))
                .map(row -> platform.equals(row.state().platform()))
                .orElse(false);
    }

    static List<Change> joined(Rule rule, Moments moments) {
        return members(rule, moments, true);
    }

    static List<Change> left(Rule rule, Moments moments) {
        return members(rule, moments, false);
    }

    /** One sentence for each platform, the greatest change first. A dissolved one has lost everybody, and that is told. */
    private static List<Change> members(Rule rule, Moments moments, boolean joined) {
        var byPlatform = new LinkedHashMap<PlatformId, List<Between.Member>>();
        moments.between().members().stream()
                .filter(member -> member.joined() == joined)
                .forEach(member -> byPlatform
                        .computeIfAbsent(member.platform(), _ -> new ArrayList<>())
                        .add(member));
        var found = new ArrayList<Change.OfOne>();
        byPlatform.forEach((platform, members) -> {
            var row = moments.after().platform(platform).orElse(null);
            if (row == null || row.state().lifeCycle() == PlatformLifeCycle.DISSOLVED) {
                return;
            }
            var side = joined ? moments.after() : moments.before();
            found.add(new Change.OfOne(
                    rule,
                    Named.platform(moments.network(), row.ref()),
                    members.stream()
                            .map(member -> Named.actor(moments.network(), side.ref(member.actor())))
                            .sorted(CzechOrder.by(one -> one.title().toString()))
                            .toList(),
                    basis(moments, platform, event -> isOf(event, members))));
        });
        found.sort(Comparator.<Change.OfOne>comparingInt(one -> one.others().size())
                .reversed()
                .thenComparing(CzechOrder.by(one -> one.one().title().toString())));
        return List.copyOf(found);
    }

    private static boolean isOf(Object event, List<Between.Member> members) {
        return switch (event) {
            case PlatformEvent.MemberJoined e ->
                members.stream().anyMatch(member -> member.actor().equals(e.actor()));
            case PlatformEvent.MemberLeft e ->
                members.stream().anyMatch(member -> member.actor().equals(e.actor()));
            default -> false;
        };
    }

    static List<Change> renamed(Rule rule, Moments moments) {
        var found = new ArrayList<Change>();
        for (var change : moments.between().changes(Kinds.PLATFORMS)) {
            if (change.before() instanceof PlatformState was
                    && change.after() instanceof PlatformState is
                    && !was.standing().name().equals(is.standing().name())) {
                found.add(new Change.OfOne(
                        rule,
                        named(moments.before(), change, true),
                        List.of(named(moments.after(), change, false)),
                        List.of(Moments.basis(change, event -> event instanceof PlatformEvent.PlatformReclassified))));
            }
        }
        return found;
    }
}
