package cz.propoj.query.needs;

import cz.propoj.contract.needs.ActivityId;
import cz.propoj.contract.needs.Focus;
import cz.propoj.contract.needs.NeedsTemplate;
import cz.propoj.query.networkmap.rows.NeedRow;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** Forms by which activities are added, described and removed: what is done, how it is done here, and by whom. */
@Controller
final class ActivityForms {
    private static final String ACTIVITIES = "activities";
    private final NeedFormPages pages;

    ActivityForms(NeedFormPages pages) {
        this.pages = pages;
    }

    /** An activity and its place in the need. */
    private record Part(NeedRow need, NeedRow.ActivityNode node, int form, int place) {
        String name() {
            return node.activity().plan().name();
        }
    }

    @GetMapping("/site/{network}/potreby/{id}/podoby/{form}/cinnosti/nova")
    Rendering add(Site site, @PathVariable String id, @PathVariable String form) {
        var need = NeedFormPages.found(site, id);
        var part = NeedForms.part(need, form);
        var back = site.href(Site.NEEDS, id);
        var view = FormView.create(
                        site.say().text("needs.activity.new.title"),
                        NeedFormPages.api(site, id, "forms", form, ACTIVITIES, "described"),
                        back,
                        back + "#cinnost-{id}",
                        site.say().text("form.save"))
                .undoneBy("DELETE", NeedFormPages.api(site, id, ACTIVITIES, "{id}"))
                .leading(part.name());
        return pages.show(site, filled(site, need, view));
    }

    @GetMapping("/site/{network}/potreby/{id}/cinnosti/{activity}/upravit")
    Rendering describe(Site site, @PathVariable String id, @PathVariable String activity) {
        var part = part(NeedFormPages.found(site, id), activity);
        var view = NeedFormPages.change(
                        site,
                        part.need(),
                        "needs.activity.edit.title",
                        part.name(),
                        ACTIVITIES,
                        activity,
                        "description")
                .currentUnder("/forms/" + part.form() + "/activities/" + part.place());
        return pages.show(site, filled(site, part.need(), view).and("node", part.node()));
    }

    @GetMapping("/site/{network}/potreby/{id}/cinnosti/{activity}/odebrani")
    Rendering remove(Site site, @PathVariable String id, @PathVariable String activity) {
        var part = part(NeedFormPages.found(site, id), activity);
        return pages.show(
                site,
                NeedFormPages.content(
                        site,
                        part.need(),
                        "step-form",
                        NeedForms.step(site, part.need(), "needs.activity.remove", part.name(), ACTIVITIES, activity)
                                .by("DELETE")
                                .atOnce()
                                .gravely()));
    }

    private static Part part(NeedRow need, String activity) {
        var id = new ActivityId(Records.id(activity));
        for (var form = 0; form < need.forms().size(); form++) {
            var nodes = need.forms().get(form).activities();
            for (var at = 0; at < nodes.size(); at++) {
                if (nodes.get(at).activity().activity().equals(id)) {
                    return new Part(need, nodes.get(at), form, at);
                }
            }
        }
        throw Pages.notFound();
    }

    private static Pages.Content filled(Site site, NeedRow need, FormView view) {
        return NeedFormPages.content(site, need, "activity-form", view)
                .and("phases", Choice.of(Focus.values(), site.say()))
                .and("kindsOfActors", kindsOfActors(site))
                .and("everybody", everybody(site));
    }

    /** Values already used in the network first, then those of the general template. */
    private static List<String> kindsOfActors(Site site) {
        var used = Forms.offers(site.map().needLines(), line -> {
            var node = line.activity();
            return node == null ? Stream.<String>empty() : node.activity().plan().possibleActors().stream();
        });
        var known = NeedsTemplate.general().actors().stream()
                .map(actor -> actor.name().in(site.say().locale()));
        return Stream.concat(used.stream(), known).distinct().toList();
    }

    private static List<Choice> everybody(Site site) {
        return site.map().actors().stream()
                .filter(actor -> actor.state().isActive())
                .map(actor -> new Choice(actor.id().toString(), actor.name()))
                .toList();
    }
}
