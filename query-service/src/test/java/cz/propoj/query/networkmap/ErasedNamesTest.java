package cz.propoj.query.networkmap;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.eventlog.vault.Vault;
import cz.propoj.query.TestLog;
import cz.propoj.query.networkmap.memory.MapFollower;
import cz.propoj.query.networkmap.memory.PlacedFact;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import cz.propoj.query.runtime.Projections;
import cz.propoj.testdata.TestNetwork;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Networks that take turns in memory: of who was erased nothing comes back, on no day and in no comparison. */
class ErasedNamesTest {
    private static final NetworkId REGION = new NetworkId("kraj-CZ032");
    private static final NetworkId NETWORK = TestLog.TACHOV;
    private static final NetworkId OTHER = new NetworkId("orp-3208");
    private static final Viewer VIEWER = new Viewer(
            new AccountId(new UUID(7, 7)),
            List.of(
                    new Grant(Role.COORDINATOR, REGION, null),
                    new Grant(Role.COORDINATOR, NETWORK, null),
                    new Grant(Role.COORDINATOR, OTHER, null)));

    private static final Instant NOW = Instant.parse("2026-05-05T10:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final LocalDate SECOND_DAY = LocalDate.of(2025, 7, 1);
    private static final List<String> NAMES = List.of("Soudkyně Jana", "Soudkyně Eva", "Kontakt Petr", "Kontakt Pavel");
    /** When the first names held, and when the second ones. */
    private static final List<PointInTime> MOMENTS = List.of(
            new PointInTime(FIRST_DAY.plusMonths(1), null),
            new PointInTime(SECOND_DAY.plusMonths(1), null),
            new PointInTime(null, recorded(FIRST_DAY).plusSeconds(60)),
            new PointInTime(null, recorded(SECOND_DAY).plusSeconds(60)),
            new PointInTime(FIRST_DAY.plusMonths(1), recorded(SECOND_DAY).plusSeconds(60)));

    private final ActorId judge = new ActorId(UUID.randomUUID());
    private final ActorId school = new ActorId(UUID.randomUUID());
    private final ContactId contact = new ContactId(UUID.randomUUID());
    private final Set<NetworkId> touched = ConcurrentHashMap.newKeySet();
    private final TestLog log = new TestLog();
    private final Projections projections = new Projections(log.log(), log.database(), Kinds.ALL, 2);

    @TempDir
    private Path folder;

    private Vault vault;
    private MapFollower follower;
    private NetworkMaps maps;

    /** Where the network is when the names are erased. */
    private enum PlacedFact {
        IN_MEMORY,
        DROPPED
    }

    private static Instant recorded(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    /** With room for one network, so that each that is asked for drops the one before. */
    @BeforeEach
    void start() {
        projections.start();
        vault = Vault.open(log.database(), folder.resolve("keys.json"));
        follower = MapConfiguration.follower(projections, vault, 1);
        follower.start();
        maps = new NetworkMaps(follower, log.log()::reaches, Clock.fixed(NOW, ZoneOffset.UTC));
        maps.onChange(touched::add);
        for (var network : List.of(REGION, NETWORK, OTHER)) {
            in(network).established("Síť " + network, "CZ032").on(FIRST_DAY);
        }
        in(OTHER).actor("Poradna").organisation().on(FIRST_DAY);
        var first = name(1);
        in(NETWORK)
                .actor(school, "Škola")
                .organisation()
                .and(new ActorEvent.ContactPersonNamed(school, first))
                .on(FIRST_DAY);
        in(NETWORK).person(judge).on(FIRST_DAY);
        var second = name(2);
        in(NETWORK)
                .change(judge)
                .and(new ActorEvent.PersonalNameChanged(judge, second.version()))
                .on(SECOND_DAY);
        in(NETWORK)
                .change(school)
                .and(new ActorEvent.ContactPersonChanged(school, second))
                .on(SECOND_DAY);
        in(NETWORK).platform("Tým").coordinators(judge).members(judge).on(FIRST_DAY);
        maps.awaitPosition(log.log().head());
    }

    private TestNetwork in(NetworkId network) {
        return new TestNetwork(
                network,
                (id, record, day, events) ->
                        log.append(id, record, recorded(Objects.requireNonNull(day)), day, events.toArray()));
    }

    /** Both names in the vault, in that version. */
    private ContactPerson name(int version) {
        assertThat(vault.put(judge.value(), Identity.NAME_IN_VAULT, NAMES.get(version - 1)))
                .isEqualTo(version);
        assertThat(vault.put(contact.value(), ContactPerson.NAME, NAMES.get(version + 1)))
                .isEqualTo(version);
        return new ContactPerson(contact, null, false, version);
    }

    private long append(NetworkId network, Object record, LocalDate day, Object... events) {
        return log.append(network, record.toString(), recorded(day), day, events);
    }

    private void erase() {
        vault.erase(judge.value());
        vault.erase(contact.value());
        var day = LocalDate.of(2026, 1, 1);
        append(NETWORK, school, day, new ActorEvent.ContactPersonErased(school, contact));
        maps.awaitPosition(append(NETWORK, judge, day, new ActorEvent.PersonalNameChanged(judge, 3)));
    }

    @AfterEach
    void end() {
        follower.close();
        projections.close();
        log.close();
    }

    /** Everything that names people, at every moment. */
    private String ofNetwork() {
        var all = new StringBuilder(told(maps.visible(VIEWER, NETWORK, PointInTime.NOW)));
        MOMENTS.forEach(moment -> all.append(told(maps.visible(VIEWER, NETWORK, moment))));
        return all.toString();
    }

    private String told(VisibleMap map) {
        return map.actors() + " " + map.platforms() + " " + map.contacts() + " " + map.contacts(school)
                + map.hiddenWords(SubjectKind.ACTOR, school.toString()).toList()
                + map.timeline(TimelineQuery.ALL, false).page(0, 100) + map.ref(judge) + "\n";
    }

    /** What the region tells of its networks, one after the other. */
    private String ofRegion() {
        var all = new StringBuilder();
        var region = maps.inRegion(maps.visible(VIEWER, REGION, PointInTime.NOW));
        assertThat(region.readable()).hasSize(3);
        for (var moment : MOMENTS) {
            for (var one : region.readable()) {
                all.append(told(maps.visible(VIEWER, one.network(), moment)));
            }
        }
        for (var one : region.readable()) {
            var between = maps.between(
                    VIEWER,
                    one.network(),
                    new ResolvedPointInTime(FIRST_DAY.plusMonths(1), null),
                    new ResolvedPointInTime(SECOND_DAY.plusMonths(1), null));
            all.append(between.changes())
                    .append(between.members())
                    .append(between.happenings(
                            Kinds.ACTORS.name(),
                            school.toString(),
                            Set.of(between.now().position())))
                    .append(told(between.now()));
        }
        return all.toString();
    }

    /** What another network of the same level compares itself with. */
    private String comparable() {
        var told = maps.ofComparable(
                maps.visible(VIEWER, OTHER, PointInTime.NOW),
                MOMENTS.stream()
                        .map(moment -> moment.asOf() == null ? SECOND_DAY : moment.asOf())
                        .toList(),
                several -> several.stream().map(this::told).toList());
        assertThat(told).hasSize(1);
        return told.toString();
    }

    /** Does something, and tells whether the map of the network became another one by that: it was dropped, or changed. */
    private boolean touches(Runnable work) {
        touched.clear();
        work.run();
        return touched.contains(NETWORK);
    }

    private void look(NetworkId network) {
        maps.visible(VIEWER, network, PointInTime.NOW);
    }

    private void eraseWhile(PlacedFact place) {
        look(NETWORK);
        if (place == PlacedFact.DROPPED) {
            assertThat(touches(() -> look(OTHER))).isTrue();
        }
        assertThat(touches(this::erase))
                .as("only what is in memory is brought up to date")
                .isEqualTo(place == PlacedFact.IN_MEMORY);
    }

    @ParameterizedTest
    @EnumSource
    void an_erased_name_is_on_no_map_after_the_network_was_dropped_and_loaded_again(PlacedFact place) {
        assertThat(ofNetwork()).contains(NAMES);

        eraseWhile(place);

        assertThat(ofNetwork()).doesNotContain(NAMES).contains("Škola");
        assertThat(touches(() -> look(OTHER))).isTrue();
        assertThat(ofNetwork()).doesNotContain(NAMES).contains("Škola");
    }

    @ParameterizedTest
    @EnumSource
    void nor_is_it_in_what_is_compared_with_other_networks(PlacedFact place) {
        assertThat(ofRegion()).contains(NAMES);
        assertThat(comparable()).doesNotContain(NAMES);

        eraseWhile(place);

        assertThat(ofRegion()).doesNotContain(NAMES).contains("Škola");
        assertThat(comparable()).doesNotContain(NAMES).contains("Škola");
    }
}
