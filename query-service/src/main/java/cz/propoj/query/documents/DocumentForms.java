package cz.propoj.query.documents;

import cz.propoj.contract.documents.DocumentType;
import cz.propoj.query.networkmap.rows.DocumentRow;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.AttributeInputs;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.form.Step;
import cz.propoj.query.web.page.Pages;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** Forms by which documents are recorded, amended and withdrawn. */
@Controller
final class DocumentForms {
    private static final String API = "documents";

    private static final List<Step<DocumentRow>> STEPS = List.of(
            Step.<DocumentRow>of("stazeni", "documents.withdraw", "POST", "withdrawal")
                    .when(row -> !row.state().withdrawn())
                    .undoneBy("DELETE", "withdrawal"),
            Step.<DocumentRow>of("obnoveni", "documents.restore", "DELETE", "withdrawal")
                    .when(row -> row.state().withdrawn())
                    .undoneBy("POST", "withdrawal")
                    .immediately(),
            // Also of a withdrawn one: whoever is named may ask for it.
            Step.<DocumentRow>of("vymazani", "documents.erase", "POST", "erasure")
                    .gravely()
                    .immediately());

    private final Pages pages;

    DocumentForms(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/site/{network}/dokumenty/novy")
    Rendering record(Site site) {
        var all = site.root() + "/" + Site.DOCUMENTS;
        var form = FormView.create(
                        site.say().text("documents.new.title"),
                        Forms.api(site, API),
                        all,
                        all + "/{id}",
                        site.say().text("form.save"))
                .leading(site.say().text("documents.new.lead"))
                .undoneBy("POST", Forms.api(site, API, "{id}", "withdrawal"));
        return pages.show(site, DocumentPages.SECTION, filled(site, form, null));
    }

    @GetMapping("/site/{network}/dokumenty/{id}/upravit")
    Rendering amend(Site site, @PathVariable String id) {
        var row = DocumentPages.found(site, id);
        Forms.require(!row.state().withdrawn(), site);
        var form = FormView.change(
                        site.say().text("documents.edit.title"),
                        row.profile().title(),
                        Forms.api(site, API, row.id()),
                        row.info().version(),
                        DocumentPages.href(site, row),
                        site.say().text("form.save"))
                .currentUnder("/profile");
        return pages.show(site, DocumentPages.SECTION, filled(site, form, row));
    }

    @GetMapping("/site/{network}/dokumenty/{id}/{step:stazeni|obnoveni|vymazani}")
    Rendering step(Site site, @PathVariable String id, @PathVariable String step) {
        var row = DocumentPages.found(site, id);
        var wanted = Step.named(step, STEPS);
        Forms.require(site.map().mayEdit() && wanted.allowed().test(row), site);
        var say = site.say();
        var form = FormView.step(
                        say.text(wanted.words() + ".title"),
                        row.profile().title(),
                        Forms.api(site, API, row.id(), wanted.path()),
                        row.info().version(),
                        DocumentPages.href(site, row),
                        say.text(wanted.words() + ".submit"))
                .leading(say.text(wanted.words() + ".lead"));
        return pages.show(
                site,
                DocumentPages.SECTION,
                Forms.beside(Pages.list(DocumentTable.TABLE, site, id), "step-form", wanted.form(form, row)));
    }

    private static Pages.Content filled(Site site, FormView form, @Nullable DocumentRow row) {
        var map = site.map();
        Forms.require(map.mayEdit(), site);
        var actor = row == null ? null : row.actor();
        var inputs = AttributeInputs.of(
                        DocumentType.TYPE,
                        row == null ? null : row.profile(),
                        map.documents().all(),
                        DocumentRow::profile,
                        Map.of(),
                        site.say())
                .getFirst()
                .asking("/kind", site.say());
        var list = Pages.list(
                DocumentTable.TABLE, site, row == null ? null : row.id().toString());
        return Forms.beside(list, "document-form", form)
                .and("document", row)
                .and("group", inputs)
                .and("actor", actor == null ? null : actor.id())
                .and(
                        "actors",
                        Stream.concat(
                                        Stream.ofNullable(actor),
                                        map.actors().stream()
                                                .filter(one -> one.state().isActive())
                                                .map(one -> one.ref()))
                                .map(ref -> new Choice(ref.id(), ref.name()))
                                .distinct()
                                .toList());
    }
}
