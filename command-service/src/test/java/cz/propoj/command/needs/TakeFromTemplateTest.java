package cz.propoj.command.needs;

import static cz.propoj.command.runtime.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.needs.NeedCommand.*;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.Fixtures;
import cz.propoj.contract.needs.*;
import cz.propoj.contract.needs.NeedEvent.*;
import cz.propoj.contract.networks.NetworkId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class TakeFromTemplateTest {
    private static final Locale CZECH = Locale.of("cs");
    private static final NeedsTemplate TEMPLATE = NeedsTemplate.general();
    private static final NeedsTemplate.Entry ENTRY = new NeedsTemplate.Entry(
            TEMPLATE.areas().getFirst().area(),
            TEMPLATE.areas().getFirst().needs().getFirst());
    private static final String KEY = ENTRY.need().key();
    private static final NeedId ID = TemplateOrigin.need(NETWORK, KEY);
    private static final TakeFromTemplate WISH = new TakeFromTemplate(ID, NETWORK, KEY, CZECH);
    private static final List<NeedEvent> ALL = TakenEntry.events(WISH, null, TEMPLATE, ENTRY);

    private final FixtureConfiguration<Need> fixture = Fixtures.of(Need.class);

    @Test
    void an_entry_is_taken_over_with_all_its_forms_and_activities() {
        var forms = ENTRY.need().forms().size();
        var activities = ENTRY.need().forms().stream()
                .mapToInt(form -> form.activities().size())
                .sum();
        assertThat(ALL).hasSize(1 + forms + activities + 1);
        assertThat(ALL.getFirst())
                .isEqualTo(new NeedIdentified(
                        ID, NETWORK, ENTRY.area(), ENTRY.need().name().in(CZECH)));
        assertThat(ALL.getLast()).isEqualTo(new NeedTakenFromTemplate(ID, KEY, TEMPLATE.version()));

        fixture.givenNoPriorActivity().when(WISH, asked()).expectEvents(ALL.toArray());
    }

    @Test
    void taken_over_twice_it_changes_nothing() {
        fixture.given(ALL.toArray()).when(WISH, asked()).expectNoEvents();
    }

    @Test
    void in_another_language_what_is_there_keeps_its_words() {
        fixture.given(ALL.toArray())
                .when(new TakeFromTemplate(ID, NETWORK, KEY, Locale.ENGLISH), asked())
                .expectNoEvents();
    }

    @Test
    void what_is_missing_of_it_is_added_and_the_networks_own_words_stay() {
        var form = TemplateOrigin.form(ID, ENTRY.need().forms().getFirst().key());
        var removed = ENTRY.need().forms().getFirst().activities().getFirst();
        var activity = TemplateOrigin.activity(ID, removed.key());
        var given = new ArrayList<Object>(ALL);
        given.add(new NeedRenamed(ID, ENTRY.area(), "po našem"));
        given.add(new ActivityRemoved(ID, activity));

        fixture.given(given.toArray())
                .when(WISH, asked())
                .expectEvents(new ActivityAdded(ID, form, activity, removed.plan(CZECH)));
    }

    @Test
    void a_retired_one_comes_back() {
        var given = new ArrayList<Object>(ALL);
        given.add(new NeedRetired(ID, null));

        fixture.given(given.toArray()).when(WISH, asked()).expectEvents(new NeedReinstated(ID));
    }

    @Test
    void an_older_version_is_followed_by_the_present_one() {
        var given = new ArrayList<Object>(ALL.subList(0, ALL.size() - 1));
        given.add(new NeedTakenFromTemplate(ID, KEY, 0));

        fixture.given(given.toArray())
                .when(WISH, asked())
                .expectEvents(new NeedTakenFromTemplate(ID, KEY, TEMPLATE.version()));
    }

    @Test
    void what_the_template_does_not_hold_is_not_there() {
        fixture.givenNoPriorActivity()
                .when(new TakeFromTemplate(ID, NETWORK, "neni", CZECH), asked())
                .expectException(notThere());
    }

    @Test
    void a_region_has_no_needs_of_its_own() {
        var region = new NetworkId("kraj-CZ032");
        var need = TemplateOrigin.need(region, KEY);
        var meta = asked(CommandMetadata.of(region, AUTHOR));

        fixture.givenNoPriorActivity()
                .when(new TakeFromTemplate(need, region, KEY, CZECH), meta)
                .expectException(broken("need.region"));
        Fixtures.of(Need.class)
                .givenNoPriorActivity()
                .when(new IdentifyNeed(need, region, NeedArea.SAFETY, "Bezpečný domov"), meta)
                .expectException(broken("need.region"));
    }
}
