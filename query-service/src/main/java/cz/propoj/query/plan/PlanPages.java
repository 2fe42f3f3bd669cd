package cz.propoj.query.plan;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.plan.Chapter;
import cz.propoj.contract.plan.ChapterId;
import cz.propoj.httpedge.Accounts;
import cz.propoj.query.history.Histories;
import cz.propoj.query.networkmap.VisiblePlan;
import cz.propoj.query.networkmap.rows.ClosedRevision;
import cz.propoj.query.revisions.PaperCode;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.page.Pages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** The page of the plan: all of it to read and to print, and one chapter beside it. */
@Controller
final class PlanPages {
    static final String SECTION = "plan";
    static final String CHAPTERS = Site.PLAN + "/kapitoly";
    private static final String REVISION = "revize";

    private final Pages pages;
    private final Plans plans;
    private final Histories histories;
    private final Accounts accounts;

    PlanPages(Pages pages, Plans plans, Histories histories, Accounts accounts) {
        this.pages = pages;
        this.plans = plans;
        this.histories = histories;
        this.accounts = accounts;
    }

    /** A version of a chapter in its list. */
    record Version(VisiblePlan.Version of, String who, boolean isNow) {}

    /** A place to look at, with where it is put right. */
    record Finding(PlanFinding of, String href) {}

    @GetMapping("/site/{network}/plan")
    Rendering plan(Site site) {
        return pages.show(site, SECTION, content(site));
    }

    @GetMapping("/site/{network}/plan/kapitoly/{chapter}")
    Rendering chapter(Site site, @PathVariable String chapter) {
        var part = found(site, chapter);
        var plan = site.map().plan();
        var row = plan.chapter(part);
        var text = ChapterText.of(part, site.map().asEverybody(), site.say().locale());
        var versions = plan.versions(part);
        return pages.show(
                site,
                SECTION,
                content(site)
                        .and("record", "plan-chapter")
                        .and("part", part)
                        .and("text", text)
                        .and("row", row.orElse(null))
                        .and(
                                "versions",
                                versions.stream()
                                        .map(one -> version(one, text, versions))
                                        .toList())
                        .and("here", site.href(CHAPTERS, part.address()))
                        .and(
                                "history",
                                row.map(one -> histories.of(
                                                site.map(),
                                                site.map()
                                                        .history(
                                                                "chapters",
                                                                one.id().toString()),
                                                site.say().locale()))
                                        .orElse(List.of())));
    }

    private Version version(VisiblePlan.Version version, ChapterText text, List<VisiblePlan.Version> all) {
        var account = version.account();
        return new Version(
                version,
                account == null ? "" : accounts.displayName(AccountId.of(account)),
                text.isOwn() && version.equals(all.getFirst()));
    }

    /** The whole plan; only what is beside it where only that is exchanged. */
    Pages.Content content(Site site) {
        var mayEdit = site.map().isNow() && site.map().mayEdit();
        var bare = new Pages.Content("plan", Map.of())
                .and("mayEdit", mayEdit)
                .and("shown", site.listWanted())
                .and("closeHref", site.root() + "/" + Site.PLAN);
        if (!site.listWanted()) {
            return bare;
        }
        var wanted = site.exchange().getRequest().getQueryParams().getFirst(REVISION);
        var content = plans.find(site.map(), wanted, site.say()).orElseThrow(Pages::notFound);
        var moment = content.moment();
        var revision = moment.revision();
        return bare.and("document", content.document())
                .and("standing", PlanContent.standing(moment, site.say()))
                .and("revision", revision)
                .and("mayWrite", mayEdit && revision == null)
                .and("findings", mayEdit && revision == null ? findings(site, content) : null)
                .and("paper", revision == null ? null : paper(site, revision))
                .and("contents", PlanView.contents(content.document().blocks()))
                .and("parts", PlanView.of(content.document().blocks()))
                .and("revisions", site.map().yearToYear().closed())
                .and("letterhead", site.map().plan().letterhead().orElse(null))
                .and("docxHref", docx(site, revision));
    }

    private static List<Finding> findings(Site site, PlanContent content) {
        return PlanLint.of(content, site.map(), site.say()).stream()
                .map(one -> new Finding(one, href(site, one)))
                .toList();
    }

    /** Where it is put right. */
    private static String href(Site site, PlanFinding finding) {
        var chapter = finding.chapter();
        if (finding.recommendation() != null) {
            return site.href(Site.RECOMMENDATIONS, finding.recommendation());
        }
        return chapter == null ? "#" + finding.anchor() : site.href(CHAPTERS, chapter.address()) + "/upravit";
    }

    private static PaperCode paper(Site site, ClosedRevision revision) {
        var here = site.exchange().getRequest().getURI();
        return PaperCode.of(
                revision.signature(),
                here.getScheme() + "://" + here.getAuthority() + site.href(Site.REVISIONS, revision.year()));
    }

    private static String docx(Site site, @Nullable ClosedRevision revision) {
        var file = Forms.api(site, "export", "plan.docx");
        if (revision != null) {
            return file + "?revision=" + revision.id();
        }
        var known = site.map().knownAt();
        return site.map().isNow()
                ? file
                : file + "?asOf=" + site.map().day() + (known == null ? "" : "&knownAt=" + known);
    }

    /** By its address, or by its id as history leads to it. */
    static Chapter found(Site site, String chapter) {
        return Chapter.of(site.map().id()).stream()
                .filter(part -> part.address().equals(chapter)
                        || ChapterId.of(site.map().id(), part).toString().equals(chapter))
                .findFirst()
                .orElseThrow(Pages::notFound);
    }
}
