package cz.propoj.query.steps;

import cz.propoj.contract.steps.Evidence.DocumentLink;
import cz.propoj.contract.steps.StepId;
import cz.propoj.contract.steps.StepType;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.rows.DocumentRow;
import cz.propoj.query.networkmap.rows.StepRow;
import cz.propoj.query.web.AttributeFacts;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.WebAddress;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import cz.propoj.query.web.page.SearchableArea;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** The list of steps, and one step with its result and evidence. */
@Controller
final class StepPages implements SearchableArea {
    static final String SECTION = "steps";
    private static final Set<String> IN_HEAD = Set.of("title", "until", "roles");

    private final Pages pages;
    private final Histories histories;

    StepPages(Pages pages, Histories histories) {
        this.pages = pages;
        this.histories = histories;
    }

    /**
     * A document with an address that a browser may follow, or one that the network has a record of.
     *
     * @param href null: it is none
     * @param record null: the network has no record of it
     */
    record Document(
            String title, @Nullable String href, @Nullable DocumentRow record, int place) {}

    @Override
    public int place() {
        return 8;
    }

    @Override
    public Found find(Site site, String words) {
        return SearchableArea.in(StepTable.TABLE, site, words, "title", "stage");
    }

    @GetMapping("/site/{network}/kroky")
    Rendering list(Site site) {
        return pages.show(site, SECTION, Pages.list(StepTable.TABLE, site, null));
    }

    @GetMapping("/site/{network}/kroky.csv")
    ResponseEntity<String> csv(Site site) {
        return Records.download(StepTable.TABLE, site);
    }

    @GetMapping("/site/{network}/kroky.xlsx")
    ResponseEntity<byte[]> workbook(Site site) {
        return Records.workbook(StepTable.TABLE, site);
    }

    @GetMapping("/site/{network}/kroky/{id}")
    Rendering record(Site site, @PathVariable String id) {
        var row = found(site, id);
        var history = histories.of(
                site.map(), site.map().history(row.id()), site.say().locale());
        return pages.show(
                site,
                SECTION,
                Pages.list(StepTable.TABLE, site, id)
                        .and("record", "step-record")
                        .and("here", site.href(Site.STEPS, id))
                        .and("step", row)
                        .and("facts", facts(site, row))
                        .and("documents", documents(site, row))
                        .and("history", history)
                        .and("mayEdit", site.map().mayEdit())
                        .and("mayEraseTexts", site.map().mayEdit() && row.hasTexts()));
    }

    static StepRow found(Site site, String id) {
        return site.map().steps().find(new StepId(Records.id(id))).orElseThrow(Pages::notFound);
    }

    private static List<AttributeFacts.Fact> facts(Site site, StepRow row) {
        return AttributeFacts.of(StepType.TYPE, row.task(), site.say()).stream()
                .filter(fact -> !IN_HEAD.contains(fact.key()))
                .toList();
    }

    private static List<Document> documents(Site site, StepRow row) {
        var documents = row.state().evidence().documents();
        return IntStream.range(0, documents.size())
                .mapToObj(place -> document(site, documents.get(place), place))
                .toList();
    }

    /** By the title that it has now. */
    private static Document document(Site site, DocumentLink link, int place) {
        var record = Optional.ofNullable(link.document())
                .flatMap(id -> site.map().documents().find(id))
                .orElse(null);
        return new Document(
                record == null ? link.title() : record.profile().title(), WebAddress.of(link.url()), record, place);
    }
}
