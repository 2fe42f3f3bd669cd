package cz.propoj.query.noticeboard;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.noticeboard.Announcement;
import cz.propoj.contract.noticeboard.Audience;
import cz.propoj.contract.noticeboard.NoticeId;
import cz.propoj.contract.noticeboard.NoticeKind;
import cz.propoj.contract.noticeboard.NoticeType;
import cz.propoj.contract.noticeboard.Validity;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.NoticeRow;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.AttributeInputs;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.form.Step;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** Forms by which notices are posted, amended, extended, withdrawn and, on request, forgotten. */
@Controller
final class NoticeForms {
    private static final String NOTICES = "notices";
    private static final int USUAL_DAYS = 30;

    private static final List<Step<NoticeRow>> STEPS = List.of(
            Step.<NoticeRow>of("stahnout", "board.withdraw", "POST", "withdrawal")
                    .undoneBy("DELETE", "withdrawal")
                    .immediately(),
            Step.<NoticeRow>of("vratit", "board.restore", "DELETE", "withdrawal")
                    .immediately(),
            Step.<NoticeRow>of("vymazat", "board.erase", "POST", "erasure")
                    .gravely()
                    .immediately());

    private final Pages pages;

    NoticeForms(Pages pages) {
        this.pages = pages;
    }

    /** Whether the person may post at all: as a coordinator, or for an actor of their own. */
    static boolean mayPost(VisibleMap map) {
        return map.mayEdit() || !ownActors(map).isEmpty();
    }

    private static List<ActorId> ownActors(VisibleMap map) {
        return map.viewer().grants().stream()
                .filter(grant -> grant.role() == Role.ACTOR && map.id().equals(grant.network()))
                .map(grant -> grant.actor())
                .filter(Objects::nonNull)
                .filter(actor -> AccessPolicy.mayPost(map.viewer(), map.id(), actor))
                .distinct()
                .toList();
    }

    @GetMapping("/site/{network}/nastenka/nove")
    Rendering post(Site site) {
        Forms.require(mayPost(site.map()), site);
        var back = site.root() + "/" + NoticePages.FOLDER;
        var form = FormView.create(
                        site.say().text("board.new"),
                        Forms.api(site, NOTICES),
                        back,
                        back + "/{id}",
                        site.say().text("board.post"))
                .leading(site.say().text("board.lead"))
                .undoneBy("POST", Forms.api(site, NOTICES, "{id}", "withdrawal"))
                .atOnce();
        return pages.show(
                site,
                NoticePages.SECTION,
                filled(site, form, proposed(site))
                        .and("actorChoices", actorChoices(site))
                        .and("needsActor", !site.map().mayEdit()));
    }

    @GetMapping("/site/{network}/nastenka/{id}/upravit")
    Rendering amend(Site site, @PathVariable String id) {
        var row = found(site, id);
        var form = FormView.change(
                        site.say().text("board.amend"),
                        row.title(),
                        Forms.api(site, NOTICES, id),
                        row.info().version(),
                        site.href(NoticePages.FOLDER, id),
                        site.say().text("form.save"))
                .atOnce();
        return pages.show(
                site,
                NoticePages.SECTION,
                filled(site, form, row.announcement()).and("notice", row));
    }

    @GetMapping("/site/{network}/nastenka/{id}/prodlouzit")
    Rendering extend(Site site, @PathVariable String id) {
        var row = found(site, id);
        var known = row.state().validity().until();
        var later = known.isBefore(site.map().day()) ? site.map().day() : known;
        var form = FormView.step(
                        site.say().text("board.extend.title"),
                        row.title(),
                        Forms.api(site, NOTICES, id, "validity"),
                        row.info().version(),
                        site.href(NoticePages.FOLDER, id),
                        site.say().text("board.extend"))
                .leading(site.say().text("board.extend.lead", site.say().date(known)))
                .by("PUT")
                .atOnce();
        return pages.show(
                site,
                NoticePages.SECTION,
                Forms.beside(NoticePages.content(site), "notice-extend-form", form)
                        .and("until", later.plusDays(USUAL_DAYS)));
    }

    @GetMapping("/site/{network}/nastenka/{id}/{step:stahnout|vratit|vymazat}")
    Rendering step(Site site, @PathVariable String id, @PathVariable String step) {
        var row = found(site, id);
        var wanted = Step.named(step, STEPS);
        var form = FormView.step(
                        site.say().text(wanted.words() + ".title"),
                        row.title(),
                        Forms.api(site, NOTICES, row.id(), wanted.path()),
                        row.info().version(),
                        site.href(NoticePages.FOLDER, row.id()),
                        site.say().text(wanted.words()))
                .leading(site.say().text(wanted.words() + ".lead"));
        return pages.show(
                site,
                NoticePages.SECTION,
                Forms.beside(NoticePages.content(site), "step-form", wanted.form(form, row)));
    }

    private static NoticeRow found(Site site, String id) {
        var row = site.map().notice(new NoticeId(Records.id(id))).orElseThrow(Pages::notFound);
        Forms.require(row.mayChange(), site);
        return row;
    }

    private static Announcement proposed(Site site) {
        var day = site.map().day();
        return new Announcement(NoticeKind.EVENT, Audience.NETWORK, null, new Validity(day, day.plusDays(USUAL_DAYS)));
    }

    private static Pages.Content filled(Site site, FormView form, Announcement announcement) {
        var say = site.say();
        var audiences = Arrays.stream(Audience.values())
                .map(audience -> new Choice(
                        audience.name(),
                        say.capital(say.term(audience)),
                        say.text("board.audience." + audience.name())))
                .toList();
        var groups = AttributeInputs.of(
                        NoticeType.TYPE, announcement, List.<NoticeRow>of(), NoticeRow::announcement, Map.of(), say)
                .stream()
                .map(group -> group.among("/audience", audiences))
                .toList();
        return Forms.beside(NoticePages.content(site), "notice-form", form).and("groups", groups);
    }

    private static List<Choice> actorChoices(Site site) {
        var map = site.map();
        var choices = new ArrayList<Choice>();
        if (map.mayEdit()) {
            map.actors().stream()
                    .filter(row -> row.state().isActive())
                    .forEach(row -> choices.add(new Choice(row.id().toString(), row.name())));
        } else {
            ownActors(map)
                    .forEach(actor -> choices.add(
                            new Choice(actor.toString(), map.ref(actor).name())));
        }
        return choices;
    }
}
