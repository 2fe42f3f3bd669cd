package cz.propoj.query.needs;

import cz.propoj.contract.needs.FormId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.query.networkmap.rows.NeedRow;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Wording;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** Forms by which needs and their forms of fulfilment are written down, assessed and retired. */
@Controller
final class NeedForms {
    private final NeedFormPages pages;

    NeedForms(NeedFormPages pages) {
        this.pages = pages;
    }

    @GetMapping("/site/{network}/potreby/nova")
    Rendering identify(Site site) {
        NeedFormPages.require(site);
        var list = site.root() + "/" + Site.NEEDS;
        var form = FormView.create(
                        site.say().text("needs.new.title"),
                        NeedFormPages.api(site),
                        list,
                        list + "/{id}",
                        site.say().text("needs.new.submit"))
                .leading(site.say().text("needs.new.lead"))
                .undoneBy("POST", NeedFormPages.api(site, "{id}", "retirement"));
        return pages.show(
                site, NeedFormPages.content(site, null, "need-form", form).and("areas", areas(site.say())));
    }

    @GetMapping("/site/{network}/potreby/{id}/upravit")
    Rendering rename(Site site, @PathVariable String id) {
        var need = NeedFormPages.found(site, id);
        var form = NeedFormPages.change(site, need, "needs.edit.title", need.name());
        return pages.show(
                site,
                NeedFormPages.content(site, need, "need-form", form)
                        .and("need", need)
                        .and("areas", areas(site.say())));
    }

    @GetMapping("/site/{network}/potreby/{id}/vyrazeni")
    Rendering retire(Site site, @PathVariable String id) {
        var need = NeedFormPages.found(site, id);
        var form = step(site, need, "needs.retire", need.name(), "retirement")
                .undoneBy("DELETE", NeedFormPages.api(site, id, "retirement"));
        return pages.show(site, NeedFormPages.content(site, need, "step-form", form));
    }

    @GetMapping("/site/{network}/potreby/{id}/obnoveni")
    Rendering reinstate(Site site, @PathVariable String id) {
        var need = NeedFormPages.found(site, id);
        var form = step(site, need, "needs.reinstate", need.name(), "retirement")
                .by("DELETE")
                .atOnce()
                .undoneBy("POST", NeedFormPages.api(site, id, "retirement"));
        return pages.show(site, NeedFormPages.content(site, need, "step-form", form));
    }

    @GetMapping("/site/{network}/potreby/{id}/podoby/nova")
    Rendering addForm(Site site, @PathVariable String id) {
        var need = NeedFormPages.found(site, id);
        var back = site.href(Site.NEEDS, id);
        var form = FormView.create(
                        site.say().text("needs.form.new.title"),
                        NeedFormPages.api(site, id, "forms"),
                        back,
                        back + "#podoby",
                        site.say().text("form.save"))
                .undoneBy("DELETE", NeedFormPages.api(site, id, "forms", "{id}"));
        return pages.show(
                site, NeedFormPages.content(site, need, "need-part-form", form).and("column", "FORM"));
    }

    @GetMapping("/site/{network}/potreby/{id}/podoby/{form}/upravit")
    Rendering renameForm(Site site, @PathVariable String id, @PathVariable String form) {
        var node = part(NeedFormPages.found(site, id), form);
        var view = NeedFormPages.change(site, node.need(), "needs.form.edit.title", node.name(), "forms", form)
                .currentUnder("/forms/" + node.place());
        return pages.show(
                site,
                NeedFormPages.content(site, node.need(), "need-part-form", view)
                        .and("column", "FORM")
                        .and("part", node.name()));
    }

    @GetMapping("/site/{network}/potreby/{id}/podoby/{form}/odebrani")
    Rendering removeForm(Site site, @PathVariable String id, @PathVariable String form) {
        var node = part(NeedFormPages.found(site, id), form);
        return pages.show(
                site,
                NeedFormPages.content(
                        site,
                        node.need(),
                        "step-form",
                        step(site, node.need(), "needs.form.remove", node.name(), "forms", form)
                                .by("DELETE")
                                .atOnce()
                                .gravely()));
    }

    @GetMapping("/site/{network}/potreby/{id}/podoby/{form}/hodnoceni")
    Rendering assess(Site site, @PathVariable String id, @PathVariable String form) {
        var node = part(NeedFormPages.found(site, id), form);
        var view = NeedFormPages.change(site, node.need(), "needs.assess.title", node.name(), "assessment")
                .currentUnder("/forms/" + node.place() + "/assessment");
        return pages.show(
                site,
                NeedFormPages.content(site, node.need(), "assessment-form", view)
                        .and("formId", form)
                        .and("assessment", node.node().form().assessment())
                        .and("levels", NeedCells.levels(site.say())));
    }

    /** A form of fulfilment and its place in the need. */
    record Part(NeedRow need, NeedRow.FormNode node, int place) {
        String name() {
            return node.form().name();
        }
    }

    static Part part(NeedRow need, String form) {
        var id = new FormId(Records.id(form));
        var forms = need.forms();
        for (var at = 0; at < forms.size(); at++) {
            if (forms.get(at).form().form().equals(id)) {
                return new Part(need, forms.get(at), at);
            }
        }
        throw Pages.notFound();
    }

    static FormView step(Site site, NeedRow need, String words, String about, Object... path) {
        var say = site.say();
        return FormView.step(
                        say.text(words + ".title"),
                        about,
                        NeedFormPages.api(site, NeedFormPages.under(need.id(), path)),
                        need.info().version(),
                        site.href(Site.NEEDS, need.id()),
                        say.text(words + ".submit"))
                .leading(say.text(words + ".lead"));
    }

    private static List<Choice> areas(Wording say) {
        return Arrays.stream(NeedArea.values())
                .map(area -> new Choice(area.name(), say.area(area)))
                .toList();
    }
}
