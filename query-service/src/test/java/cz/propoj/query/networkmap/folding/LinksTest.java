package cz.propoj.query.networkmap.folding;

import cz.propoj.query.networkmap.memory.NetworkRows;
import cz.propoj.query.networkmap.memory.PrivateTexts;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.Ref;

import cz.propoj.contract.platforms.FunctioningMark;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.actors.ActorEvent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorKind;
import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.Classification;
import cz.propoj.contract.actors.Identity;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.meetings.Agenda;
import cz.propoj.contract.meetings.Attendance;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingKind;
import cz.propoj.contract.platforms.Charter;
import cz.propoj.contract.platforms.PlatformEvent;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformIdentity;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.contract.time.Fact;
import cz.propoj.contract.time.Origin;
import cz.propoj.query.TestLog;
import cz.propoj.query.runtime.Row;
import cz.propoj.query.runtime.RowKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    private static final PrivateTexts NONE = new PrivateTexts() {
        @Override
        public @Nullable Secret get(Key key) {
            return null;
        }

        @Override
        public void load(Collection<Key> keys) {}

        @Override
        public void forget(String id) {}
    };

    private final PlatformId platform = new PlatformId(UUID.randomUUID());
    private NetworkRows rows = NetworkRows.none(TestLog.TACHOV);
    private long position;

    @SafeVarargs
    private <S, E> void tell(RowKind<S, E> kind, E... events) {
        var facts = new ArrayList<Fact<E>>();
        for (var event : events) {
            facts.add(new Fact<>(position++, Instant.EPOCH, LocalDate.of(2020, 1, 1), Origin.UNKNOWN, event));
        }
        rows = rows.with(kind, List.of(Row.of(kind, kind.id().apply(events[0]), TestLog.TACHOV, facts)));
    }

    private ActorId actor(String name, @Nullable Sector sector, ActorEvent... more) {
        var actor = new ActorId(UUID.randomUUID());
        register(actor, name, sector, more);
        return actor;
    }

    private void register(ActorId actor, String name, @Nullable Sector sector, ActorEvent... more) {
        var events = new ArrayList<ActorEvent>();
        events.add(new ActorEvent.ActorRegistered(
                actor,
                TestLog.TACHOV,
                ActorProfile.of(new Identity(name, null, ActorKind.SERVICE, null))
                        .with(new Classification(null, null, sector))));
        events.addAll(List.of(more));
        tell(Kinds.ACTORS, events.toArray(ActorEvent[]::new));
    }

    private void found(@Nullable String frequency, List<ActorId> coordinators, ActorId... members) {
        var events = new ArrayList<PlatformEvent>();
        events.add(new PlatformEvent.PlatformFounded(
                platform,
                TestLog.TACHOV,
                new PlatformIdentity("Platforma", PlatformType.MINI_TEAM, null, null),
                new Charter(coordinators, frequency, List.of(), null, null)));
        for (var member : members) {
            events.add(new PlatformEvent.MemberJoined(platform, member, null));
        }
        tell(Kinds.PLATFORMS, events.toArray(PlatformEvent[]::new));
    }

    private void meet(LocalDate day, ActorId... came) {
        var meeting = new MeetingId(UUID.randomUUID());
        tell(
                Kinds.MEETINGS,
                new MeetingEvent.MeetingRecorded(
                        meeting,
                        TestLog.TACHOV,
                        platform,
                        new Agenda(day, MeetingKind.PLATFORM_MEETING, null, null, List.of(), null, null)),
                new MeetingEvent.AttendanceRecorded(
                        meeting,
                        List.of(came).stream()
                                .map(actor -> new Attendance(actor, 1))
                                .toList()));
    }

    private MapRows face() {
        return new NetworkMap(rows, DAY, null, NONE).face(true);
    }

    private List<FunctioningMark> missing() {
        return face().platforms().values().iterator().next().missing();
    }

    @Test
    void a_platform_that_shows_all_marks_functions() {
        var school = actor("Škola", Sector.EDUCATION);
        var service = actor("Služba", Sector.SOCIAL_AFFAIRS);
        found(null, List.of(service), service, school);
        meet(LocalDate.of(2025, 3, 1), school);
        meet(LocalDate.of(2025, 6, 1), school);

        assertThat(missing()).isEmpty();
    }

    @Test
    void one_meeting_is_not_repeated_and_a_planned_one_does_not_count() {
        var school = actor("Škola", Sector.EDUCATION);
        var police = actor("Policie", Sector.INTERIOR_AND_SECURITY);
        found(null, List.of(school), school, police);
        meet(LocalDate.of(2025, 3, 1), school);
        meet(LocalDate.of(2026, 3, 1), school);

        assertThat(missing()).containsExactly(FunctioningMark.MEETS_REPEATEDLY);
    }

    @Test
    void meetings_of_more_than_two_years_ago_do_not_show_that_it_meets_repeatedly() {
        var school = actor("Škola", Sector.EDUCATION);
        var police = actor("Policie", Sector.INTERIOR_AND_SECURITY);
        found("1×", List.of(school), school, police);
        meet(LocalDate.of(2022, 3, 1), school);
        meet(LocalDate.of(2023, 12, 1), school);
        meet(LocalDate.of(2025, 3, 1), school);

        assertThat(missing()).containsExactly(FunctioningMark.MEETS_REPEATEDLY);

        meet(LocalDate.of(2023, 12, 2), school);

        assertThat(missing()).isEmpty();
    }

    @Test
    void social_services_alone_are_not_the_wider_network() {
        var one = actor("Jedna", Sector.SOCIAL_AFFAIRS);
        var other = actor("Druhá", Sector.SOCIAL_AFFAIRS);
        found("4× ročně", List.of(), one, other);

        assertThat(missing()).containsExactly(FunctioningMark.COORDINATED, FunctioningMark.SEVERAL_ACTORS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4× ročně",
                "1x za 6 týdnů",
                "jednou měsíčně",
                "čtvrtletně",
                "pravidelně",
                "2krát do roka",
                "jednou za rok",
                "každých 14 dní",
                "12× ročně",
                "několikrát"
            })
    void a_stated_frequency_says_that_it_meets_again(String frequency) {
        assertThat(FunctioningMark.saysRepeatedly(frequency)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"podle potřeby", "jednorázově, 1× v roce 2025", "1×", "1 x", "jedenkrát", "1krát", ""})
    void and_some_do_not(String frequency) {
        assertThat(FunctioningMark.saysRepeatedly(frequency)).isFalse();
    }

    @Test
    void load_counts_meetings_of_the_twelve_months_up_to_the_day() {
        var school = actor("Škola", Sector.EDUCATION);
        found(null, List.of());
        meet(LocalDate.of(2024, 12, 1), school);
        meet(LocalDate.of(2024, 12, 2), school);
        meet(LocalDate.of(2025, 12, 1), school);
        meet(LocalDate.of(2025, 12, 2), school);

        assertThat(face().actors().get(school))
                .isNotNull()
                .extracting(ActorRow::meetingsInYear)
                .isEqualTo(2);
    }

    @Test
    void what_a_merged_record_took_part_in_counts_for_the_one_that_stays() {
        var stays = actor("Škola", Sector.EDUCATION);
        var duplicate = new ActorId(UUID.randomUUID());
        register(duplicate, "Skola", Sector.EDUCATION, new ActorEvent.ActorMerged(duplicate, stays));
        found(null, List.of(duplicate), duplicate);
        meet(LocalDate.of(2025, 6, 1), duplicate);

        var row = Objects.requireNonNull(face().actors().get(stays));

        assertThat(row.platforms()).extracting(Ref::name).containsExactly("Platforma");
        assertThat(row.coordinates()).hasSize(1);
        assertThat(row.meetingsInYear()).isEqualTo(1);
        assertThat(face().platforms().values().iterator().next().members())
                .extracting(member -> member.actor().name())
                .containsExactly("Škola");
    }

    @Test
    void kinds_of_actors_mean_those_whose_name_or_service_begins_so() {
        var firemen = new ActorId(UUID.randomUUID());
        var possible = new MentionedActors();
        possible.add(firemen, "Sbor dobrovolných hasičů spolek");

        assertThat(possible.meant("hasiči")).containsExactly(firemen);
        assertThat(possible.meant("dobrovolní hasiči")).containsExactly(firemen);
        assertThat(possible.meant("policie")).isEmpty();
        assertThat(possible.meant("")).isEmpty();
    }
}
