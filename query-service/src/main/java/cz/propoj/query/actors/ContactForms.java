package cz.propoj.query.actors;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.ContactRow;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** Forms by which contact persons of an actor are named, changed, taken away and, on request, forgotten. */
@Controller
final class ContactForms {
    private static final String CONTACTS = "contacts";

    private final Pages pages;

    ContactForms(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/site/{network}/akteri/{id}/kontakty/novy")
    Rendering name(Site site, @PathVariable String id) {
        var actor = found(site, id);
        var say = site.say();
        var back = site.href(Site.ACTORS, id);
        var form = new FormView(
                say.text("contacts.new"),
                actor.name(),
                say.text("contacts.lead"),
                "POST",
                Forms.api(site, "actors", id, CONTACTS),
                null,
                back,
                back,
                say.text("form.save"),
                new FormView.Undo("DELETE", Forms.api(site, "actors", id, CONTACTS, "{id}"), null),
                "",
                false,
                false);
        return pages.show(site, "actors", Forms.beside(Pages.list(ActorTable.TABLE, site, id), "contact-form", form));
    }

    @GetMapping("/site/{network}/akteri/{id}/kontakty/{contact}")
    Rendering change(Site site, @PathVariable String id, @PathVariable String contact) {
        var actor = found(site, id);
        var person = person(site, actor, contact);
        var form = FormView.change(
                        site.say().text("contacts.change"),
                        actor.name(),
                        Forms.api(site, "actors", id, CONTACTS, contact),
                        actor.info().version(),
                        site.href(Site.ACTORS, id),
                        site.say().text("form.save"))
                .leading(site.say().text("contacts.lead"))
                .currentUnder("/contacts/" + contact)
                .atOnce();
        return pages.show(
                site,
                "actors",
                Forms.beside(Pages.list(ActorTable.TABLE, site, id), "contact-form", form)
                        .and("person", person)
                        .and("here", site.href(Site.ACTORS, id) + "/kontakty/" + contact));
    }

    @GetMapping("/site/{network}/akteri/{id}/kontakty/{contact}/odebrani")
    Rendering remove(Site site, @PathVariable String id, @PathVariable String contact) {
        return step(site, id, contact, "contacts.remove", "", "DELETE");
    }

    @GetMapping("/site/{network}/akteri/{id}/kontakty/{contact}/vymazani")
    Rendering erase(Site site, @PathVariable String id, @PathVariable String contact) {
        return step(site, id, contact, "contacts.erase", "/erasure", "POST");
    }

    private Rendering step(Site site, String id, String contact, String words, String path, String method) {
        var actor = found(site, id);
        var say = site.say();
        var person = person(site, actor, contact);
        var form = FormView.step(
                        say.text(words + ".title"),
                        actor.name(),
                        Forms.api(site, "actors", id, CONTACTS, contact) + path,
                        actor.info().version(),
                        site.href(Site.ACTORS, id),
                        say.text(words + ".submit"))
                .leading(say.text(words + ".lead", String.valueOf(person.name())))
                .by(method)
                .gravely()
                .atOnce();
        return pages.show(site, "actors", Forms.beside(Pages.list(ActorTable.TABLE, site, id), "step-form", form));
    }

    private static ActorRow found(Site site, String id) {
        var actor = site.map().actor(new ActorId(Records.id(id))).orElseThrow(Pages::notFound);
        Forms.require(site.map().mayEdit(actor.id()) && site.map().maySeeContacts(), site);
        return actor;
    }

    private static ContactRow person(Site site, ActorRow actor, String contact) {
        var id = Records.id(contact);
        return site.map().contacts(actor.id()).stream()
                .filter(row -> row.contact().contact().value().equals(id))
                .findFirst()
                .orElseThrow(Pages::notFound);
    }
}
