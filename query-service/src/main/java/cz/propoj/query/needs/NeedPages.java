package cz.propoj.query.needs;

import cz.propoj.contract.needs.FieldInstructions;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.rows.NeedLine;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import cz.propoj.query.web.Wording;
import cz.propoj.query.web.list.EditableList;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import cz.propoj.query.web.page.SearchableArea;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** The pages of needs: the list, and a record beside it. */
@Controller
final class NeedPages implements SearchableArea, EditableList {
    private static final String SECTION = "needs";

    private final Pages pages;
    private final Records records;
    private final NetworkMaps maps;

    NeedPages(Pages pages, Records records, NetworkMaps maps) {
        this.pages = pages;
        this.maps = maps;
        this.records = records;
    }

    @Override
    public Table<?> edited() {
        return NeedTable.TABLE;
    }

    @Override
    public int place() {
        return 4;
    }

    @Override
    public Found find(Site site, String words) {
        return SearchableArea.in(NeedTable.TABLE, site, words, "need", "area");
    }

    /** A region has no needs of its own; it gets an overview of how its networks cover those of the template. */
    @GetMapping("/site/{network}/potreby")
    Rendering list(Site site) {
        return pages.show(
                site,
                SECTION,
                site.map().id().isRegion()
                        ? RegionNeedsPages.content(site, maps)
                        : Pages.list(NeedTable.TABLE, site, null)
                                .and(
                                        "mayEdit",
                                        site.map().mayEdit() && site.map().isNow())
                                .and("templateHref", site.root() + "/" + Site.NEEDS + "/vzor")
                                .and("also", List.of(also(site)))
                                .and("derived", quickFilters(site)));
    }

    private static Cell.Link also(Site site) {
        return new Cell.Link(site.say().text("needs.compare.open"), site.root() + "/" + Site.NEEDS + "/srovnani");
    }

    /** Shortcuts to filtered lists, each with its number of rows. */
    public record QuickFilter(String label, long count, String href, boolean current) {}

    private static List<QuickFilter> quickFilters(Site site) {
        var lines = site.map().needLines().stream()
                .filter(line -> !line.need().state().retired())
                .toList();
        var idle = lines.stream().filter(NeedLine::isActivityWithoutActor).count();
        var bare = lines.stream()
                .filter(line -> line.need().isWithoutActivity())
                .map(line -> line.need().id())
                .distinct()
                .count();
        var could = lines.stream()
                .filter(line -> {
                    var node = line.activity();
                    return node != null && !node.possible().isEmpty();
                })
                .count();
        return Stream.of(
                        quickFilter(site, "withoutActor", "true", idle),
                        quickFilter(site, "withoutActivity", "true", bare),
                        quickFilter(site, "couldButDoNot", "*", could))
                .filter(mark -> mark.count() > 0)
                .toList();
    }

    private static QuickFilter quickFilter(Site site, String field, String value, long count) {
        return new QuickFilter(
                site.say().text("needs.mark." + field),
                count,
                site.list(Site.NEEDS, field, value),
                site.address().values(field).contains(value));
    }

    private static Map<Integer, String> levelNames(Wording say) {
        return FieldInstructions.general().levels().stream()
                .collect(Collectors.toMap(
                        FieldInstructions.Level::value, level -> level.name().in(say.locale())));
    }

    @GetMapping("/site/{network}/potreby.csv")
    ResponseEntity<String> csv(Site site) {
        return Records.download(NeedTable.TABLE, site);
    }

    @GetMapping("/site/{network}/potreby.xlsx")
    ResponseEntity<byte[]> workbook(Site site) {
        return Records.workbook(NeedTable.TABLE, site);
    }

    @GetMapping("/site/{network}/potreby/{id}")
    Rendering record(Site site, @PathVariable String id) {
        var need = site.map().need(new NeedId(Records.id(id))).orElseThrow(Pages::notFound);
        var annotated = AnnotatedNeed.of(need, site.map().annotations(need.id()));
        return pages.show(
                site,
                SECTION,
                records.with(Pages.list(NeedTable.TABLE, site, id), site, SubjectKind.NEED, id)
                        .and("notes", annotated.ofTheWhole())
                        .and("annotated", annotated)
                        .and("record", "need-record")
                        .and("need", need)
                        .and("here", site.href(Site.NEEDS, id))
                        .and("levelNames", levelNames(site.say()))
                        .and(
                                "mayChange",
                                site.map().isNow()
                                        && site.map().mayEdit()
                                        && !site.map().id().isRegion()));
    }
}
