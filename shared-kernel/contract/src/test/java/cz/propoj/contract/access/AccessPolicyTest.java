package cz.propoj.contract.access;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.Territories;
import cz.propoj.contract.networks.Territory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole policy as a table: one line for each role, one column for each right. */
class AccessPolicyTest {
    private static final NetworkId TACHOV = new NetworkId("orp-3215");
    private static final NetworkId DOBRIS = new NetworkId("orp-2104");
    private static final NetworkId REGION = new NetworkId("kraj-CZ032");
    private static final ActorId SCHOOL = new ActorId(UUID.randomUUID());
    private static final ActorId OSPOD = new ActorId(UUID.randomUUID());
    private static final AccountId SOMEBODY = new AccountId(UUID.randomUUID());

    private static Viewer with(Grant... grants) {
        return new Viewer(new AccountId(UUID.randomUUID()), List.of(grants));
    }

    private static Viewer with(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> with(new Grant(role, null, null));
            case REGIONAL_PLANNER -> with(new Grant(role, REGION, null));
            case ACTOR -> with(new Grant(role, TACHOV, SCHOOL));
            case COORDINATOR, CASE_MANAGER, READER -> with(new Grant(role, TACHOV, null));
        };
    }

    private static Territory territory(NetworkId network) {
        return Territories.of(network).orElseThrow();
    }

    private static boolean sees(Viewer viewer, Visibility visibility) {
        return AccessPolicy.maySeeNote(viewer, TACHOV, visibility, SOMEBODY);
    }

    /** Rights in the network of Tachov, in the order of the columns below. */
    private static List<Predicate<Viewer>> rights() {
        return List.of(
                viewer -> AccessPolicy.mayRead(viewer, TACHOV, territory(TACHOV)),
                viewer -> AccessPolicy.mayEdit(viewer, TACHOV),
                viewer -> AccessPolicy.mayEditActor(viewer, TACHOV, SCHOOL),
                viewer -> AccessPolicy.mayEditActor(viewer, TACHOV, OSPOD),
                viewer -> AccessPolicy.maySeeContacts(viewer, TACHOV),
                viewer -> sees(viewer, Visibility.PRIVATE),
                viewer -> sees(viewer, Visibility.COORDINATORS),
                viewer -> sees(viewer, Visibility.NETWORK),
                viewer -> AccessPolicy.mayGrant(viewer, new Grant(Role.CASE_MANAGER, TACHOV, null)),
                viewer -> AccessPolicy.mayGrant(viewer, new Grant(Role.COORDINATOR, TACHOV, null)),
                AccessPolicy::mayAdminister,
                AccessPolicy::mayVerifyLog,
                viewer -> AccessPolicy.mayRead(viewer, DOBRIS, territory(DOBRIS)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            role             | read | edit | own actor | other actor | contacts | private | coordinators | network | invite | appoint | accounts | verify | elsewhere
            COORDINATOR      | yes  | yes  | yes       | yes         | yes      | no      | yes          | yes     | yes    | no      | no       | yes    | no
            REGIONAL_PLANNER | yes  | no   | no        | no          | no       | no      | no           | no      | no     | no      | no       | yes    | no
            CASE_MANAGER     | yes  | no   | no        | no          | yes      | no      | no           | yes     | no     | no      | no       | no     | no
            ACTOR            | yes  | no   | yes       | no          | yes      | no      | no           | yes     | no     | no      | no       | no     | no
            READER           | yes  | no   | no        | no          | no       | no      | no           | no      | no     | no      | no       | no     | no
            ADMINISTRATOR    | no   | no   | no        | no          | no       | no      | no           | no      | yes    | yes     | yes      | yes    | no
            """)
    void each_role_has_these_rights_and_no_others(
            Role role,
            String read,
            String edit,
            String ownActor,
            String otherActor,
            String contacts,
            String privately,
            String coordinators,
            String network,
            String invite,
            String appoint,
            String accounts,
            String verify,
            String elsewhere) {
        var wanted = List.of(
                read,
                edit,
                ownActor,
                otherActor,
                contacts,
                privately,
                coordinators,
                network,
                invite,
                appoint,
                accounts,
                verify,
                elsewhere);
        var viewer = with(role);
        var found = new ArrayList<String>();
        rights().forEach(right -> found.add(right.test(viewer) ? "yes" : "no"));

        assertThat(found).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "COORDINATOR, true",
        "REGIONAL_PLANNER, true",
        "CASE_MANAGER, true",
        "ACTOR, true",
        "READER, true",
        "ADMINISTRATOR, false"
    })
    void aims_are_for_everybody_of_the_network_and_for_planners_of_its_region(Role role, boolean sees) {
        assertThat(AccessPolicy.maySeeAims(with(role), TACHOV, territory(TACHOV)))
                .isEqualTo(sees);
        assertThat(AccessPolicy.maySeeAims(with(role), DOBRIS, territory(DOBRIS)))
                .as("another region")
                .isFalse();
    }

    @Test
    void a_planner_runs_the_network_of_the_region_and_no_other() {
        var planner = with(Role.REGIONAL_PLANNER);

        assertThat(AccessPolicy.mayEdit(planner, REGION)).isTrue();
        assertThat(AccessPolicy.maySeeContacts(planner, REGION)).isTrue();
        assertThat(AccessPolicy.mayGrant(planner, new Grant(Role.READER, REGION, null)))
                .isTrue();
        assertThat(AccessPolicy.mayGrant(planner, new Grant(Role.REGIONAL_PLANNER, REGION, null)))
                .isFalse();
    }

    /** Such a grant is refused today; one that an older log may hold gives nothing. */
    @Test
    void a_planner_of_an_ORP_is_nobody() {
        var odd = with(new Grant(Role.REGIONAL_PLANNER, TACHOV, null));

        assertThat(AccessPolicy.isFor(Role.REGIONAL_PLANNER, TACHOV)).isFalse();
        assertThat(AccessPolicy.mayEdit(odd, TACHOV)).isFalse();
        assertThat(AccessPolicy.maySeeContacts(odd, TACHOV)).isFalse();
        assertThat(sees(odd, Visibility.NETWORK)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void an_author_reads_ones_own_note_unless_it_is_for_a_network_one_has_left(Visibility visibility) {
        var author = with(new Grant(Role.CASE_MANAGER, TACHOV, null));
        assertThat(AccessPolicy.maySeeNote(author, TACHOV, visibility, author.account()))
                .isTrue();
        assertThat(AccessPolicy.mayRead(with(), TACHOV, territory(TACHOV))).isFalse();
    }

    @Test
    void nobody_who_runs_a_network_makes_another_such_or_reaches_beyond_it() {
        var coordinator = with(Role.COORDINATOR);
        for (var role : Role.values()) {
            var here = new Grant(role, role == Role.ADMINISTRATOR ? null : TACHOV, actorOf(role));
            var there = new Grant(role, role == Role.ADMINISTRATOR ? null : DOBRIS, actorOf(role));
            assertThat(AccessPolicy.mayGrant(coordinator, here))
                    .as("%s here", role)
                    .isEqualTo(Arrays.asList(Role.CASE_MANAGER, Role.ACTOR, Role.READER)
                            .contains(role));
            assertThat(AccessPolicy.mayGrant(coordinator, there))
                    .as("%s elsewhere", role)
                    .isFalse();
        }
    }

    private static @Nullable ActorId actorOf(Role role) {
        return role == Role.ACTOR ? SCHOOL : null;
    }
}
