package cz.propoj.query.access;

import cz.propoj.contract.access.Role;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Who runs a network, for everybody in it; whom it let in, for those who run it. */
@Controller
final class PeoplePages {
    private final Pages pages;
    private final People people;
    private final AccessHistory history;

    PeoplePages(Pages pages, People people, AccessHistory history) {
        this.pages = pages;
        this.people = people;
        this.history = history;
    }

    @GetMapping("/site/{network}/lide")
    Rendering people(Site site) {
        var content = new Pages.Content("people", Map.of())
                .and("mayEdit", site.map().mayEdit())
                .and(
                        "coordinators",
                        history.coordinators(site.map().id())
                                .map(found -> NamedCoordinators.of(found, people, site.say()))
                                .orElse(null));
        return pages.show(site, "people", site.map().mayEdit() ? forWhoRunsIt(content, site) : content);
    }

    private Pages.Content forWhoRunsIt(Pages.Content content, Site site) {
        var actors = site.map().actors().stream()
                .filter(row -> row.state().isActive())
                .map(ActorRow::ref)
                .toList();
        return content.and("people", people.in(site.map().id(), site.say()))
                .and("roles", List.of(Role.CASE_MANAGER, Role.ACTOR, Role.READER))
                .and("actors", actors)
                .and("names", names(actors));
    }

    /** What the actors of the roles are called. */
    private static Map<String, String> names(List<Ref> actors) {
        var names = new java.util.HashMap<String, String>();
        actors.forEach(ref -> names.put(ref.id(), ref.name()));
        return names;
    }
}
