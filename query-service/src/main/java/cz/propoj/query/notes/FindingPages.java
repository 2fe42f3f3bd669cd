package cz.propoj.query.notes;

import cz.propoj.contract.notes.NoteId;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** The pages of findings: the list of all that the reader may see, and one beside it. */
@Controller
final class FindingPages {
    static final String SECTION = "findings";

    private final Pages pages;
    private final Findings findings;
    private final Histories histories;

    FindingPages(Pages pages, Findings findings, Histories histories) {
        this.pages = pages;
        this.findings = findings;
        this.histories = histories;
    }

    @GetMapping("/site/{network}/poznatky")
    Rendering list(Site site) {
        return pages.show(site, SECTION, content(site, null));
    }

    @GetMapping("/site/{network}/poznatky.csv")
    ResponseEntity<String> csv(Site site) {
        return Records.download(findings.table(), site);
    }

    @GetMapping("/site/{network}/poznatky.xlsx")
    ResponseEntity<byte[]> workbook(Site site) {
        return Records.workbook(findings.table(), site);
    }

    @GetMapping("/site/{network}/poznatky/{id}")
    Rendering record(Site site, @PathVariable String id) {
        var finding = findings.find(site.map(), new NoteId(Records.id(id))).orElseThrow(Pages::notFound);
        var here = site.href(Site.FINDINGS, id);
        var form = site.root() + "/poznamky/" + id;
        var isMine = mayWrite(site.map()) && finding.note().mine();
        return pages.show(
                site,
                SECTION,
                content(site, id)
                        .and("record", "finding-record")
                        .and("finding", finding)
                        .and("about", Findings.about(finding, site))
                        .and("recordHref", Findings.record(finding, site))
                        .and("editHref", isMine ? Pages.returning(form + "/upravit", here) : null)
                        .and("withdrawHref", isMine ? Pages.returning(form + "/stazeni", all(site)) : null)
                        .and(
                                "eraseHref",
                                isMine || site.map().mayEdit() ? Pages.returning(form + "/vymazani", all(site)) : null)
                        .and(
                                "history",
                                histories.of(
                                        site.map(),
                                        site.map().history(Kinds.NOTES.name(), id),
                                        site.say().locale())));
    }

    /** The list; whoever works in the network may add to it. */
    private Pages.Content content(Site site, @Nullable String open) {
        return Pages.list(findings.table(), site, open).and("mayEdit", mayWrite(site.map()));
    }

    private static String all(Site site) {
        return site.root() + "/" + Site.FINDINGS;
    }

    static boolean mayWrite(VisibleMap map) {
        return map.isNow() && map.maySeeContacts();
    }
}
