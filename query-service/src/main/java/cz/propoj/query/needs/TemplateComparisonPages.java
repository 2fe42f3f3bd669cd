package cz.propoj.query.needs;

import cz.propoj.contract.needs.NeedsTemplate;
import cz.propoj.query.lists.Words;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import tools.jackson.databind.json.JsonMapper;

/** The needs of a network beside the general template, wording by wording. */
@Controller
final class TemplateComparisonPages {
    private static final String SECTION = "needs";

    private final Pages pages;
    private final JsonMapper json;

    TemplateComparisonPages(Pages pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    /**
     * The view model of a differing wording.
     *
     * @param of what it belongs to; empty: the need itself
     */
    public record DifferenceView(
            String part, String of, String template, String own, String action, String body, String before) {}

    /**
     * A need with its differences.
     *
     * @param grown in words: that the template has a newer version; empty: it has none
     * @param complete what asks for the missing parts; null: nothing is missing
     */
    public record NeedView(
            String name,
            String href,
            long version,
            String grown,
            List<DifferenceView> lines,
            List<String> missing,
            @Nullable String complete) {}

    @GetMapping("/site/{network}/potreby/srovnani")
    Rendering comparison(Site site) {
        if (site.map().id().isRegion()) {
            throw Pages.notFound();
        }
        var comparison = new TemplateComparison(NeedsTemplate.general(), site.map());
        var name = site.map().networkName();
        var taken = comparison.taken();
        return pages.show(
                site,
                SECTION,
                new Pages.Content(
                                "needs-comparison",
                                Map.of(
                                        "documentTitle",
                                        site.say().text("needs.compare.title") + " – " + name + " – Propoj"))
                        .and("version", comparison.version())
                        .and("taken", taken.size())
                        .and(
                                "needs",
                                taken.stream()
                                        .filter(TemplateComparison.ComparedNeed::differs)
                                        .map(need -> drawn(need, site, comparison.version()))
                                        .toList())
                        .and("mayEdit", site.map().mayEdit() && site.map().isNow())
                        .and("takeAction", NeedFormPages.api(site, "template")));
    }

    private NeedView drawn(TemplateComparison.ComparedNeed compared, Site site, int version) {
        var say = site.say();
        var need = compared.need();
        var wish = Map.of("keys", List.of(compared.key()), "language", compared.language());
        return new NeedView(
                need.name(),
                site.href(Site.NEEDS, need.id()),
                need.info().version(),
                compared.newer() ? say.text("needs.compare.newer", compared.takenFrom(), version) : "",
                compared.lines().stream()
                        .map(line -> drawn(line, compared, site))
                        .toList(),
                compared.missing(),
                compared.missing().isEmpty() && !compared.newer() ? null : json.writeValueAsString(wish));
    }

    private DifferenceView drawn(
            TemplateComparison.FieldDifference line, TemplateComparison.ComparedNeed compared, Site site) {
        var of = line.of();
        return new DifferenceView(
                site.say().text("needs.compare.part." + line.part()),
                of == null ? "" : of,
                words(line.template(), site),
                words(line.own(), site),
                NeedFormPages.api(site, compared.need().id()) + line.path(),
                json.writeValueAsString(line.body()),
                json.writeValueAsString(line.before()));
    }

    private static String words(@Nullable Object value, Site site) {
        var locale = site.say().locale();
        return switch (value) {
            case null -> "";
            case Collection<?> several -> Words.of(List.copyOf(several), locale);
            default -> Words.of(value, locale);
        };
    }
}
