package cz.propoj.query.actors;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorType;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.AttributeInputs;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.form.Step;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** Forms by which actors are registered, described, retired, reinstated and merged. */
@Controller
final class ActorForms {
    private static final String SECTION = "actors";

    private static final List<Step<ActorRow>> STEPS = List.of(
            Step.<ActorRow>of("ukonceni", "actors.retire", "POST", "retirement").undoneBy("POST", "reinstatement"),
            Step.<ActorRow>of("obnoveni", "actors.reinstate", "POST", "reinstatement")
                    .undoneBy("POST", "retirement"),
            Step.<ActorRow>of("rozdeleni", "actors.unmerge", "DELETE", "merge").immediately());

    private final Pages pages;
    private final SameActors same;

    ActorForms(Pages pages, SameActors same) {
        this.pages = pages;
        this.same = same;
    }

    @GetMapping("/site/{network}/akteri/novy")
    Rendering register(Site site, @RequestParam(name = "nazev", required = false) @Nullable String name) {
        Forms.require(site.map().mayEdit(), site);
        var say = site.say();
        var list = site.root() + "/" + Site.ACTORS;
        var form = FormView.create(
                        say.text("actors.new.title"),
                        Forms.api(site, "actors"),
                        list,
                        list + "/{id}",
                        say.text("actors.new.submit"))
                .leading(say.text("actors.new.lead"))
                .undoneBy("POST", Forms.api(site, "actors", "{id}", "retirement"));
        return pages.show(
                site,
                SECTION,
                filled(Pages.list(ActorTable.TABLE, site, null), form, site, null)
                        .and("typedName", name));
    }

    @GetMapping("/site/{network}/akteri/{id}/upravit")
    Rendering describe(Site site, @PathVariable String id) {
        var actor = found(site, id);
        Forms.require(site.map().mayEdit(actor.id()) && actor.state().isActive(), site);
        var form = FormView.change(
                        site.say().text("actors.edit.title"),
                        actor.name(),
                        Forms.api(site, "actors", id),
                        actor.info().version(),
                        site.href(Site.ACTORS, id),
                        site.say().text("form.save"))
                .currentUnder("/profile");
        return pages.show(site, SECTION, filled(Pages.list(ActorTable.TABLE, site, id), form, site, actor));
    }

    @GetMapping("/site/{network}/akteri/{id}/{step:ukonceni|obnoveni|rozdeleni}")
    Rendering step(Site site, @PathVariable String id, @PathVariable String step) {
        var actor = found(site, id);
        Forms.require(site.map().mayEdit(), site);
        var wanted = Step.named(step, STEPS);
        var form = wanted.form(step(site, actor, wanted.words(), wanted.path()), actor);
        return pages.show(site, SECTION, Forms.beside(Pages.list(ActorTable.TABLE, site, id), "step-form", form));
    }

    @GetMapping("/site/{network}/akteri/{id}/slouceni")
    Rendering merge(
            Site site, @PathVariable String id, @RequestParam(name = "do", required = false) @Nullable String into) {
        var actor = found(site, id);
        Forms.require(site.map().mayEdit() && actor.state().isActive(), site);
        var form =
                step(site, actor, "actors.merge", "merge").undoneBy("DELETE", Forms.api(site, "actors", id, "merge"));
        var likely = LikelyDuplicates.of(site.map(), actor).stream()
                .map(found -> found.actor().id())
                .toList();
        return pages.show(
                site,
                SECTION,
                Forms.beside(Pages.list(ActorTable.TABLE, site, id), "actor-merge-form", form)
                        .and("into", into)
                        .and("others", others(site, actor, likely)));
    }

    /** Links the actor with its record in another network. */
    @GetMapping("/site/{network}/akteri/{id}/propojeni")
    Rendering link(Site site, @PathVariable String id) {
        var actor = found(site, id);
        Forms.require(site.map().mayEdit() && actor.state().isActive(), site);
        var form = step(site, actor, "actors.link", "links/{/other}")
                .by("PUT")
                .undoneBy("DELETE", Forms.api(site, "actors", id, "links", "{/other}"))
                .atOnce();
        return pages.show(
                site,
                SECTION,
                Forms.beside(Pages.list(ActorTable.TABLE, site, id), "actor-link-form", form)
                        .and("candidates", same.candidates(site, actor)));
    }

    /** Says that the record in another network is somebody else. */
    @GetMapping("/site/{network}/akteri/{id}/propojeni/{other}/zruseni")
    Rendering unlink(Site site, @PathVariable String id, @PathVariable String other) {
        var actor = found(site, id);
        Forms.require(site.map().mayEdit() && actor.state().isActive(), site);
        var linked = same.of(site, actor).stream()
                .filter(one -> one.own() && one.id().toString().equals(other))
                .findFirst()
                .orElseThrow(Pages::notFound);
        var form = step(site, actor, "actors.unlink", "links/" + other)
                .by("DELETE")
                .undoneBy("PUT", Forms.api(site, "actors", id, "links", other))
                .leading(site.say().text("actors.unlink.lead", linked.name(), linked.network()))
                .atOnce();
        return pages.show(site, SECTION, Forms.beside(Pages.list(ActorTable.TABLE, site, id), "step-form", form));
    }

    private static FormView step(Site site, ActorRow actor, String words, String path) {
        var say = site.say();
        return FormView.step(
                        say.text(words + ".title"),
                        actor.name(),
                        Forms.api(site, "actors", actor.id(), path),
                        actor.info().version(),
                        site.href(Site.ACTORS, actor.id()),
                        say.text(words + ".submit"))
                .leading(say.text(words + ".lead"));
    }

    private static ActorRow found(Site site, String id) {
        return site.map().actor(new ActorId(Records.id(id))).orElseThrow(Pages::notFound);
    }

    /** The most likely duplicates first, then everybody else who is active. */
    private static List<Choice> others(Site site, ActorRow actor, List<ActorId> likely) {
        var first = likely.stream().flatMap(id -> site.map().actor(id).stream());
        var rest =
                site.map().actors().stream().filter(other -> other.state().isActive() && !likely.contains(other.id()));
        return Stream.concat(first, rest)
                .filter(other -> !other.id().equals(actor.id()))
                .map(other -> new Choice(other.id().toString(), other.name()))
                .toList();
    }

    /** What is asked only of projects stands apart. */
    private static List<AttributeInputs.InputGroup> groups(List<AttributeInputs.InputGroup> all) {
        return all.stream()
                .flatMap(group -> group.key().equals("classification")
                        ? group.splitAt("/classification/runsFrom", "project").stream()
                        : Stream.of(group))
                .toList();
    }

    private static Pages.Content filled(Pages.Content list, FormView form, Site site, @Nullable ActorRow actor) {
        var network = site.map().network();
        return Forms.beside(list, "actor-form", form)
                .and("actor", actor)
                .and(
                        "groups",
                        groups(AttributeInputs.of(
                                ActorType.TYPE,
                                actor == null ? null : actor.profile(),
                                site.map().actors(),
                                ActorRow::profile,
                                // What the coordinator defined comes first.
                                Map.of(
                                        "groups",
                                        network.map(NetworkState::targetGroups).orElse(List.of()),
                                        "situations",
                                        network.map(NetworkState::lifeSituations)
                                                .orElse(List.of())),
                                site.say())))
                .and(
                        "characteristics",
                        network.filter(_ -> site.map().mayEdit())
                                .map(state ->
                                        List.copyOf(state.characteristics().values()))
                                .orElse(List.of()));
    }
}
