package cz.propoj.query.networkmap;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.plan.Chapter;
import cz.propoj.query.RandomHistory;
import cz.propoj.query.TestLog;
import cz.propoj.query.networkmap.memory.FactIndex;
import cz.propoj.query.networkmap.memory.PlacedFact;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import cz.propoj.query.runtime.RowKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories by chance, with late facts and facts for later days; seeds stand in the names of the cases. */
class BetweenTest {
    private static final NetworkId NETWORK = TestLog.TACHOV;
    private static final Instant NOW = Instant.parse("2024-06-01T10:00:00Z");
    private static final int EVENTS = 700;
    private static final int PAIRS = 25;
    private static final Viewer VIEWER =
            new Viewer(new AccountId(new UUID(7, 7)), List.of(new Grant(Role.COORDINATOR, NETWORK, null)));
    private static final List<RowKind<?, ?>> COMPARED = List.of(
            Kinds.NETWORKS,
            Kinds.ACTORS,
            Kinds.PLATFORMS,
            Kinds.MEETINGS,
            Kinds.NEEDS,
            Kinds.TOPICS,
            Kinds.STEPS,
            Kinds.RECOMMENDATIONS,
            Kinds.DOCUMENTS,
            Kinds.PRACTICES,
            Kinds.CHAPTERS,
            Kinds.REGIONAL_TEXTS);

    private final SampleMaps sample = new SampleMaps(NETWORK, NOW);
    private List<TestLog.Entry> log = List.of();

    private NetworkMaps told(long seed) {
        log = RandomHistory.of(seed, NETWORK, EVENTS).stream()
                .filter(entry -> entry.network() != null)
                .toList();
        log.forEach(entry -> sample.happened(entry.at(), entry.since(), entry.event()));
        return sample.maps();
    }

    /** Some as it is known now, some as it was known then. */
    private static List<PointInTime> moments(long seed) {
        var random = new Random(seed);
        var moments = new ArrayList<PointInTime>();
        for (var i = 0; i < 2 * PAIRS; i++) {
            var day = RandomHistory.START.plusDays(random.nextInt(1400) - 100L);
            var known = random.nextBoolean()
                    ? null
                    : NOW.minusSeconds(86_400L * random.nextInt(1600)).minusSeconds(random.nextInt(86_400));
            moments.add(new PointInTime(day, known));
        }
        return moments;
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103})
    void the_view_of_any_day_as_known_at_any_moment_is_what_a_plain_replay_of_the_log_gives(long seed) {
        var maps = told(seed);
        for (var moment : moments(seed)) {
            var map = maps.visible(VIEWER, NETWORK, moment);
            assertThat(seen(map)).as("seed %s, %s", seed, moment).isEqualTo(replayed(side(moment)));
        }
    }

    private static Map<String, Object> seen(VisibleMap map) {
        var states = new HashMap<String, Object>();
        map.network().ifPresent(state -> states.put("networks/" + state.network(), state));
        map.actors().forEach(row -> states.put("actors/" + row.id(), row.state()));
        map.platforms().forEach(row -> states.put("platforms/" + row.id(), row.state()));
        map.meetings().forEach(row -> states.put("meetings/" + row.id(), row.state()));
        map.needs().forEach(row -> states.put("needs/" + row.id(), row.state()));
        map.topics().all().forEach(row -> states.put("topics/" + row.state().topic(), row.state()));
        map.steps().all().forEach(row -> states.put("steps/" + row.state().step(), row.state()));
        map.recommendations()
                .forEach(row -> states.put("recommendations/" + row.state().recommendation(), row.state()));
        map.documents().all().forEach(row -> states.put("documents/" + row.id(), row.state()));
        map.practices().all().forEach(row -> states.put("practices/" + row.id(), row.state()));
        for (var part : Chapter.values()) {
            map.plan().chapter(part).ifPresent(row -> states.put("chapters/" + row.id(), row.state()));
        }
        map.regionalTexts().forEach(row -> states.put("regionalTexts/" + row.id(), row.state()));
        return states;
    }

    /** All that was effective and known, sorted by effect and then by the order in the log, one event after the other. */
    private Map<String, Object> replayed(ResolvedPointInTime side) {
        var states = new HashMap<String, @Nullable Object>();
        log.stream()
                .limit(side.upTo() == ResolvedPointInTime.WHOLE_LOG ? log.size() : side.upTo() + 1)
                .filter(entry -> !entry.since().isAfter(side.day()))
                .filter(entry -> side.knownAt() == null || !entry.at().isAfter(side.knownAt()))
                .sorted(Comparator.comparing(TestLog.Entry::since))
                .forEach(entry -> COMPARED.forEach(kind -> replay(kind, entry, states)));
        states.values().removeIf(state -> state == null);
        return new HashMap<>(states);
    }

    private static <S, E> void replay(RowKind<S, E> kind, TestLog.Entry entry, Map<String, @Nullable Object> states) {
        if (kind.family().isInstance(entry.event())) {
            var key = kind.name() + "/" + entry.record();
            var before = kind.state().cast(states.get(key));
            states.put(key, kind.fold().evolve(before, kind.family().cast(entry.event())));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203, 204, 205, 206, 207, 208})
    void the_difference_applied_to_the_first_day_gives_the_second(long seed) {
        var maps = told(seed);
        var moments = moments(seed);
        for (var at = 0; at < moments.size(); at += 2) {
            var from = moments.get(at);
            var to = moments.get(at + 1);
            var between = maps.between(VIEWER, NETWORK, side(from), side(to));
            var states = seen(maps.visible(VIEWER, NETWORK, from));
            between.changes().forEach(change -> {
                var key = change.kind() + "/" + change.record();
                assertThat(states.get(key)).isEqualTo(change.before());
                if (change.after() == null) {
                    states.remove(key);
                } else {
                    states.put(key, change.after());
                }
            });
            var second = maps.visible(VIEWER, NETWORK, to);
            assertThat(states).as("seed %s, %s, %s", seed, from, to).isEqualTo(seen(second));
            var members = members(maps.visible(VIEWER, NETWORK, from));
            between.members().forEach(member -> {
                var pair = member.actor() + " " + member.platform();
                assertThat(member.joined() ? members.add(pair) : members.remove(pair))
                        .isTrue();
            });
            assertThat(members).as("seed %s, %s, %s", seed, from, to).isEqualTo(members(second));
            var covered = covered(maps.visible(VIEWER, NETWORK, from));
            between.covers().forEach(cover -> assertThat(
                            cover.gained()
                                    ? covered.add(cover.activity().toString())
                                    : covered.remove(cover.activity().toString()))
                    .isTrue());
            assertThat(covered).as("seed %s, %s, %s", seed, from, to).isEqualTo(covered(second));
        }
    }

    /** Activities of needs that are not retired, of which somebody active is in charge, from the states alone. */
    private static Set<String> covered(VisibleMap map) {
        var active = map.actors().stream()
                .filter(row -> row.state().isActive())
                .map(row -> row.id().toString())
                .collect(Collectors.toSet());
        return map.needs().stream()
                .filter(row -> !row.state().retired())
                .flatMap(row -> row.state().forms().stream())
                .flatMap(form -> form.activities().stream())
                .filter(activity -> activity.actors().stream().map(map::ref).anyMatch(ref -> active.contains(ref.id())))
                .map(activity -> activity.activity().toString())
                .collect(Collectors.toSet());
    }

    private static Set<String> members(VisibleMap map) {
        var pairs = new HashSet<String>();
        map.platforms().forEach(platform -> platform.participants()
                .forEach(actor -> pairs.add(actor.id() + " " + platform.id())));
        return pairs;
    }

    private static ResolvedPointInTime side(PointInTime moment) {
        return new ResolvedPointInTime(Objects.requireNonNull(moment.asOf()), moment.knownAt());
    }

    /** As the revisions of years: some days with an end in the log, some without. */
    private static List<ResolvedPointInTime> sides(long seed) {
        var random = new Random(seed);
        return moments(seed).stream()
                .map(BetweenTest::side)
                .map(side -> random.nextInt(3) == 0
                        ? side
                        : new ResolvedPointInTime(
                                side.day(), random.nextBoolean() ? null : side.knownAt(), random.nextInt(EVENTS)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {701, 702, 703, 704})
    void sides_that_end_in_the_log_differ_by_what_a_plain_replay_up_to_there_gives(long seed) {
        var maps = told(seed);
        var sides = sides(seed);
        for (var at = 0; at < sides.size(); at += 2) {
            var from = sides.get(at);
            var to = sides.get(at + 1);
            var before = replayed(from);
            var after = replayed(to);
            var expected = new HashMap<String, Object>();
            for (var key : union(before.keySet(), after.keySet())) {
                if (!Objects.equals(before.get(key), after.get(key))) {
                    expected.put(key, Arrays.asList(before.get(key), after.get(key)));
                }
            }

            var between = maps.between(VIEWER, NETWORK, from, to);

            var found = new HashMap<String, Object>();
            between.changes()
                    .forEach(change -> found.put(
                            change.kind() + "/" + change.record(), Arrays.asList(change.before(), change.after())));
            assertThat(found).as("seed %s, %s, %s", seed, from, to).isEqualTo(expected);
            assertThat(seen(maps.visible(VIEWER, NETWORK, to)))
                    .as("seed %s, %s", seed, to)
                    .isEqualTo(after);
            var members = members(maps.visible(VIEWER, NETWORK, from));
            between.members().forEach(member -> {
                var pair = member.actor() + " " + member.platform();
                assertThat(member.joined() ? members.add(pair) : members.remove(pair))
                        .as("seed %s, %s, %s: %s", seed, from, to, pair)
                        .isTrue();
            });
            assertThat(members).isEqualTo(members(maps.visible(VIEWER, NETWORK, to)));
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {301, 302})
    void a_moment_does_not_differ_from_itself(long seed) {
        var maps = told(seed);
        for (var moment : moments(seed)) {
            var between = maps.between(VIEWER, NETWORK, side(moment), side(moment));
            assertThat(between.changes()).isEmpty();
            assertThat(between.members()).isEmpty();
            assertThat(between.covers()).isEmpty();
        }
    }

    @Test
    void an_index_that_was_carried_on_finds_what_a_new_one_finds() {
        told(401);
        var all = new ArrayList<PlacedFact>();
        for (var kind : COMPARED) {
            all.addAll(places(kind));
        }
        var random = new Random(401);
        all.sort(Comparator.comparingLong(place -> place.fact().position()));
        var step = FactIndex.NONE;
        for (var from = 0; from < all.size(); ) {
            var to = Math.min(all.size(), from + 1 + random.nextInt(60));
            step = step.with(all.subList(from, to));
            from = to;
        }
        var once = FactIndex.NONE.with(all);
        assertThat(step.lastFirst().toList())
                .isEqualTo(once.lastFirst().toList())
                .hasSizeGreaterThan(400);
        for (var moment : moments(401)) {
            var day = moment.asOf() == null ? RandomHistory.START : moment.asOf();
            var from = new ResolvedPointInTime(day, moment.knownAt(), random.nextInt(EVENTS));
            var to = new ResolvedPointInTime(RandomHistory.START.plusYears(1), null);
            assertThat(Set.copyOf(step.between(from, to)))
                    .isEqualTo(Set.copyOf(once.between(from, to)))
                    .isEqualTo(naively(all, from, to));
        }
    }

    private static Set<PlacedFact> naively(List<PlacedFact> all, ResolvedPointInTime from, ResolvedPointInTime to) {
        return all.stream()
                .filter(place -> from.sees(place.fact()) != to.sees(place.fact()))
                .collect(Collectors.toSet());
    }

    private <S, E> List<PlacedFact> places(RowKind<S, E> kind) {
        return sample.changedAfter(kind, -1, _ -> true).stream()
                .flatMap(row -> row.facts().stream().map(fact -> new PlacedFact(kind, row.id(), fact)))
                .toList();
    }
}
