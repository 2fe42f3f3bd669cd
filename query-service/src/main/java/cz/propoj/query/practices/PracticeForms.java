package cz.propoj.query.practices;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.practices.PracticeAudience;
import cz.propoj.contract.practices.PracticeId;
import cz.propoj.contract.practices.PracticeProfile;
import cz.propoj.contract.practices.PracticeSource;
import cz.propoj.contract.practices.PracticeStage;
import cz.propoj.contract.practices.PracticeType;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.SharedPractices.SharedPractice;
import cz.propoj.query.networkmap.rows.PracticeRow;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.AttributeInputs;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.form.Step;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** Forms by which practices are recorded, taken over, moved on and shared. */
@Controller
final class PracticeForms {
    private static final String API = "practices";

    private static final List<Step<PracticeRow>> STEPS = List.of(
            Step.<PracticeRow>of("vyzkouseni", "practices.try", "POST", "trial")
                    .when(row -> row.state().isOpen() && row.state().stage() == PracticeStage.PROPOSED)
                    .undoneBy("DELETE", "trial"),
            Step.<PracticeRow>of("zavedeni", "practices.adopt", "POST", "adoption")
                    .when(row -> row.state().isOpen() && row.state().stage() != PracticeStage.ADOPTED)
                    .undoneBy("DELETE", "adoption"),
            Step.<PracticeRow>of("upusteni", "practices.drop", "POST", "dropping")
                    .when(row -> row.state().isOpen())
                    .undoneBy("DELETE", "dropping"),
            Step.<PracticeRow>of("otevreni", "practices.reopen", "POST", "reopening")
                    .when(row -> !row.state().withdrawn() && !row.state().isOpen()),
            Step.<PracticeRow>of("stazeni", "practices.withdraw", "POST", "withdrawal")
                    .when(row -> !row.state().withdrawn())
                    .undoneBy("DELETE", "withdrawal"),
            Step.<PracticeRow>of("obnoveni", "practices.restore", "DELETE", "withdrawal")
                    .when(row -> row.state().withdrawn())
                    .undoneBy("POST", "withdrawal")
                    .immediately(),
            // Also of a withdrawn one: whoever is named may ask for it.
            Step.<PracticeRow>of("vymazani", "practices.erase", "POST", "erasure")
                    .gravely()
                    .immediately());

    private final Pages pages;
    private final NetworkMaps maps;

    PracticeForms(Pages pages, NetworkMaps maps) {
        this.pages = pages;
        this.maps = maps;
    }

    /**
     * @param network which shares the practice that is taken over; null: the practice is the network's own
     * @param practice that is taken over
     */
    @GetMapping("/site/{network}/praxe/nova")
    Rendering record(
            Site site,
            @RequestParam(name = "z", required = false) @Nullable String network,
            @RequestParam(name = "praxe", required = false) @Nullable String practice) {
        Forms.require(site.map().mayEdit(), site);
        var shared = network == null || practice == null ? null : shared(site, network, practice);
        var say = site.say();
        var all = site.root() + "/" + Site.PRACTICES;
        var form = FormView.create(
                        say.text(shared == null ? "practices.new.title" : "practices.takeOver.title"),
                        Forms.api(site, API),
                        shared == null ? all : all + "/odjinud",
                        all + "/{id}",
                        say.text("form.save"))
                .leading(
                        shared == null
                                ? say.text("practices.new.lead")
                                : say.text("practices.takeOver.lead", shared.networkName()))
                .undoneBy("POST", Forms.api(site, API, "{id}", "withdrawal"));
        return pages.show(
                site,
                PracticePages.SECTION,
                filled(site.without("z").without("praxe"), form, null, shared)
                        .and("shared", shared)
                        .and(
                                "stages",
                                Choice.of(
                                        new PracticeStage[] {
                                            PracticeStage.PROPOSED, PracticeStage.TRIED, PracticeStage.ADOPTED
                                        },
                                        say)));
    }

    @GetMapping("/site/{network}/praxe/{id}/upravit")
    Rendering amend(Site site, @PathVariable String id) {
        var row = held(site, id);
        var form = FormView.change(
                        site.say().text("practices.edit.title"),
                        row.profile().title(),
                        Forms.api(site, API, row.id()),
                        row.info().version(),
                        PracticePages.href(site, row),
                        site.say().text("form.save"))
                .currentUnder("/profile");
        return pages.show(site, PracticePages.SECTION, filled(site, form, row, null));
    }

    @GetMapping("/site/{network}/praxe/{id}/sdileni")
    Rendering share(Site site, @PathVariable String id) {
        var row = held(site, id);
        var sharing = row.state().sharing();
        var form = step(site, row, "practices.share", "sharing");
        return pages.show(
                site,
                PracticePages.SECTION,
                Forms.beside(Pages.list(PracticeTable.TABLE, site, id), "practice-share-form", form)
                        .and("sharing", sharing)
                        .and("whomToAsk", row.profile().whomToAsk())
                        .and(
                                "audiences",
                                Arrays.stream(PracticeAudience.values())
                                        .map(one -> new Choice(
                                                one.name(),
                                                site.say().capital(site.say().term(one)),
                                                site.say().text("practices.share." + one.name())))
                                        .toList()));
    }

    @GetMapping("/site/{network}/praxe/{id}/{step:vyzkouseni|zavedeni|upusteni|otevreni|stazeni|obnoveni|vymazani}")
    Rendering step(Site site, @PathVariable String id, @PathVariable String step) {
        var row = PracticePages.found(site, id);
        var wanted = Step.named(step, STEPS);
        Forms.require(site.map().mayEdit() && wanted.allowed().test(row), site);
        var form = wanted.form(step(site, row, wanted.words(), wanted.path()), row);
        return pages.show(
                site,
                PracticePages.SECTION,
                Forms.beside(Pages.list(PracticeTable.TABLE, site, id), "step-form", form));
    }

    private SharedPractice shared(Site site, String network, String practice) {
        var source = new PracticeSource(new NetworkId(network), new PracticeId(Records.id(practice)));
        return maps.sharedPractices(site.map()).find(source).orElseThrow(Pages::notFound);
    }

    private static PracticeRow held(Site site, String id) {
        var row = PracticePages.found(site, id);
        Forms.require(site.map().mayEdit() && !row.state().withdrawn(), site);
        return row;
    }

    private static FormView step(Site site, PracticeRow row, String words, String path) {
        return FormView.step(
                        site.say().text(words + ".title"),
                        row.profile().title(),
                        Forms.api(site, API, row.id(), path),
                        row.info().version(),
                        PracticePages.href(site, row),
                        site.say().text(words + ".submit"))
                .leading(site.say().text(words + ".lead"));
    }

    private static Pages.Content filled(
            Site site, FormView form, @Nullable PracticeRow row, @Nullable SharedPractice shared) {
        var map = site.map();
        var list = Pages.list(
                PracticeTable.TABLE, site, row == null ? null : row.id().toString());
        return Forms.beside(list, "practice-form", form)
                .and("practice", row)
                .and(
                        "group",
                        AttributeInputs.of(
                                        PracticeType.TYPE,
                                        row == null ? taken(shared) : row.profile(),
                                        map.practices().all(),
                                        PracticeRow::profile,
                                        Map.of(),
                                        site.say())
                                .getFirst())
                .and("actors", row == null ? List.of() : row.actors())
                .and("platforms", row == null ? List.of() : row.platforms())
                .and("needs", row == null ? List.of() : row.needs())
                .and("topics", row == null ? List.of() : row.topics())
                .and(
                        "actorOffers",
                        offers(map.actors().stream()
                                .filter(one -> one.state().isActive())
                                .map(one -> one.ref())))
                .and(
                        "platformOffers",
                        offers(map.platforms().stream()
                                .filter(one -> one.state().isActive())
                                .map(one -> new Ref(one.id().toString(), one.name(), true))))
                .and(
                        "needOffers",
                        offers(map.needs().stream()
                                .filter(one -> !one.state().retired())
                                .map(one -> new Ref(one.id().toString(), one.name(), true))))
                .and(
                        "topicOffers",
                        offers(map.topics().all().stream()
                                .filter(one -> one.state().isOpen())
                                .map(one -> one.ref())));
    }

    private static List<Choice> offers(Stream<Ref> refs) {
        return refs.map(ref -> new Choice(ref.id(), ref.name())).toList();
    }

    /** What is taken over begins as the other network tells it; whom to ask there is kept where it came from. */
    private static @Nullable PracticeProfile taken(@Nullable SharedPractice shared) {
        return shared == null
                ? null
                : new PracticeProfile(
                        shared.title(),
                        shared.what(),
                        null,
                        shared.origin(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
    }
}
