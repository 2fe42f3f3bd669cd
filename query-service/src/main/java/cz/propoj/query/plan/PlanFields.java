package cz.propoj.query.plan;

import cz.propoj.contract.recommendations.Guidance;
import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.contract.regionaltexts.RegionalTextKind;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.RecommendationRow;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.networkmap.rows.RegionalTextRow;
import cz.propoj.query.plan.document.Block.Point;
import cz.propoj.query.plan.document.Block.Run;
import cz.propoj.query.web.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a plan on one field: how it is done, what was found out, and what is recommended. */
final class PlanFields {
    private static final int LEVEL = 4;

    private final VisibleMap map;
    private final PlanTables tables;
    private final PlanBlocks out;
    private final Wording say;

    PlanFields(VisibleMap map, PlanTables tables, PlanBlocks out) {
        this.map = map;
        this.tables = tables;
        this.out = out;
        this.say = out.say();
    }

    /** Not withdrawn ones, in the order of the plan. */
    static List<RecommendationRow> recommendations(VisibleMap map, RecommendationField field) {
        return map.recommendations().stream()
                .filter(row -> !row.state().withdrawn() && row.guidance().field() == field)
                .toList();
    }

    /** @param anchor of the chapter around it */
    void write(RecommendationField field, String anchor) {
        var rows = recommendations(map, field);
        part(anchor, "practice", texts(rows, Guidance::practice), regionalTexts(field, RegionalTextKind.PRACTICE));
        part(anchor, "findings", texts(rows, Guidance::findings), regionalTexts(field, RegionalTextKind.FINDINGS));
        out.heading(LEVEL, anchor + "-recommendations", "", say.text("plan.recommendations"));
        if (rows.isEmpty()) {
            out.paragraph(say.text("plan.recommendations.none"));
        }
        rows.forEach(this::recommendation);
        regionalTexts(field, RegionalTextKind.RECOMMENDATION).forEach(this::regionalText);
        out.table(
                say.text("plan.table.recommendations", say.term(field)),
                false,
                List.of(
                        out.text("plan.column.recommendation", 4),
                        out.text("plan.column.addressee", 3),
                        out.text("plan.column.when", 2),
                        out.text("plan.column.standing", 1),
                        out.text("plan.column.recommendationSteps", 3)),
                rows.stream().map(this::row).toList());
    }

    /** What the field has from its region; in the plan of a region, what it has published for its networks. */
    private List<RegionalTextRow> regionalTexts(RecommendationField field, RegionalTextKind kind) {
        return map.regionalTexts().stream()
                .filter(row -> row.field() == field && row.kind() == kind)
                .filter(row -> !row.state().withdrawn() && row.version() != null && row.body() != null)
                .toList();
    }

    private void part(String anchor, String key, List<String> texts, List<RegionalTextRow> regional) {
        out.heading(LEVEL, anchor + "-" + key, "", say.text("plan." + key));
        if (texts.isEmpty() && regional.isEmpty()) {
            out.paragraph(say.text("plan." + key + ".none"));
        }
        texts.forEach(out::typed);
        regional.forEach(this::regionalText);
    }

    private void regionalText(RegionalTextRow row) {
        var origin = row.originName();
        var source = origin == null
                ? ""
                : say.text(
                        row.isChangedHere() ? "plan.regional.changed" : "plan.regional",
                        origin,
                        Objects.requireNonNull(row.version()));
        out.runs(List.of(
                new Run(say.typeset(row.title()), true, false),
                new Run(source.isEmpty() ? "" : " " + say.typeset(source), false, true)));
        var body = row.body();
        if (body != null) {
            out.typed(body);
        }
    }

    private static List<String> texts(List<RecommendationRow> rows, Function<Guidance, @Nullable String> text) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(text.apply(row.guidance())))
                .distinct()
                .toList();
    }

    private void recommendation(RecommendationRow row) {
        var points = new ArrayList<Point>();
        points.add(new Point(0, List.of(new Run(say.typeset(title(row)), true, false))));
        row.guidance().points().forEach(point -> points.add(new Point(1, List.of(Run.plain(say.typeset(point))))));
        out.points(false, points);
    }

    static String title(RecommendationRow row) {
        var number = row.guidance().number();
        return (number == null ? "" : number + ". ") + row.guidance().title();
    }

    private List<String> row(RecommendationRow row) {
        var guidance = row.guidance();
        var steps = map.steps().of(row.id()).stream().map(tables::step).collect(Collectors.joining("\n"));
        var reason = row.state().reason();
        return List.of(
                title(row),
                addressees(row, say),
                timing(guidance, say),
                say.term(row.state().standing()) + (reason == null ? "" : ": " + reason),
                steps);
    }

    static String addressees(RecommendationRow row, Wording say) {
        var guidance = row.guidance();
        return Stream.of(
                        row.actors().stream().map(Ref::name),
                        guidance.sectors().stream().map(sector -> say.text("recommendations.sector", say.term(sector))),
                        guidance.kindsOfService().stream(),
                        guidance.bodies().stream().map(say::term))
                .flatMap(words -> words)
                .collect(Collectors.joining(", "));
    }

    static String timing(Guidance guidance, Wording say) {
        var timing = guidance.timing();
        if (timing.day() != null) {
            return say.text("recommendations.until", say.date(timing.day()));
        }
        if (timing.timesPerYear() != null) {
            return say.text("recommendations.timesPerYear", timing.timesPerYear());
        }
        return timing.everyMonths() == null ? "" : say.text("recommendations.everyMonths", timing.everyMonths());
    }
}
