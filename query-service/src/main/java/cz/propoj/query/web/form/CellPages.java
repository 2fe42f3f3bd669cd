package cz.propoj.query.web.form;

import cz.propoj.httpedge.Problem;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.lists.Words;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import cz.propoj.query.web.Wording;
import cz.propoj.query.web.list.EditableList;
import cz.propoj.query.web.page.Pages;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import tools.jackson.databind.json.JsonMapper;

/** What a cell of a list becomes while it is changed where it stands. */
@Controller
final class CellPages {
    private final Pages pages;
    private final List<EditableList> lists;
    private final JsonMapper json;

    CellPages(Pages pages, List<EditableList> lists, JsonMapper json) {
        this.pages = pages;
        this.lists = List.copyOf(lists);
        this.json = json;
    }

    @GetMapping("/site/{network}/bunka")
    Rendering cell(
            Site site,
            @RequestParam(name = "seznam", defaultValue = "") String list,
            @RequestParam(name = "radek", defaultValue = "") String row,
            @RequestParam(name = "pole", defaultValue = "") String field) {
        return pages.show(site, list, content(table(list), site, row, field));
    }

    private Table<?> table(String folder) {
        return lists.stream()
                .<Table<?>>map(EditableList::edited)
                .filter(table -> table.folder().equals(folder))
                .findFirst()
                .orElseThrow(Pages::notFound);
    }

    private <T> Pages.Content content(Table<T> table, Site site, String id, String name) {
        var index = table.index().apply(site.map());
        var field = index.listing().field(name).orElseThrow(Pages::notFound);
        var row = index.rows().stream()
                .filter(one -> index.listing().id().apply(one).equals(id))
                .findFirst()
                .orElseThrow(Pages::notFound);
        var editing = table.editing();
        if (editing == null || !editing.offers(row, name, site)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
        var form = editing.form(row, name, site);
        return new Pages.Content("cell", Map.of("cell", form))
                .and("label", site.say().text("cell.label", label(field, site.say()), name(table, index, row, site)))
                .and("shown", Words.of(field, row, site.say().locale()))
                .and("before", json.writeValueAsString(form.before()))
                .and("along", json.writeValueAsString(form.along()));
    }

    private static String label(Field<?> field, Wording say) {
        return field.ownLabel() ? field.label() : say.text("label." + field.label());
    }

    private static <T> String name(Table<T> table, RowIndex<T> index, T row, Site site) {
        return index.listing()
                .field(table.name())
                .map(name -> Words.of(name, row, site.say().locale()))
                .orElse("");
    }
}
