package cz.propoj.query.documents;

import cz.propoj.contract.documents.DocumentId;
import cz.propoj.contract.documents.DocumentType;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.rows.DocumentRow;
import cz.propoj.query.web.AttributeFacts;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.WebAddress;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import cz.propoj.query.web.page.SearchableArea;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** The list of documents, and one beside it. */
@Controller
final class DocumentPages implements SearchableArea {
    static final String SECTION = "documents";
    private static final int PLACE = 9;
    private static final Set<String> IN_HEAD = Set.of("title", "kind", "owner", "validFrom", "validTo", "link");

    private final Pages pages;
    private final Histories histories;

    DocumentPages(Pages pages, Histories histories) {
        this.pages = pages;
        this.histories = histories;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Found find(Site site, String words) {
        return SearchableArea.in(DocumentTable.TABLE, site, words, "title", "kind");
    }

    @GetMapping("/site/{network}/dokumenty")
    Rendering list(Site site) {
        return pages.show(site, SECTION, Pages.list(DocumentTable.TABLE, site, null));
    }

    @GetMapping("/site/{network}/dokumenty.csv")
    ResponseEntity<String> csv(Site site) {
        return Records.download(DocumentTable.TABLE, site);
    }

    @GetMapping("/site/{network}/dokumenty.xlsx")
    ResponseEntity<byte[]> workbook(Site site) {
        return Records.workbook(DocumentTable.TABLE, site);
    }

    @GetMapping("/site/{network}/dokumenty/{id}")
    Rendering record(Site site, @PathVariable String id) {
        var row = found(site, id);
        var history = histories.of(
                site.map(),
                site.map().history(SECTION, row.id().toString()),
                site.say().locale());
        return pages.show(
                site,
                SECTION,
                Pages.list(DocumentTable.TABLE, site, id)
                        .and("record", "document-record")
                        .and("row", row)
                        .and("here", href(site, row))
                        .and("facts", facts(site, row))
                        .and("link", WebAddress.of(row.profile().link()))
                        .and("mayEdit", site.map().mayEdit())
                        .and("mayEraseTexts", site.map().mayEdit() && row.hasTexts())
                        .and("history", history));
    }

    static String href(Site site, DocumentRow row) {
        return site.href(Site.DOCUMENTS, row.id());
    }

    static DocumentRow found(Site site, String id) {
        return site.map().documents().find(new DocumentId(Records.id(id))).orElseThrow(Pages::notFound);
    }

    private static List<AttributeFacts.Fact> facts(Site site, DocumentRow row) {
        return AttributeFacts.of(DocumentType.TYPE, row.profile(), site.say()).stream()
                .filter(fact -> !IN_HEAD.contains(fact.key()))
                .toList();
    }
}
