package cz.propoj.query.practices;

import cz.propoj.contract.practices.PracticeId;
import cz.propoj.contract.practices.PracticeType;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.rows.PracticeRow;
import cz.propoj.query.web.AttributeFacts;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import cz.propoj.query.web.page.SearchableArea;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** The list of practices, and one beside it. */
@Controller
final class PracticePages implements SearchableArea {
    static final String SECTION = "practices";
    private static final int PLACE = 10;
    private static final Set<String> IN_HEAD = Set.of("title", "what");

    private final Pages pages;
    private final Histories histories;
    private final NetworkMaps maps;

    PracticePages(Pages pages, Histories histories, NetworkMaps maps) {
        this.pages = pages;
        this.histories = histories;
        this.maps = maps;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Found find(Site site, String words) {
        return SearchableArea.in(PracticeTable.TABLE, site, words, "title", "stage");
    }

    @GetMapping("/site/{network}/praxe")
    Rendering list(Site site) {
        return pages.show(
                site, SECTION, Pages.list(PracticeTable.TABLE, site, null).and("beside", beside(site)));
    }

    @GetMapping("/site/{network}/praxe.csv")
    ResponseEntity<String> csv(Site site) {
        return Records.download(PracticeTable.TABLE, site);
    }

    @GetMapping("/site/{network}/praxe.xlsx")
    ResponseEntity<byte[]> workbook(Site site) {
        return Records.workbook(PracticeTable.TABLE, site);
    }

    @GetMapping("/site/{network}/praxe/{id}")
    Rendering record(Site site, @PathVariable String id) {
        var row = found(site, id);
        var history = histories.of(
                site.map(),
                site.map().history(SECTION, row.id().toString()),
                site.say().locale());
        return pages.show(
                site,
                SECTION,
                Pages.list(PracticeTable.TABLE, site, id)
                        .and("beside", beside(site))
                        .and("record", "practice-record")
                        .and("row", row)
                        .and("here", href(site, row))
                        .and("facts", facts(site, row))
                        .and("takenOverBy", maps.sharedPractices(site.map()).takenOverBy(row.id()))
                        .and("source", source(site, row))
                        .and("mayEdit", site.map().mayEdit())
                        .and("mayEraseTexts", site.map().mayEdit() && row.hasTexts())
                        .and("history", history));
    }

    static String href(Site site, PracticeRow row) {
        return site.href(Site.PRACTICES, row.id());
    }

    static PracticeRow found(Site site, String id) {
        return site.map().practices().find(new PracticeId(Records.id(id))).orElseThrow(Pages::notFound);
    }

    private static List<AttributeFacts.Fact> facts(Site site, PracticeRow row) {
        return AttributeFacts.of(PracticeType.TYPE, row.profile(), site.say()).stream()
                .filter(fact -> !IN_HEAD.contains(fact.key()))
                .toList();
    }

    /**
     * Where a practice was taken over from.
     *
     * @param network what the other network is called now
     * @param shared whether it still shares the practice with this network
     */
    record Source(String network, boolean shared) {}

    /** What other networks share with this one now; nobody knows what they shared on another day. */
    @GetMapping("/site/{network}/praxe/odjinud")
    Rendering elsewhere(Site site) {
        return pages.show(
                site,
                SECTION,
                new Pages.Content("practices-elsewhere", Map.of())
                        .and("practices", site.map().isNow() ? Elsewhere.all(maps, site.map()) : List.of())
                        .and("isNow", site.map().isNow())
                        .and("mayEdit", site.map().mayEdit()));
    }

    private @Nullable Source source(Site site, PracticeRow row) {
        var source = row.state().source();
        return source == null
                ? null
                : new Source(
                        maps.name(source.network()).orElse(source.network().value()),
                        maps.sharedPractices(site.map()).find(source).isPresent());
    }

    private List<Cell.Link> beside(Site site) {
        if (!site.map().isNow()) {
            return List.of();
        }
        var shared = maps.sharedPractices(site.map()).all().size();
        return List.of(new Cell.Link(
                site.say().text("practices.elsewhere.link", shared), site.root() + "/" + Site.PRACTICES + "/odjinud"));
    }
}
