package cz.propoj.query.plan;

import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.RecommendationRow;
import cz.propoj.query.web.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A plan that is looked through.
 *
 * @param reading the map as whoever asks may see it, which may hold more than the plan
 */
record LintedPlan(PlanContent content, VisibleMap reading, Wording say) {
    /** A piece of text that a person wrote, and the section where the plan shows it. */
    record Passage(String anchor, String where, String text) {}

    VisibleMap map() {
        return content.moment().map();
    }

    List<ChapterText> chapters() {
        return content.chapters();
    }

    PlanFinding in(PlanRule rule, ChapterText chapter, Object... values) {
        var part = chapter.part();
        return new PlanFinding(rule, part.address(), say.term(part), text(rule, values), part, null);
    }

    PlanFinding at(PlanRule rule, String anchor, String where, Object... values) {
        return new PlanFinding(
                rule, anchor, where, text(rule, values), Chapter.at(anchor).orElse(null), null);
    }

    PlanFinding about(PlanRule rule, RecommendationRow row, Object... values) {
        return new PlanFinding(
                rule,
                anchor(row.guidance().field()) + "-recommendations",
                PlanFields.title(row),
                text(rule, values),
                null,
                row.id());
    }

    private String text(PlanRule rule, Object... values) {
        return say.text("plan.lint." + rule.key(), values);
    }

    /** Not withdrawn ones that are still to be done. */
    Stream<RecommendationRow> open() {
        return map().recommendations().stream().filter(row -> row.state().isOpen());
    }

    /** Of the section on a field. */
    static String anchor(RecommendationField field) {
        return Arrays.stream(Chapter.values())
                .filter(part -> part.field().filter(field::equals).isPresent())
                .findFirst()
                .map(Chapter::address)
                .orElse("general");
    }

    /** Paragraphs and points of chapters, and of what recommendations say of practice and findings; each is one line. */
    List<Passage> passages() {
        var ofChapters = chapters().stream()
                .flatMap(chapter -> lines(chapter.part().address(), say.term(chapter.part()), chapter.text()));
        var ofRecommendations = map().recommendations().stream()
                .filter(row -> !row.state().withdrawn())
                .flatMap(row -> Stream.of(
                                row.guidance().practice(), row.guidance().findings())
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .flatMap(text -> lines(
                                anchor(row.guidance().field()) + "-recommendations", PlanFields.title(row), text)));
        return Stream.concat(ofChapters, ofRecommendations).toList();
    }

    private static Stream<Passage> lines(String anchor, String where, String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Passage(anchor, where, line));
    }
}
