package cz.propoj.query.needs;

import cz.propoj.contract.needs.Activity;
import cz.propoj.contract.needs.ActivityPlan;
import cz.propoj.contract.needs.BilingualText;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.needs.NeedState;
import cz.propoj.contract.needs.NeedsTemplate;
import cz.propoj.contract.needs.TemplateOrigin;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.NeedRow;
import cz.propoj.query.reading.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the general template says now beside what a network has made of it, field by field. Each difference comes with the
 * change that takes the wording of the template over; nothing is taken over by itself.
 */
final class TemplateComparison {
    private static final Locale CZECH = Locale.of("cs");

    private final NeedsTemplate template;
    private final VisibleMap map;

    TemplateComparison(NeedsTemplate template, VisibleMap map) {
        this.template = template;
        this.map = map;
    }

    /** Which field differs. */
    enum DifferingField {
        AREA,
        NEED,
        FORM,
        ACTIVITY,
        PHASE,
        POSSIBLE_ACTORS
    }

    /**
     * A field in which the two differ.
     *
     * @param of the form or activity it belongs to, in the words of the network; null: it is the need's own
     * @param template value of the template, as {@link cz.propoj.query.lists.Words} read it
     * @param own value of the network; null: none
     * @param path of the change below the need's address; empty: the need itself
     * @param body that takes the template's value over
     * @param before that takes it back
     */
    record FieldDifference(
            DifferingField part,
            @Nullable String of,
            Object template,
            @Nullable Object own,
            String path,
            Object body,
            Object before) {
        Map<String, Object> json() {
            return Json.object(
                    "part", part.name(), "of", of, "template", Json.value(template), "network", Json.value(own));
        }
    }

    /**
     * A need that was taken over from the template.
     *
     * @param key in the template
     * @param language in which it was taken over: {@code cs} or {@code en}
     * @param takenFrom version of the template from which it was last taken
     * @param newer whether the template has come to a newer version since
     * @param missing forms and activities of the template that the network does not have
     */
    record ComparedNeed(
            NeedRow need,
            String key,
            String language,
            int takenFrom,
            boolean newer,
            List<FieldDifference> lines,
            List<String> missing) {
        boolean differs() {
            return newer || !lines.isEmpty() || !missing.isEmpty();
        }

        Map<String, Object> json() {
            return Json.object(
                    "need",
                    need.id().toString(),
                    "name",
                    need.name(),
                    "key",
                    key,
                    "takenFrom",
                    takenFrom,
                    "newer",
                    newer,
                    "version",
                    need.info().version(),
                    "differences",
                    lines.stream().map(FieldDifference::json).toList(),
                    "missing",
                    missing);
        }
    }

    int version() {
        return template.version();
    }

    /** Every need that was taken over and is still used, in the order of the template. */
    List<ComparedNeed> taken() {
        return template.areas().stream()
                .flatMap(area -> area.needs().stream()
                        .flatMap(entry -> map
                                .need(TemplateOrigin.need(map.id(), entry.key()))
                                .filter(need -> !need.state().retired())
                                .map(need -> compared(area.area(), entry, need))
                                .stream()))
                .toList();
    }

    /** Those that differ in anything. */
    List<ComparedNeed> differing() {
        return taken().stream().filter(ComparedNeed::differs).toList();
    }

    private ComparedNeed compared(NeedArea area, NeedsTemplate.Need entry, NeedRow need) {
        var state = need.state();
        var language = language(entry, state);
        var lines = new ArrayList<FieldDifference>();
        if (state.area() != area) {
            lines.add(new FieldDifference(
                    DifferingField.AREA,
                    null,
                    area,
                    state.area(),
                    "",
                    need(area, state.name()),
                    need(state.area(), state.name())));
        }
        if (!says(entry.name(), state.name())) {
            var name = entry.name().in(language);
            lines.add(new FieldDifference(
                    DifferingField.NEED,
                    null,
                    name,
                    state.name(),
                    "",
                    need(state.area(), name),
                    need(state.area(), state.name())));
        }
        entry.forms().forEach(form -> forms(need, form, language, lines));
        var origin = state.template();
        var takenFrom = origin == null ? 1 : origin.version();
        return new ComparedNeed(
                need,
                entry.key(),
                language.getLanguage(),
                takenFrom,
                takenFrom < template.version(),
                List.copyOf(lines),
                TemplateOffer.missing(entry, need, language));
    }

    private static void forms(NeedRow need, NeedsTemplate.Form form, Locale language, List<FieldDifference> lines) {
        var own = need.state().form(TemplateOrigin.form(need.id(), form.key()));
        own.filter(known -> !says(form.name(), known.name())).ifPresent(known -> {
            var name = form.name().in(language);
            lines.add(new FieldDifference(
                    DifferingField.FORM,
                    null,
                    name,
                    known.name(),
                    "/forms/" + known.form(),
                    Map.of("name", name),
                    Map.of("name", known.name())));
        });
        form.activities().forEach(activity -> need.state()
                .activity(TemplateOrigin.activity(need.id(), activity.key()))
                .ifPresent(known -> activity(activity, known, language, lines)));
    }

    private static void activity(
            NeedsTemplate.SuggestedActivity activity, Activity known, Locale language, List<FieldDifference> lines) {
        var plan = known.plan();
        var wished = activity.plan(language);
        BiConsumer<DifferingField, ActivityPlan> add = (part, with) -> lines.add(new FieldDifference(
                part,
                part == DifferingField.ACTIVITY ? null : plan.name(),
                value(part, with),
                value(part, plan),
                "/activities/" + known.activity(),
                with,
                plan));
        if (!says(activity.name(), plan.name())) {
            add.accept(DifferingField.ACTIVITY, new ActivityPlan(wished.name(), plan.phase(), plan.possibleActors()));
        }
        if (plan.phase() != activity.phase()) {
            add.accept(DifferingField.PHASE, new ActivityPlan(plan.name(), wished.phase(), plan.possibleActors()));
        }
        if (Stream.of(CZECH, Locale.ENGLISH)
                .noneMatch(each -> activity.plan(each).possibleActors().equals(plan.possibleActors()))) {
            add.accept(
                    DifferingField.POSSIBLE_ACTORS,
                    new ActivityPlan(plan.name(), plan.phase(), wished.possibleActors()));
        }
    }

    private static Object value(DifferingField part, ActivityPlan plan) {
        return switch (part) {
            case PHASE -> Objects.requireNonNullElse(plan.phase(), "");
            case POSSIBLE_ACTORS -> plan.possibleActors();
            case AREA, NEED, FORM, ACTIVITY -> plan.name();
        };
    }

    private static Map<String, Object> need(NeedArea area, String name) {
        return Map.of("area", area.name(), "name", name);
    }

    /** The language in which the network took the entry over: that of which it still has more. */
    private static Locale language(NeedsTemplate.Need entry, NeedState state) {
        return kept(entry, state, Locale.ENGLISH) > kept(entry, state, CZECH) ? Locale.ENGLISH : CZECH;
    }

    private static long kept(NeedsTemplate.Need entry, NeedState state, Locale language) {
        var all = new ArrayList<String>();
        all.add(state.name());
        state.forms().forEach(form -> {
            all.add(form.name());
            form.activities().forEach(activity -> all.add(activity.plan().name()));
        });
        return Stream.concat(
                        Stream.of(entry.name()),
                        entry.forms().stream()
                                .flatMap(form -> Stream.concat(
                                        Stream.of(form.name()),
                                        form.activities().stream().map(NeedsTemplate.SuggestedActivity::name))))
                .filter(text -> all.contains(text.in(language)))
                .count();
    }

    /** A wording of the template in either language is no difference. */
    private static boolean says(BilingualText text, String own) {
        return text.in(CZECH).equals(own) || text.in(Locale.ENGLISH).equals(own);
    }
}
