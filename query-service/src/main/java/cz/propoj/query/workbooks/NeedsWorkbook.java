package cz.propoj.query.workbooks;

import cz.propoj.contract.needs.Activity;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.FormOfFulfilment;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.workbooks.NeedColumn;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.NeedLine;
import cz.propoj.query.networkmap.rows.NeedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The template of needs and activities: an activity in each row; area and need are repeated, so that rows may be sorted. */
final class NeedsWorkbook {
    private static final List<String> LEVELS = List.of("1", "2", "3", "4", "5");

    private NeedsWorkbook() {}

    static List<TemplateSheet> of(VisibleMap map, boolean empty) {
        return List.of(new TemplateSheet(
                NeedColumn.SHEET,
                Cells.title("Šablona potřeb a činností", map),
                Stream.of(NeedColumn.values()).map(NeedsWorkbook::heading).toList(),
                empty ? List.of() : rows(map)));
    }

    private static TemplateSheet.Heading heading(NeedColumn column) {
        return switch (column) {
            case AREA -> new TemplateSheet.Heading(column.heading(), 22, Cells.words(NeedArea.values()));
            case LEVEL -> new TemplateSheet.Heading(column.heading(), 12, LEVELS);
            case PHASE -> new TemplateSheet.Heading(column.heading(), 14, Cells.words(Focus.values()));
            default -> new TemplateSheet.Heading(column.heading(), 34, List.of());
        };
    }

    private static List<TemplateSheet.Row> rows(VisibleMap map) {
        var actors = DistinctNames.ofActors(map);
        return map.needLines().stream()
                .filter(line -> !line.need().state().retired())
                .map(line -> row(line, actors))
                .toList();
    }

    private static TemplateSheet.Row row(NeedLine line, DistinctNames actors) {
        var cells = new ArrayList<@Nullable Object>();
        for (var column : NeedColumn.values()) {
            cells.add(
                    switch (column) {
                        case AREA -> line.need().area().czech();
                        case NEED -> line.need().name();
                        case FORM -> form(line, FormOfFulfilment::name);
                        case LEVEL -> form(line, form -> form.assessment().level());
                        case RISKS -> form(line, form -> form.assessment().risks());
                        case ACTIVITY ->
                            activity(line, activity -> activity.plan().name());
                        case PHASE ->
                            activity(
                                    line, activity -> Cells.code(activity.plan().phase()));
                        case POSSIBLE_ACTORS ->
                            activity(
                                    line,
                                    activity -> Cells.texts(activity.plan().possibleActors()));
                        case PRACTICE -> activity(line, Activity::practice);
                        case INVOLVED_ACTORS -> node(line, node -> Cells.texts(actors.of(node.actors())));
                    });
        }
        return new TemplateSheet.Row(line.key(), cells);
    }

    private static @Nullable Object form(NeedLine line, Function<FormOfFulfilment, @Nullable Object> value) {
        var form = line.form();
        return form == null ? null : value.apply(form);
    }

    private static @Nullable Object activity(NeedLine line, Function<Activity, @Nullable Object> value) {
        return node(line, node -> value.apply(node.activity()));
    }

    private static @Nullable Object node(NeedLine line, Function<NeedRow.ActivityNode, @Nullable Object> value) {
        var node = line.activity();
        return node == null ? null : value.apply(node);
    }
}
