package cz.propoj.query.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorState;
import cz.propoj.contract.actors.Sector;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.query.TestLog;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.SampleMaps;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.RowInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompositionTest {
    private static ActorRow actor(String name, @Nullable String kindOfService, @Nullable Sector sector) {
        var registered = TestLog.network()
                .actor(new ActorId(UUID.randomUUID()), name)
                .organisation()
                .service(kindOfService)
                .sector(sector)
                .registered();
        var state = Objects.requireNonNull(ActorState.evolve(null, registered));
        return new ActorRow(
                state,
                name,
                List.of(),
                List.of(),
                List.of(),
                0,
                new RowInfo(0, 0, Instant.EPOCH, LocalDate.EPOCH, null));
    }

    private static List<Usual> missing(PlatformType type, ActorRow... there) {
        return Composition.missing(type, List.of(there));
    }

    @Test
    void whoever_coordinates_a_platform_is_there() {
        var network = TestLog.TACHOV;
        var sample = new SampleMaps(network, Instant.parse("2025-06-01T10:00:00Z"));
        sample.network().established("ORP Tachov").on("2025-01-01");
        var authority = sample.network().actor("OSPOD Tachov").organisation().on("2025-01-01");
        var platform =
                sample.network().platform("Minitým").coordinators(authority).on("2025-01-01");
        var map = sample.maps()
                .visible(
                        new Viewer(
                                new AccountId(UUID.randomUUID()), List.of(new Grant(Role.COORDINATOR, network, null))),
                        network,
                        PointInTime.NOW);

        assertThat(Composition.missing(map.platform(platform).orElseThrow(), map))
                .containsExactly(Usual.OTHERS);
    }

    @Test
    void everybody_is_recognised_by_what_people_really_write() {
        assertThat(missing(
                        PlatformType.CASE_CONFERENCE,
                        actor("Orgán sociálně-právní ochrany dětí Tachov", null, Sector.SELF_GOVERNMENT),
                        actor("ZŠ Hornická", null, Sector.EDUCATION),
                        actor("Policie ČR, OO Tachov", null, null),
                        actor("Dětská ambulance", "praktický lékař pro děti a dorost", null),
                        actor("Okresní soud v Tachově", "opatrovnický soud", Sector.JUSTICE),
                        actor("Raná péče", null, Sector.SOCIAL_AFFAIRS)))
                .isEmpty();
    }

    @Test
    void who_is_missing_is_named_in_the_order_of_the_source() {
        assertThat(missing(
                        PlatformType.INTERDISCIPLINARY, actor("Městská policie", null, Sector.INTERIOR_AND_SECURITY)))
                .containsExactly(Usual.OSPOD, Usual.SCHOOL, Usual.SOCIAL_SERVICE, Usual.DOCTOR);
    }

    @Test
    void ospod_is_no_social_service_and_a_counselling_centre_no_school() {
        assertThat(missing(
                        PlatformType.INTERDISCIPLINARY,
                        actor("OSPOD Tachov", "OSPOD", Sector.SOCIAL_AFFAIRS),
                        actor("Pedagogicko-psychologická poradna", null, Sector.EDUCATION)))
                .containsExactly(Usual.SCHOOL, Usual.SOCIAL_SERVICE, Usual.POLICE, Usual.DOCTOR);
    }

    @Test
    void a_mini_team_wants_ospod_and_anybody_else() {
        var ospod = actor("OSPOD Tachov", null, Sector.SOCIAL_AFFAIRS);
        assertThat(missing(PlatformType.MINI_TEAM)).containsExactly(Usual.OSPOD, Usual.OTHERS);
        assertThat(missing(PlatformType.MINI_TEAM, ospod)).containsExactly(Usual.OTHERS);
        assertThat(missing(PlatformType.MINI_TEAM, ospod, actor("Farnost", null, Sector.CHURCHES)))
                .isEmpty();
    }

    @Test
    void formal_platforms_are_made_of_what_their_purpose_asks() {
        assertThat(missing(PlatformType.FORMAL_OR_SECTORAL)).isEmpty();
    }
}
