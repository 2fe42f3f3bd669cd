package cz.propoj.query.networkmap.folding;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.platforms.FunctioningMark;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.query.TestLog;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.SampleMaps;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.PlatformRow;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.testdata.TestNetwork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final Viewer VIEWER =
            new Viewer(new AccountId(new UUID(7, 7)), List.of(new Grant(Role.COORDINATOR, TestLog.TACHOV, null)));

    private final SampleMaps sample = new SampleMaps(TestLog.TACHOV, Instant.parse(DAY + "T12:00:00Z"));
    private final TestNetwork network = sample.network();
    private final PlatformId platform = new PlatformId(UUID.randomUUID());

    LinksTest() {
        network.established("ORP Tachov").on(SINCE);
    }

    private ActorId actor(String name, Sector sector) {
        return network.actor(name).sector(sector).on(SINCE);
    }

    private void found(@Nullable String frequency, List<ActorId> coordinators, ActorId... members) {
        network.platform(platform, "Platforma")
                .frequency(frequency)
                .coordinators(coordinators.toArray(ActorId[]::new))
                .members(members)
                .on(SINCE);
    }

    private void meet(LocalDate day, ActorId... came) {
        network.meeting(day, platform).came(came).on(SINCE);
    }

    private VisibleMap map() {
        return sample.maps().visible(VIEWER, TestLog.TACHOV, PointInTime.NOW);
    }

    private PlatformRow seen() {
        return map().platform(platform).orElseThrow();
    }

    private List<FunctioningMark> missing() {
        return seen().missing();
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

        assertThat(map().actor(school).orElseThrow().meetingsInYear()).isEqualTo(2);
    }

    @Test
    void what_a_merged_record_took_part_in_counts_for_the_one_that_stays() {
        var stays = actor("Škola", Sector.EDUCATION);
        var duplicate = network.actor("Skola").sector(Sector.EDUCATION).on(SINCE);
        network.change(duplicate).mergedInto(stays).on(SINCE);
        found(null, List.of(duplicate), duplicate);
        meet(LocalDate.of(2025, 6, 1), duplicate);

        var row = map().actor(stays).orElseThrow();

        assertThat(row.platforms()).extracting(Ref::name).containsExactly("Platforma");
        assertThat(row.coordinates()).hasSize(1);
        assertThat(row.meetingsInYear()).isEqualTo(1);
        assertThat(seen().members()).extracting(member -> member.actor().name()).containsExactly("Škola");
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
