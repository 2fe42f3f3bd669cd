package cz.propoj.query.notes;

import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.notes.NoteClassification;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.query.networkmap.rows.NoteRow;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Wording;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** Forms by which notes are written, revised, withdrawn and erased; each says who will read the text. */
@Controller
final class NoteForms {
    private static final String NOTES = "notes";

    private final Pages pages;

    NoteForms(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/site/{network}/poznamky/nova")
    Rendering write(
            Site site,
            @RequestParam("o") SubjectKind kind,
            @RequestParam("id") String id,
            @RequestParam(name = PlaceInNeed.FORM, required = false) @Nullable String formOfNeed,
            @RequestParam(name = PlaceInNeed.ACTIVITY, required = false) @Nullable String activity) {
        Forms.require(site.map().maySeeContacts(), site);
        var subject = new Subject(kind, id);
        if (kind == SubjectKind.NEED && (formOfNeed != null || activity != null)) {
            return pages.show(
                    site, section(kind), annotate(site, subject, PlaceInNeed.of(site, id, formOfNeed, activity)));
        }
        var about = site.map().subject(subject).map(Ref::name).orElseThrow(Pages::notFound);
        var say = site.say();
        var back = home(site, subject);
        var form = new FormView(
                say.text("notes.new.title"),
                about,
                say.text("notes.new.lead"),
                "POST",
                Forms.api(site, NOTES),
                null,
                back,
                back,
                say.text("form.save"),
                new FormView.Undo("DELETE", Forms.api(site, NOTES, "{id}"), null),
                "",
                false,
                true);
        return pages.show(site, section(kind), content(site, form, null).and("subject", subject));
    }

    /** From the list of findings: what it is about is chosen in the form. */
    @GetMapping("/site/{network}/poznatky/novy")
    Rendering write(Site site) {
        Forms.require(site.map().maySeeContacts(), site);
        var say = site.say();
        var all = site.root() + "/" + Site.FINDINGS;
        var form = FormView.create(
                        say.text("findings.new.title"), Forms.api(site, NOTES), all, all, say.text("form.save"))
                .leading(say.text("notes.new.lead"))
                .undoneBy("DELETE", Forms.api(site, NOTES, "{id}"));
        return pages.show(site, FindingPages.SECTION, content(site, form, null).and("abouts", FindingSubject.of(site)));
    }

    /** Not taken back by one step, as two records are changed: the note can be withdrawn where it stands. */
    private static Pages.Content annotate(Site site, Subject need, PlaceInNeed place) {
        var back = home(site, need);
        var say = site.say();
        var form = new FormView(
                say.text("notes.new.title"),
                place.name(),
                say.text("notes.new.lead"),
                "POST",
                Forms.api(site, "needs", need.id(), "annotations"),
                null,
                back,
                back,
                say.text("form.save"),
                null,
                "",
                false,
                true);
        return content(site, form, null).and("subject", need).and("place", place);
    }

    @GetMapping("/site/{network}/poznamky/{note}/upravit")
    Rendering revise(Site site, @PathVariable String note) {
        var row = found(site, note);
        Forms.require(row.mine(), site);
        var form = FormView.change(
                site.say().text("notes.edit"),
                about(site, row),
                Forms.api(site, NOTES, row.id()),
                row.info().version(),
                home(site, row.state().subject()),
                site.say().text("form.save"));
        return pages.show(site, "overview", content(site, form, row));
    }

    @GetMapping("/site/{network}/poznamky/{note}/stazeni")
    Rendering withdraw(Site site, @PathVariable String note) {
        var row = found(site, note);
        Forms.require(row.mine(), site);
        return pages.show(
                site,
                "overview",
                step(site, row, "notes.withdraw", "", row.info().version(), "DELETE"));
    }

    @GetMapping("/site/{network}/poznamky/{note}/vymazani")
    Rendering erase(Site site, @PathVariable String note) {
        var row = found(site, note);
        Forms.require(row.mine() || site.map().mayEdit(), site);
        return pages.show(site, "overview", step(site, row, "notes.erase", "/erasure", null, "POST"));
    }

    private static Pages.Content step(
            Site site, NoteRow row, String words, String path, @Nullable Long version, String method) {
        var say = site.say();
        var back = home(site, row.state().subject());
        var form = new FormView(
                say.text(words + ".title"),
                about(site, row),
                say.text(words + ".lead"),
                method,
                Forms.api(site, NOTES, row.id()) + path,
                version,
                back,
                back,
                say.text(words + ".submit"),
                null,
                "",
                true,
                false);
        return alone("step-form", form);
    }

    private static NoteRow found(Site site, String id) {
        var note = Records.id(id);
        return site.map().notes().stream()
                .filter(row -> row.id().value().equals(note))
                .findFirst()
                .orElseThrow(Pages::notFound);
    }

    private static Pages.Content content(Site site, FormView form, @Nullable NoteRow note) {
        var classification =
                note == null ? NoteClassification.NONE : note.state().classification();
        return alone("note-form", form)
                .and("note", note)
                .and("classification", classification)
                .and(
                        "chosenAreas",
                        classification.areas().stream().map(NeedArea::name).toList())
                .and("areas", Choice.of(NeedArea.values(), site.say()))
                .and("themes", Forms.offers(site.map().notes(), row -> row.state().classification().themes().stream()))
                .and("kinds", Choice.of(NoteKind.values(), site.say()))
                .and("visibilities", visibilities(site.say()));
    }

    private static Pages.Content alone(String template, FormView form) {
        return new Pages.Content("list", Map.of("documentTitle", form.title() + " – Propoj", "closeHref", form.back()))
                .and("record", template)
                .and("form", form);
    }

    private static List<Choice> visibilities(Wording say) {
        return Arrays.stream(Visibility.values())
                .map(one ->
                        new Choice(one.name(), say.capital(say.term(one)), say.text("notes.visibility." + one.name())))
                .toList();
    }

    private static String about(Site site, NoteRow row) {
        var subject = row.subject();
        return subject == null ? site.map().networkName() : subject.name();
    }

    /** Where the record stands that the note is about, beside the list as it was chosen there. */
    private static String home(Site site, Subject subject) {
        var folder = folder(subject.kind());
        return folder == null
                ? site.root() + "/" + Site.FINDINGS
                : site.address()
                        .without("o")
                        .without("id")
                        .without(PlaceInNeed.FORM)
                        .without(PlaceInNeed.ACTIVITY)
                        .at(site.href(folder, subject.id()))
                        .href();
    }

    private static @Nullable String folder(SubjectKind kind) {
        return switch (kind) {
            case ACTOR -> Site.ACTORS;
            case PLATFORM -> Site.PLATFORMS;
            case MEETING -> Site.MEETINGS;
            case NEED -> Site.NEEDS;
            case NETWORK -> null;
        };
    }

    private static String section(SubjectKind kind) {
        return switch (kind) {
            case ACTOR -> "actors";
            case PLATFORM -> "platforms";
            case MEETING -> "meetings";
            case NEED -> "needs";
            case NETWORK -> FindingPages.SECTION;
        };
    }
}
