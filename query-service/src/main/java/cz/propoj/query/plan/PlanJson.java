package cz.propoj.query.plan;

import cz.propoj.query.plan.document.Block;
import cz.propoj.query.plan.document.Block.Run;
import cz.propoj.query.reading.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan as data: block by block. */
final class PlanJson {
    private PlanJson() {}

    static Map<String, Object> of(PlanContent content, String standing) {
        var moment = content.moment();
        var revision = moment.revision();
        return Json.object(
                "title", content.document().title(),
                "standing", standing,
                "asOf", moment.map().day(),
                "knownAt",
                        moment.map().knownAt() == null
                                ? null
                                : moment.map().knownAt().toString(),
                "revision", revision == null ? null : revision.id().toString(),
                "year", moment.year(),
                "cover", content.document().cover(),
                "blocks",
                        content.document().blocks().stream()
                                .map(PlanJson::block)
                                .toList(),
                "position", moment.map().position());
    }

    private static Map<String, Object> block(Block block) {
        return switch (block) {
            case Block.Heading heading ->
                Json.object(
                        "kind", "heading",
                        "level", heading.level(),
                        "anchor", heading.anchor(),
                        "number", heading.number().isEmpty() ? null : heading.number(),
                        "text", heading.text());
            case Block.Paragraph paragraph -> Json.object("kind", "paragraph", "text", text(paragraph.runs()));
            case Block.Points points ->
                Json.object(
                        "kind", "points",
                        "numbered", points.isNumbered(),
                        "points",
                                points.points().stream()
                                        .map(point -> Json.object("level", point.level(), "text", text(point.runs())))
                                        .toList());
            case Block.Table table ->
                Json.object(
                        "kind", "table",
                        "caption", table.caption(),
                        "columns",
                                table.columns().stream()
                                        .map(Block.Column::heading)
                                        .toList(),
                        "rows", table.rows());
            case Block.Picture picture ->
                Json.object("kind", "picture", "caption", picture.caption(), "alternative", picture.alternative());
        };
    }

    static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
