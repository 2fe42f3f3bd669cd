package cz.propoj.query.web.page;

import cz.propoj.query.web.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** Search over the whole network, as far as the person may see it. */
@Controller
final class SearchPages {
    private static final int LONGEST = 200;

    private final Pages pages;
    private final List<SearchableArea> areas;

    SearchPages(Pages pages, List<SearchableArea> areas) {
        this.pages = pages;
        this.areas = areas.stream()
                .sorted(Comparator.comparingInt(SearchableArea::place))
                .toList();
    }

    @GetMapping("/site/{network}/hledat")
    Rendering search(Site site, @RequestParam(defaultValue = "") String q) {
        var words = (q.length() > LONGEST ? q.substring(0, LONGEST) : q).strip();
        var found = words.isEmpty()
                ? List.<SearchableArea.Found>of()
                : areas.stream()
                        .map(area -> area.find(site, words))
                        .filter(group -> group.total() > 0)
                        .toList();
        var total = found.stream().mapToInt(SearchableArea.Found::total).sum();
        return pages.show(
                site, "search", new Pages.Content("search", Map.of("q", words, "groups", found, "total", total)));
    }
}
