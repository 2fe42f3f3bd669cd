package cz.propoj.query.platforms;

import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformRecordType;
import cz.propoj.contract.platforms.PlatformType;
import cz.propoj.query.networkmap.rows.MeetingRow;
import cz.propoj.query.networkmap.rows.PlatformRow;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.AttributeInputs;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.form.PickerOffers;
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

/** Forms by which platforms are founded, described, composed and evaluated. */
@Controller
final class PlatformForms {
    private static final String SECTION = "platforms";

    private final Pages pages;

    PlatformForms(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/site/{network}/platformy/nova")
    Rendering create(Site site, @RequestParam(name = "nadrazena", required = false) @Nullable String parent) {
        Forms.require(site.map().mayEdit(), site);
        var say = site.say();
        var list = site.root() + "/" + Site.PLATFORMS;
        var form = FormView.create(
                        say.text("platforms.new.title"),
                        Forms.api(site, SECTION),
                        parent == null ? list : list + "/" + Records.id(parent),
                        list + "/{id}",
                        say.text("platforms.new.submit"))
                .leading(say.text("platforms.new.lead"))
                .undoneBy(new FormView.Undo(
                        "POST",
                        Forms.api(site, SECTION, "{id}", "dissolution"),
                        "{\"on\":\"" + site.map().day() + "\"}"));
        return pages.show(
                site,
                SECTION,
                filled(Pages.list(PlatformTable.TABLE, site.without("nadrazena"), null), form, site, null)
                        .and("parent", parent)
                        .and("parents", parents(site)));
    }

    @GetMapping("/site/{network}/platformy/{id}/upravit")
    Rendering describe(Site site, @PathVariable String id) {
        var platform = found(site, id);
        PlatformLifeForms.requireUndissolved(site, platform);
        var form = change(site, platform, "platforms.edit", Forms.api(site, SECTION, id));
        return pages.show(
                site,
                SECTION,
                filled(Pages.list(PlatformTable.TABLE, site, id), form, site, platform)
                        .and("subgroups", PickerOffers.platforms(site, other -> mayBeSubgroup(other, platform)))
                        .and(
                                "chosenSubgroups",
                                platform.subgroups().stream()
                                        .map(one -> PickerOffers.Picked.of(one, ""))
                                        .toList()));
    }

    @GetMapping("/site/{network}/platformy/{id}/slozeni")
    Rendering compose(Site site, @PathVariable String id) {
        var platform = found(site, id);
        PlatformLifeForms.requireUndissolved(site, platform);
        var form = change(site, platform, "platforms.members", Forms.api(site, SECTION, id, "members"))
                .leading(site.say().text("platforms.members.lead"));
        return pages.show(
                site,
                SECTION,
                composed(
                                Forms.beside(Pages.list(PlatformTable.TABLE, site, id), "platform-members-form", form),
                                site,
                                platform)
                        .and("usual", usual(platform.standing().type(), platform, site)));
    }

    @GetMapping("/site/{network}/platformy/{id}/zhodnoceni")
    Rendering evaluate(Site site, @PathVariable String id) {
        var platform = found(site, id);
        Forms.require(site.map().mayEdit(), site);
        var form = change(site, platform, "platforms.evaluate", Forms.api(site, SECTION, id, "evaluation"));
        return pages.show(
                site,
                SECTION,
                Forms.beside(Pages.list(PlatformTable.TABLE, site, id), "platform-evaluation-form", form)
                        .and("platform", platform));
    }

    private static FormView change(Site site, PlatformRow platform, String words, String action) {
        return FormView.change(
                site.say().text(words + ".title"),
                platform.name(),
                action,
                platform.info().version(),
                site.href(Site.PLATFORMS, platform.id()),
                site.say().text("form.save"));
    }

    private static PlatformRow found(Site site, String id) {
        return site.map().platform(new PlatformId(Records.id(id))).orElseThrow(Pages::notFound);
    }

    private static Pages.Content filled(Pages.Content list, FormView form, Site site, @Nullable PlatformRow platform) {
        return composed(Forms.beside(list, "platform-form", form), site, platform)
                .and("anybody", PickerOffers.actors(site, List.of()))
                .and(
                        "coordinators",
                        platform == null
                                ? List.of()
                                : platform.coordinators().stream()
                                        .map(one -> PickerOffers.Picked.of(one, ""))
                                        .toList())
                .and(
                        "groups",
                        AttributeInputs.of(
                                        PlatformRecordType.TYPE,
                                        platform == null ? null : platform.state(),
                                        site.map().platforms(),
                                        PlatformRow::state,
                                        Map.of(),
                                        site.say())
                                .stream()
                                .map(group -> group.among("/standing/type", types(site, platform)))
                                .toList());
    }

    private static List<Choice> types(Site site, @Nullable PlatformRow platform) {
        var say = site.say();
        return Arrays.stream(PlatformType.values())
                .map(type -> new Choice(type.name(), say.capital(say.term(type)), usual(type, platform, site)))
                .toList();
    }

    private static Pages.Content composed(Pages.Content content, Site site, @Nullable PlatformRow platform) {
        return content.and("platform", platform)
                .and("actors", PickerOffers.actors(site, platform == null ? List.of() : groups(site, platform)))
                .and(
                        "members",
                        platform == null
                                ? List.of()
                                : platform.members().stream()
                                        .map(one -> PickerOffers.Picked.of(one.actor(), one.role()))
                                        .toList());
    }

    /** Whoever comes without being in the composition is one click away from it. */
    private static List<PickerOffers.Group> groups(Site site, PlatformRow platform) {
        var came = site.map().meetings(platform.id()).stream()
                .flatMap(meeting -> meeting.participants().stream())
                .map(MeetingRow.Participant::actor)
                .toList();
        return List.of(new PickerOffers.Group(site.say().text("platforms.members.came"), "", PickerOffers.ids(came)));
    }

    /** What a platform of the type is usually made of, and who of them this one does not have. Null: nothing is usual. */
    static @Nullable String usual(PlatformType type, @Nullable PlatformRow platform, Site site) {
        var usual = Composition.usual(type);
        if (usual.isEmpty()) {
            return null;
        }
        var say = site.say();
        var words = new StringBuilder(say.text("platforms.usual", say.terms(usual)));
        if (platform != null) {
            var missing = Composition.missing(type, Composition.there(platform, site.map()));
            words.append(' ')
                    .append(
                            missing.isEmpty()
                                    ? say.text("platforms.usual.all")
                                    : say.text("platforms.usual.missing", say.terms(missing)));
        }
        if (Composition.includesFamily(type)) {
            words.append(' ').append(say.text("platforms.usual.family"));
        }
        return say.typeset(words.toString());
    }

    private static List<Choice> parents(Site site) {
        return site.map().platforms().stream()
                .filter(row -> !PlatformLifeForms.isDissolved(row))
                .map(row -> new Choice(row.id().toString(), row.name()))
                .toList();
    }

    /** Neither itself, nor one that it is a sub-group of. */
    private static boolean mayBeSubgroup(PlatformRow other, PlatformRow platform) {
        return !other.id().equals(platform.id())
                && !PlatformLifeForms.isDissolved(other)
                && !other.state().subgroups().contains(platform.id());
    }
}
