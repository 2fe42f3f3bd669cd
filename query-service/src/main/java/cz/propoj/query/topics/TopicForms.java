package cz.propoj.query.topics;

import cz.propoj.contract.topics.TopicStage;
import cz.propoj.contract.topics.TopicType;
import cz.propoj.query.networkmap.rows.NoteRow;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.AttributeInputs;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.form.Step;
import cz.propoj.query.web.page.Pages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** Forms by which topics are proposed, described, chosen, closed and withdrawn, and by which findings are linked to them. */
@Controller
final class TopicForms {
    static final String API = "topics";
    private static final int LONGEST = 140;

    private static final List<Step<TopicItem>> STEPS = List.of(
            Step.<TopicItem>of("vybrani", "topics.choose", "POST", "choice")
                    .when(item -> isAt(item, TopicStage.PROPOSED))
                    .undoneBy("DELETE", "choice"),
            Step.<TopicItem>of("zahajeni", "topics.begin", "POST", "beginning")
                    .when(item -> isAt(item, TopicStage.CHOSEN) || isAt(item, TopicStage.PROPOSED))
                    .undoneBy("DELETE", "beginning"),
            Step.<TopicItem>of("otevreni", "topics.reopen", "POST", "reopening")
                    .when(item -> isAt(item, TopicStage.CLOSED)),
            Step.<TopicItem>of("stazeni", "topics.withdraw", "POST", "withdrawal")
                    .when(item -> !item.row().state().withdrawn())
                    .undoneBy("DELETE", "withdrawal"),
            Step.<TopicItem>of("obnoveni", "topics.restore", "DELETE", "withdrawal")
                    .when(item -> item.row().state().withdrawn())
                    .undoneBy("POST", "withdrawal")
                    .immediately(),
            Step.<TopicItem>of("vymazani", "topics.erase", "POST", "erasure")
                    .gravely()
                    .immediately());

    private final Pages pages;

    TopicForms(Pages pages) {
        this.pages = pages;
    }

    private static boolean isAt(TopicItem item, TopicStage stage) {
        return !item.row().state().withdrawn() && item.row().state().stage() == stage;
    }

    /**
     * @param finding a note that the topic comes from, chosen already
     */
    @GetMapping("/site/{network}/temata/nove")
    Rendering propose(Site site, @RequestParam(name = "poznatek", required = false) @Nullable String finding) {
        Forms.require(site.map().mayEdit(), site);
        var all = site.root() + "/" + Site.TOPICS;
        var form = FormView.create(
                        site.say().text("topics.new"),
                        Forms.api(site, API),
                        all,
                        all + "/{id}",
                        site.say().text("form.save"))
                .leading(site.say().text("topics.new.lead"))
                .undoneBy("POST", Forms.api(site, API, "{id}", "withdrawal"));
        return show(
                site,
                form,
                "brief",
                null,
                described(site, null)
                        .and("findings", findings(site, List.of()))
                        .and("chosenFindings", finding == null ? List.of() : List.of(finding)));
    }

    @GetMapping("/site/{network}/temata/{id}/upravit")
    Rendering describe(Site site, @PathVariable String id) {
        var item = held(site, id);
        var form = change(site, item, "topics.edit", Forms.api(site, API, id)).currentUnder("/brief");
        return show(site, form, "brief", item, described(site, item));
    }

    @GetMapping("/site/{network}/temata/{id}/uzavreni")
    Rendering close(Site site, @PathVariable String id) {
        var item = held(site, id);
        var form = step(site, item, "topics.close", "closing").undoneBy("DELETE", Forms.api(site, API, id, "closing"));
        return show(site, form, "result", item, content());
    }

    @GetMapping("/site/{network}/temata/{id}/{step:vybrani|zahajeni|otevreni|stazeni|obnoveni|vymazani}")
    Rendering step(Site site, @PathVariable String id, @PathVariable String step) {
        var item = TopicPages.found(site, id);
        var wanted = Step.named(step, STEPS);
        Forms.require(site.map().mayEdit() && wanted.allowed().test(item), site);
        return show(site, wanted.form(step(site, item, wanted.words(), wanted.path()), item), "none", item, content());
    }

    /** Which finding to link: each is a form of its own, with nothing but a button. */
    @GetMapping("/site/{network}/temata/{id}/poznatky")
    Rendering choose(Site site, @PathVariable String id) {
        var item = held(site, id);
        return show(
                site,
                step(site, item, "topics.finding", ""),
                "findings",
                item,
                content().and("findings", findings(site, item.row().findings())));
    }

    @GetMapping("/site/{network}/temata/{id}/poznatky/{note}")
    Rendering link(Site site, @PathVariable String id, @PathVariable String note) {
        var item = held(site, id);
        var finding = note(site, note);
        var path = "findings/" + finding.id();
        var form = step(site, item, "topics.link", path)
                .by("PUT")
                .undoneBy("DELETE", Forms.api(site, API, id, path))
                .atOnce();
        return show(site, form, "none", item, content().and("finding", finding));
    }

    @GetMapping("/site/{network}/temata/{id}/poznatky/{note}/odebrani")
    Rendering unlink(Site site, @PathVariable String id, @PathVariable String note) {
        var item = held(site, id);
        var finding = note(site, note);
        var path = "findings/" + finding.id();
        var form = step(site, item, "topics.unlink", path)
                .by("DELETE")
                .undoneBy("PUT", Forms.api(site, API, id, path))
                .atOnce();
        return show(site, form, "none", item, content().and("finding", finding));
    }

    private static NoteRow note(Site site, String id) {
        return site.map().notes().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow(Pages::notFound);
    }

    private static TopicItem held(Site site, String id) {
        var item = TopicPages.found(site, id);
        Forms.require(site.map().mayEdit() && !item.row().state().withdrawn(), site);
        return item;
    }

    static FormView change(Site site, TopicItem item, String words, String action) {
        return FormView.change(
                site.say().text(words),
                item.row().brief().title(),
                action,
                item.row().info().version(),
                TopicPages.href(site, item.row().id()),
                site.say().text("form.save"));
    }

    static FormView step(Site site, TopicItem item, String words, String path) {
        return FormView.step(
                        site.say().text(words),
                        item.row().brief().title(),
                        Forms.api(site, API, item.row().id(), path),
                        item.row().info().version(),
                        TopicPages.href(site, item.row().id()),
                        site.say().text(words + ".short"))
                .leading(site.say().text(words + ".lead"));
    }

    private static Pages.Content content() {
        return new Pages.Content("topic-form", Map.of());
    }

    private Rendering show(Site site, FormView form, String fields, @Nullable TopicItem item, Pages.Content content) {
        return pages.show(
                site,
                TopicPages.SECTION,
                content.and("form", form).and("fields", fields).and("topic", item == null ? null : item.row()));
    }

    /** Notes that the person may read and that are not linked yet, the last one first. */
    private static List<Choice> findings(Site site, List<NoteRow> linked) {
        return site.map().notes().stream()
                .filter(note -> note.text() != null && !linked.contains(note))
                .map(note -> new Choice(note.id().toString(), shortened(site, note)))
                .toList();
    }

    private static String shortened(Site site, NoteRow note) {
        var text = note.text() == null ? "" : note.text();
        var subject = note.subject();
        return (subject == null ? "" : subject.name() + ": ")
                + (text.length() > LONGEST ? text.substring(0, LONGEST).strip() + "…" : text)
                + " (" + site.say().term(note.state().kind()) + ", "
                + site.say().date(note.writtenOn()) + ")";
    }

    private static Pages.Content described(Site site, @Nullable TopicItem item) {
        var platform = item == null ? null : item.row().platform();
        return content()
                .and(
                        "groups",
                        AttributeInputs.of(
                                TopicType.TYPE,
                                item == null ? null : item.row().brief(),
                                site.map().topics().all(),
                                row -> row.brief(),
                                Map.of(),
                                site.say()))
                .and("platform", platform == null ? null : platform.id())
                .and(
                        "platforms",
                        site.map().platforms().stream()
                                .filter(row -> row.state().isActive()
                                        || (platform != null
                                                && platform.id().equals(row.id().toString())))
                                .map(row -> new Choice(row.id().toString(), row.name()))
                                .toList());
    }
}
