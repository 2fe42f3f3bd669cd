package cz.propoj.query.filters;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.filters.FilterId;
import cz.propoj.contract.filters.ListName;
import cz.propoj.query.networkmap.rows.FilterRow;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.list.ListTabs;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** Forms by which a choice in a list is saved under a name, renamed, shared and dropped. */
@Controller
final class FilterForms {
    private static final List<Role> ROLES =
            List.of(Role.CASE_MANAGER, Role.ACTOR, Role.READER, Role.COORDINATOR, Role.REGIONAL_PLANNER);

    private final Pages pages;

    FilterForms(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/site/{network}/vybery/novy")
    Rendering save(Site site, @RequestParam("seznam") ListName list, @RequestParam("vyber") String query) {
        Forms.require(true, site);
        var back = site.root() + "/" + ListTabs.folder(list) + "?" + query;
        var form = FormView.create(
                        site.say().text("filters.new.title"),
                        Forms.api(site, "filters"),
                        back,
                        back,
                        site.say().text("form.save"))
                .leading(site.say().text("filters.new.lead"))
                .notUndone()
                .atOnce();
        return pages.show(
                site,
                section(list),
                content(site, form, null).and("listName", list.name()).and("query", query));
    }

    @GetMapping("/site/{network}/vybery/{id}/upravit")
    Rendering revise(Site site, @PathVariable String id) {
        var row = found(site, id);
        var form = FormView.change(
                        site.say().text("filters.edit.title"),
                        row.state().name(),
                        Forms.api(site, "filters", id),
                        row.version(),
                        ListTabs.href(site, row),
                        site.say().text("form.save"))
                .currentUnder("/choice")
                .atOnce();
        return pages.show(
                site,
                "overview",
                content(site, form, row)
                        .and("query", row.state().choice().query())
                        .and("dropHref", site.root() + "/vybery/" + id + "/zruseni"));
    }

    @GetMapping("/site/{network}/vybery/{id}/zruseni")
    Rendering drop(Site site, @PathVariable String id) {
        var row = found(site, id);
        var list = site.root() + "/" + ListTabs.folder(row.state().list());
        var form = FormView.step(
                        site.say().text("filters.drop.title"),
                        row.state().name(),
                        Forms.api(site, "filters", id),
                        row.version(),
                        list,
                        site.say().text("filters.drop.submit"))
                .leading(site.say().text("filters.drop.lead"))
                .by("DELETE")
                .atOnce()
                .undoneBy("POST", Forms.api(site, "filters", id, "restoration"));
        return pages.show(site, "overview", alone("step-form", form));
    }

    private static FilterRow found(Site site, String id) {
        var wanted = new FilterId(Records.id(id));
        var row = site.map().filters().stream()
                .filter(one -> one.state().filter().equals(wanted))
                .findFirst()
                .orElseThrow(Pages::notFound);
        Forms.require(row.mayChange(), site);
        return row;
    }

    private static Pages.Content content(Site site, FormView form, @Nullable FilterRow row) {
        var roles = ROLES.stream()
                .map(role ->
                        new Choice(role.name(), site.say().capital(site.say().term(role))))
                .toList();
        return alone("filter-form", form)
                .and("filter", row)
                .and(
                        "sharedWith",
                        row == null
                                ? List.of()
                                : row.state().sharedWith().stream()
                                        .map(Role::name)
                                        .toList())
                .and("roles", roles)
                .and("mayShare", site.map().mayEdit());
    }

    private static Pages.Content alone(String template, FormView form) {
        return new Pages.Content("list", Map.of("documentTitle", form.title() + " – Propoj", "closeHref", form.back()))
                .and("record", template)
                .and("form", form);
    }

    private static String section(ListName list) {
        return list.name().toLowerCase(Locale.ROOT);
    }
}
