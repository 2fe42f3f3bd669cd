package cz.propoj.query.needs;

import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.FormView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** The general template as an offer: in one go for a network that begins, need by need for one that goes on. */
@Controller
final class TemplateForms {
    private final NeedFormPages pages;

    TemplateForms(NeedFormPages pages) {
        this.pages = pages;
    }

    @GetMapping("/site/{network}/potreby/vzor")
    Rendering offer(Site site) {
        NeedFormPages.require(site);
        var say = site.say();
        var areas = new TemplateOffer(site.map(), say.locale()).areas();
        var open = areas.stream()
                .flatMap(area -> area.needs().stream())
                .filter(TemplateOffer.OfferedNeed::isOpen)
                .count();
        var list = site.root() + "/" + Site.NEEDS;
        var form = FormView.create(
                        say.text("needs.template.title"),
                        NeedFormPages.api(site, "template"),
                        list,
                        list,
                        say.text("needs.template.submit"))
                .leading(say.text("needs.template.lead", TemplateOffer.version()))
                .undoneBySame("POST", NeedFormPages.api(site, "template", "withdrawal"));
        return pages.show(
                site,
                NeedFormPages.content(site, null, "needs-template-form", form)
                        .and("offered", areas)
                        .and("open", open)
                        .and("begins", site.map().needs().isEmpty()));
    }
}
