package cz.propoj.command.filters;

import static cz.propoj.command.runtime.Fixtures.*;

import cz.propoj.command.filters.FilterCommand.*;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.Fixtures;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.filters.FilterEvent.*;
import cz.propoj.contract.filters.FilterId;
import cz.propoj.contract.filters.ListName;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedFilterTest {
    private static final FilterId ID = new FilterId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final Viewer COORDINATOR = viewer(AUTHOR, Role.COORDINATOR);
    private static final Viewer OTHER_COORDINATOR = viewer(OTHER, Role.COORDINATOR);
    private static final Viewer CASE_MANAGER = viewer(AUTHOR, Role.CASE_MANAGER);
    private static final Viewer OTHER_CASE_MANAGER = viewer(OTHER, Role.CASE_MANAGER);
    private static final FilterChoice OWN = new FilterChoice("Volná místa", "freeCapacity=1..&sort=name", List.of());
    private static final FilterChoice SHARED =
            new FilterChoice("Volná místa", "freeCapacity=1..&sort=name", List.of(Role.CASE_MANAGER));
    private static final FilterSaved SAVED_OWN = new FilterSaved(ID, NETWORK, AUTHOR, ListName.ACTORS, OWN);
    private static final FilterSaved SAVED_SHARED = new FilterSaved(ID, NETWORK, AUTHOR, ListName.ACTORS, SHARED);

    private final FixtureConfiguration<SavedFilter> fixture = Fixtures.of(SavedFilter.class);

    private static Viewer viewer(AccountId account, Role role) {
        return new Viewer(account, List.of(new Grant(role, NETWORK, null)));
    }

    private ResultValidator<SavedFilter> when(FilterCommand command, Object... given) {
        return fixture.given(given).when(command, asked());
    }

    private ResultValidator<SavedFilter> save(Viewer viewer, FilterChoice choice) {
        return fixture.givenNoPriorActivity()
                .when(new SaveFilter(ID, NETWORK, viewer, ListName.ACTORS, choice), asked());
    }

    private static FilterChoice asking(String query) {
        return new FilterChoice("Výběr", query, List.of());
    }

    @Test
    void whoever_reads_the_network_saves_one_for_themselves() {
        save(CASE_MANAGER, OWN).expectEvents(SAVED_OWN);
    }

    @Test
    void only_who_may_change_the_network_shares_one() {
        save(COORDINATOR, SHARED).expectEvents(SAVED_SHARED);
        save(CASE_MANAGER, SHARED).expectException(broken("filter.not-shared"));
        when(new ReviseFilter(ID, CASE_MANAGER, SHARED), SAVED_OWN).expectException(broken("filter.not-shared"));
    }

    @Test
    void another_persons_own_filter_is_not_there_for_anybody() {
        when(new ReviseFilter(ID, OTHER_COORDINATOR, OWN), SAVED_OWN).expectException(notThere());
        when(new DropFilter(ID, OTHER_COORDINATOR), SAVED_OWN).expectException(notThere());
        when(new RestoreFilter(ID, OTHER_CASE_MANAGER), SAVED_OWN, new FilterDropped(ID))
                .expectException(notThere());
    }

    @Test
    void what_is_shared_any_coordinator_looks_after_and_a_reader_does_not() {
        var renamed = new FilterChoice("Kdo má místo", SHARED.query(), SHARED.sharedWith());
        when(new ReviseFilter(ID, OTHER_COORDINATOR, renamed), SAVED_SHARED)
                .expectEvents(new FilterRevised(ID, renamed));
        when(new ReviseFilter(ID, OTHER_CASE_MANAGER, renamed), SAVED_SHARED).expectException(notThere());
    }

    @Test
    void a_dropped_one_comes_back_as_it_was() {
        when(new DropFilter(ID, COORDINATOR), SAVED_OWN).expectEvents(new FilterDropped(ID));
        when(new DropFilter(ID, COORDINATOR), SAVED_OWN, new FilterDropped(ID)).expectNoEvents();
        when(new RestoreFilter(ID, COORDINATOR), SAVED_OWN, new FilterDropped(ID))
                .expectEvents(new FilterRevised(ID, OWN));
        when(new RestoreFilter(ID, COORDINATOR), SAVED_OWN).expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sector=EDUCATION",
                "sector=EDUCATION&sort=-freeCapacity&columns=ico",
                "characteristics.pocet-luzek=2..5",
                "groups=%3Dd%C4%9Bti%20a%20mlad%C3%AD"
            })
    void part_of_the_address_of_a_list_is_kept(String query) {
        var choice = asking(query);
        save(COORDINATOR, choice).expectEvents(new FilterSaved(ID, NETWORK, AUTHOR, ListName.ACTORS, choice));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=novakova",
                "sector=EDUCATION&q=novakova",
                "page=3",
                "asOf=2024-01-01",
                "sector",
                "sector=<script>",
                "sector=a b",
                "sector=%zz",
                "?sector=EDUCATION",
                "sector=EDUCATION#x",
                "//example.org/"
            })
    void words_that_are_searched_a_moment_and_what_is_no_address_are_refused(String query) {
        save(COORDINATOR, asking(query)).expectException(broken("filter.query"));
    }

    /** An expression over all of them at once overflowed the stack, and the request was never answered. */
    @Test
    void any_number_of_joined_values_is_answered() {
        save(COORDINATOR, asking("x=1" + "&x=1".repeat(2_500))).expectException(broken("too-long"));
        save(COORDINATOR, asking("x=1" + "&x=1".repeat(200))).expectException(broken("filter.too-many-values"));
        save(COORDINATOR, asking("x=" + "a%C3%A9".repeat(200)))
                .expectEvents(
                        new FilterSaved(ID, NETWORK, AUTHOR, ListName.ACTORS, asking("x=" + "a%C3%A9".repeat(200))));
    }

    @Test
    void names_are_lines_of_some_length_and_roles_are_of_the_network() {
        save(COORDINATOR, new FilterChoice("x".repeat(61), "", List.of())).expectException(broken("too-long"));
        save(COORDINATOR, new FilterChoice("a\u0007b", "", List.of())).expectException(broken("control-character"));
        save(COORDINATOR, new FilterChoice("Vše", "x=" + "y".repeat(2000), List.of()))
                .expectException(broken("too-long"));
        save(COORDINATOR, new FilterChoice("Vše", "", List.of(Role.ADMINISTRATOR)))
                .expectException(broken("filter.role"));
        save(COORDINATOR, new FilterChoice("Vše", "", List.of(Role.READER, Role.READER)))
                .expectException(broken("listed-twice"));
    }

    @Test
    void in_another_network_it_is_not_there() {
        fixture.given(SAVED_OWN)
                .when(new DropFilter(ID, COORDINATOR), asked(CommandMetadata.of(OTHER_NETWORK, AUTHOR)))
                .expectException(notThere());
    }

    @Test
    void whoever_may_not_change_it_learns_nothing_by_a_version_that_is_not_the_filters() {
        var stale = asked(CommandMetadata.of(NETWORK, OTHER).expecting(7L));

        fixture.given(SAVED_OWN)
                .when(new ReviseFilter(ID, OTHER_COORDINATOR, OWN), stale)
                .expectException(notThere());
        fixture.given(SAVED_OWN)
                .when(new DropFilter(ID, OTHER_COORDINATOR), stale)
                .expectException(notThere());
        fixture.given(SAVED_OWN)
                .when(new RestoreFilter(ID, OTHER_COORDINATOR), stale)
                .expectException(notThere());
    }
}
