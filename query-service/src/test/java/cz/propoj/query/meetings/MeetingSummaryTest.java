package cz.propoj.query.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingKind;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.meetings.MeetingSummary.By;
import cz.propoj.query.meetings.MeetingSummary.Count;
import cz.propoj.query.meetings.Slot.Period;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.SampleMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.testdata.TestNetwork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeetingSummaryTest {
    private static final NetworkId TACHOV = new NetworkId("orp-3215");
    private static final LocalDate BEGINNING = LocalDate.parse("2024-01-01");
    private static final LocalDate FROM = LocalDate.parse("2025-01-01");
    private static final LocalDate TO = LocalDate.parse("2025-12-31");
    private static final Viewer COORDINATOR =
            new Viewer(new AccountId(UUID.randomUUID()), List.of(new Grant(Role.COORDINATOR, TACHOV, null)));

    private final SampleMaps sample = new SampleMaps(TACHOV, Instant.parse("2025-12-01T09:00:00Z"));
    private final TestNetwork network = sample.network();
    private final ActorId school = actor("Základní škola", "základní škola", Sector.EDUCATION);
    private final ActorId library = actor("Knihovna", "knihovna", Sector.EDUCATION);
    private final ActorId court = actor("Okresní soud", null, null);

    @BeforeEach
    void tell() {
        network.established("ORP Tachov").on(BEGINNING);
        meeting("2025-01-15", MeetingKind.ROUND_TABLE, Map.of(school, 2, library, 1));
        meeting("2025-02-20", MeetingKind.ROUND_TABLE, Map.of(court, 1));
        meeting("2025-05-05", MeetingKind.WORKSHOP, Map.of(school, 3, court, 1));
        meeting("2024-12-31", MeetingKind.WORKSHOP, Map.of(school, 50));
        var cancelled = meeting("2025-03-03", MeetingKind.WORKSHOP, Map.of(school, 50));
        network.change(cancelled).cancelled("chřipka").on(BEGINNING);
        meeting("2025-12-20", MeetingKind.WORKSHOP, Map.of(school, 50));
    }

    private ActorId actor(String name, @Nullable String service, @Nullable Sector sector) {
        return network.actor(name)
                .organisation()
                .service(service)
                .sector(sector)
                .on(BEGINNING);
    }

    private MeetingId meeting(String day, MeetingKind kind, Map<ActorId, Integer> came) {
        var meeting = network.meeting(day, null).kind(kind);
        came.forEach(meeting::came);
        return meeting.on(BEGINNING);
    }

    private VisibleMap map(@Nullable String asOf) {
        return sample.maps()
                .visible(
                        COORDINATOR,
                        TACHOV,
                        asOf == null ? PointInTime.NOW : new PointInTime(LocalDate.parse(asOf), null));
    }

    private MeetingSummary summary(By by, Period period) {
        return MeetingSummary.of(map(null), FROM, TO, by, period);
    }

    @Test
    void counts_what_was_held_by_kind_and_quarter() {
        var summary = summary(By.KIND, Period.QUARTER);

        assertThat(summary.slots()).extracting(Slot::key).containsExactly("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4");
        assertThat(summary.lines())
                .extracting(MeetingSummary.Line::value)
                .containsExactly(MeetingKind.ROUND_TABLE, MeetingKind.WORKSHOP);
        assertThat(summary.lines().getFirst().counts())
                .containsExactly(new Count(2, 3, 4), Count.NONE, Count.NONE, Count.NONE);
        assertThat(summary.lines().getLast().sum()).isEqualTo(new Count(1, 2, 4));
        assertThat(summary.total().sum()).isEqualTo(new Count(3, 5, 8));
    }

    @Test
    void counts_a_meeting_once_for_each_type_of_actor_and_once_in_the_total() {
        var summary = summary(By.SECTOR, Period.YEAR);

        assertThat(summary.lines()).extracting(MeetingSummary.Line::value).containsExactly(Sector.EDUCATION, null);
        assertThat(summary.lines().getFirst().sum()).isEqualTo(new Count(2, 3, 6));
        assertThat(summary.lines().getLast().sum()).isEqualTo(new Count(2, 2, 2));
        assertThat(summary.total().sum()).isEqualTo(new Count(3, 5, 8));
        assertThat(summary(By.SERVICE, Period.YEAR).lines())
                .extracting(MeetingSummary.Line::value)
                .containsExactly("knihovna", "základní škola", null);
    }

    @Test
    void counts_on_an_earlier_day_only_what_was_held_by_then() {
        var then = MeetingSummary.of(map("2025-02-01"), FROM, TO, By.KIND, Period.MONTH);

        assertThat(then.total().sum()).isEqualTo(new Count(1, 2, 3));
        assertThat(then.slots()).hasSize(12);
        assertThat(then.slots().getFirst().key()).isEqualTo("2025-01");
    }

    @Test
    void counts_who_was_merged_for_the_one_that_took_it_in() {
        network.change(library).mergedInto(school).on(BEGINNING);

        var summary = summary(By.SERVICE, Period.YEAR);

        assertThat(summary.lines().getFirst().value()).isEqualTo("základní škola");
        assertThat(summary.lines().getFirst().sum())
                .as("two records of one actor at one meeting are one attendance of three people")
                .isEqualTo(new Count(2, 2, 6));
        assertThat(ActorLoad.of(map(null)).getFirst())
                .extracting(ActorLoad::id, ActorLoad::meetings, ActorLoad::outside, ActorLoad::people)
                .containsExactly(school, 3, 3, 56);
    }

    @Test
    void loads_everybody_who_is_active_the_busiest_first() {
        var loads = ActorLoad.of(map(null));

        assertThat(loads).extracting(ActorLoad::id).containsExactly(school, court, library);
        assertThat(loads).extracting(ActorLoad::meetings).containsExactly(3, 2, 1);
    }

    @Test
    void understands_an_address_and_refuses_what_makes_no_sense() {
        assertThat(question())
                .isEqualTo(new SummaryQuestion(BEGINNING, LocalDate.parse("2025-12-01"), By.SECTOR, Period.QUARTER));
        assertThat(question("from", "2025-01-01", "to", "2025-03-31", "by", "kind", "period", "month"))
                .isEqualTo(new SummaryQuestion(FROM, LocalDate.parse("2025-03-31"), By.KIND, Period.MONTH));
        for (var bad : List.of(
                new String[] {"from", "20205-01-01"},
                new String[] {"from", "2025-02-30"},
                new String[] {"from", "2026-01-01", "to", "2025-01-01"},
                new String[] {"by", "quality"},
                new String[] {"period", "week"},
                new String[] {"from", "1990-01-01", "period", "month"})) {
            assertThatThrownBy(() -> question(bad)).as(Arrays.toString(bad)).isInstanceOf(BadQuery.class);
        }
    }

    private SummaryQuestion question(String... parameters) {
        var list = List.of(parameters);
        return SummaryQuestion.of(map(null), name -> {
            var at = list.indexOf(name);
            return at < 0 ? null : list.get(at + 1);
        });
    }
}
