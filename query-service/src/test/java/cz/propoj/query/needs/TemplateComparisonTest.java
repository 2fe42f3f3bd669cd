package cz.propoj.query.needs;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.needs.ActivityPlan;
import cz.propoj.contract.needs.BilingualText;
import cz.propoj.contract.needs.NeedEvent;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.needs.NeedsTemplate;
import cz.propoj.contract.needs.TemplateOrigin;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.query.needs.TemplateComparison.ComparedNeed;
import cz.propoj.query.needs.TemplateComparison.DifferingField;
import cz.propoj.query.needs.TemplateComparison.FieldDifference;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.SampleMaps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TemplateComparisonTest {
    private static final NetworkId ID = new NetworkId("orp-3215");
    private static final LocalDate DAY = LocalDate.of(2025, 5, 1);
    private static final Viewer VIEWER =
            new Viewer(new AccountId(UUID.randomUUID()), List.of(new Grant(Role.COORDINATOR, ID, null)));
    private static final NeedsTemplate FIRST = NeedsTemplate.general();

    private final SampleMaps sample = new SampleMaps(ID, Instant.parse("2026-01-15T09:00:00Z"));
    private final NeedsTemplate.AreaOfNeeds area = FIRST.areas().getFirst();
    private final NeedsTemplate.Need entry = area.needs().getFirst();
    private final NeedId need = TemplateOrigin.need(ID, entry.key());

    TemplateComparisonTest() {
        sample.network().established("ORP Tachov").on(DAY);
    }

    private void happened(Object event) {
        sample.happened(DAY, event);
    }

    private void taken(Locale language) {
        var told = sample.network()
                .need(need, area.area(), entry.name().in(language))
                .fromTemplate(entry.key(), FIRST.version());
        for (var form : entry.forms()) {
            told.form(TemplateOrigin.form(need, form.key()), form.name().in(language));
            form.activities().forEach(activity -> {
                var plan = activity.plan(language);
                var id = TemplateOrigin.activity(need, activity.key());
                told.activity(
                        id, plan.name(), plan.phase(), plan.possibleActors().toArray(String[]::new));
            });
        }
        told.on(DAY);
    }

    private List<ComparedNeed> compared(NeedsTemplate template) {
        return new TemplateComparison(template, sample.maps().visible(VIEWER, ID, PointInTime.NOW)).differing();
    }

    /** The next version, which says the name of one activity otherwise and has one form more. */
    private NeedsTemplate next() {
        var form = entry.forms().getFirst();
        var activities = new ArrayList<>(form.activities());
        var old = activities.getFirst();
        activities.set(
                0,
                new NeedsTemplate.SuggestedActivity(
                        old.key(), new BilingualText("Nové znění", "New wording"), old.phase(), old.possibleActors()));
        var forms = new ArrayList<>(entry.forms());
        forms.set(0, new NeedsTemplate.Form(form.key(), form.name(), activities));
        forms.add(new NeedsTemplate.Form("nova-podoba", new BilingualText("Nová podoba", "New form"), List.of()));
        var needs = new ArrayList<>(area.needs());
        needs.set(0, new NeedsTemplate.Need(entry.key(), entry.name(), entry.risks(), forms));
        var areas = new ArrayList<>(FIRST.areas());
        areas.set(0, new NeedsTemplate.AreaOfNeeds(area.area(), needs));
        return new NeedsTemplate(FIRST.version() + 1, FIRST.actors(), areas);
    }

    @Test
    void what_was_taken_over_and_left_as_it_was_does_not_differ_in_either_language() {
        taken(Locale.ENGLISH);

        assertThat(compared(FIRST)).isEmpty();
    }

    @Test
    void a_newer_template_is_laid_beside_the_old_wording_field_by_field() {
        taken(Locale.of("cs"));

        var found = compared(next());

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().newer()).isTrue();
        assertThat(found.getFirst().missing()).containsExactly("Nová podoba");
        assertThat(found.getFirst().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.part()).isEqualTo(DifferingField.ACTIVITY))
                .satisfies(line -> assertThat(line.template()).isEqualTo("Nové znění"))
                .satisfies(line -> assertThat(line.own())
                        .isEqualTo(entry.forms()
                                .getFirst()
                                .activities()
                                .getFirst()
                                .name()
                                .czech()));
    }

    @Test
    void the_wording_is_taken_over_in_the_language_of_the_network() {
        taken(Locale.ENGLISH);

        assertThat(compared(next()).getFirst().lines())
                .extracting(FieldDifference::template)
                .containsExactly("New wording");
    }

    @Test
    void taking_one_field_over_leaves_the_others_as_the_network_has_them() {
        taken(Locale.of("cs"));
        var activity = entry.forms().getFirst().activities().getFirst();
        var id = TemplateOrigin.activity(need, activity.key());
        var own = new ActivityPlan("Vlastní činnost", null, List.of("kdokoli"));
        happened(new NeedEvent.ActivityReplanned(need, id, own));
        happened(new NeedEvent.NeedRenamed(need, area.area(), "Vlastní potřeba"));

        var lines = compared(FIRST).getFirst().lines();

        assertThat(lines)
                .extracting(FieldDifference::part)
                .containsExactly(
                        DifferingField.NEED,
                        DifferingField.ACTIVITY,
                        DifferingField.PHASE,
                        DifferingField.POSSIBLE_ACTORS);
        assertThat(lines.getFirst().body())
                .isEqualTo(
                        Map.of("area", area.area().name(), "name", entry.name().czech()));
        assertThat(lines.get(1).body())
                .isEqualTo(new ActivityPlan(activity.name().czech(), null, List.of("kdokoli")));
        assertThat(lines.get(2).body())
                .isEqualTo(new ActivityPlan("Vlastní činnost", activity.phase(), List.of("kdokoli")));
        assertThat(lines.get(1).path()).isEqualTo("/activities/" + id);
        assertThat(lines.get(1).before()).isEqualTo(own);
    }

    @Test
    void a_need_that_was_retired_or_never_taken_over_is_not_compared() {
        happened(new NeedEvent.NeedIdentified(new NeedId(UUID.randomUUID()), ID, area.area(), "Vlastní"));
        taken(Locale.of("cs"));
        happened(new NeedEvent.NeedRetired(need, null));

        assertThat(compared(next())).isEmpty();
    }
}
