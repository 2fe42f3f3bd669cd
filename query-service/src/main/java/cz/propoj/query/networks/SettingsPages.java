package cz.propoj.query.networks;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.networks.Characteristic;
import cz.propoj.contract.networks.CharacteristicType;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.httpedge.Accounts;
import cz.propoj.query.history.Histories;
import cz.propoj.query.history.HistoryEntry;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.page.Pages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriUtils;

/** What a network says of itself: its territory, its coordinators, and the fields and words that it defines. */
@Controller
final class SettingsPages {
    private static final String SECTION = "settings";
    /** Events that tell of coordinators. */
    private static final Set<String> OF_COORDINATORS =
            Set.of("ResponsibleCoordinatorAppointed", "CoordinatorAdded", "CoordinatorRemoved");

    private final Pages pages;
    private final Accounts accounts;
    private final Histories histories;

    SettingsPages(Pages pages, Accounts accounts, Histories histories) {
        this.pages = pages;
        this.accounts = accounts;
        this.histories = histories;
    }

    /** A characteristic and in how many actors it is filled in. */
    public record Defined(Characteristic characteristic, long used) {}

    /** A target group or a life situation and how many actors name it. */
    public record Word(String name, long used) {}

    @GetMapping("/site/{network}/nastaveni")
    Rendering settings(Site site) {
        return pages.show(site, SECTION, content(site));
    }

    @GetMapping("/site/{network}/nastaveni/nazev")
    Rendering rename(Site site) {
        Forms.require(site.map().mayEdit(), site);
        var name = state(site).name();
        return pages.show(
                site,
                SECTION,
                beside(site, "settings-name-form", change(site, "settings.name.title", name, "name"))
                        .and("name", name));
    }

    @GetMapping("/site/{network}/nastaveni/profil")
    Rendering profile(Site site) {
        Forms.require(site.map().mayEdit(), site);
        var state = state(site);
        var form = change(site, "settings.profile.title", state.name(), "profile");
        return pages.show(
                site, SECTION, beside(site, "settings-profile-form", form).and("profile", state.profile()));
    }

    @GetMapping("/site/{network}/nastaveni/lhuty")
    Rendering limits(Site site) {
        Forms.require(site.map().mayEdit(), site);
        var state = state(site);
        var form = change(site, "settings.limits.title", state.name(), "due-limits")
                .currentUnder("/dueLimits")
                .leading(site.say().text("settings.limits.lead"));
        return pages.show(
                site, SECTION, beside(site, "settings-limits-form", form).and("limits", state.dueLimits()));
    }

    @GetMapping("/site/{network}/nastaveni/profil/vymazani")
    Rendering eraseProfile(Site site) {
        Forms.require(site.map().mayEdit(), site);
        var form = drop(site, "settings.profile.erase", state(site).name(), "profile", "erasure")
                .by("POST")
                .gravely();
        return pages.show(site, SECTION, beside(site, "step-form", form));
    }

    @GetMapping("/site/{network}/nastaveni/udaje/novy")
    Rendering define(Site site) {
        Forms.require(site.map().mayEdit(), site);
        var form = create(site, "settings.field.new.title", "characteristics")
                .leading(site.say().text("settings.field.new.lead"))
                .notUndone();
        return pages.show(
                site, SECTION, beside(site, "characteristic-form", form).and("types", Choice.of(types(), site.say())));
    }

    @GetMapping("/site/{network}/nastaveni/udaje/{key}/upravit")
    Rendering redefine(Site site, @PathVariable String key) {
        Forms.require(site.map().mayEdit(), site);
        var known = characteristic(site, key);
        var form = change(site, "settings.field.edit.title", known.label(), "characteristics", key)
                .currentUnder("/characteristics/" + key);
        return pages.show(
                site, SECTION, beside(site, "characteristic-form", form).and("known", known));
    }

    @GetMapping("/site/{network}/nastaveni/udaje/{key}/zruseni")
    Rendering drop(Site site, @PathVariable String key) {
        Forms.require(site.map().mayEdit(), site);
        var known = characteristic(site, key);
        var form = drop(site, "settings.field.drop", known.label(), "characteristics", key);
        return pages.show(site, SECTION, beside(site, "step-form", form));
    }

    @GetMapping("/site/{network}/nastaveni/{list:skupiny|situace}/nova")
    Rendering add(Site site, @PathVariable String list) {
        Forms.require(site.map().mayEdit(), site);
        var form = create(site, words(list) + ".new.title", api(list))
                .notUndone()
                .leading(site.say().text(words(list) + ".lead"));
        return pages.show(site, SECTION, beside(site, "word-form", form));
    }

    @GetMapping("/site/{network}/nastaveni/{list:skupiny|situace}/zruseni")
    Rendering dropWord(Site site, @PathVariable String list, @RequestParam("nazev") String name) {
        Forms.require(site.map().mayEdit(), site);
        var state = state(site);
        var known = list.equals("skupiny") ? state.targetGroups() : state.lifeSituations();
        if (!known.contains(name)) {
            throw Pages.notFound();
        }
        var encoded = UriUtils.encode(name, StandardCharsets.UTF_8);
        return pages.show(
                site, SECTION, beside(site, "step-form", drop(site, words(list) + ".drop", name, api(list), encoded)));
    }

    private Pages.Content content(Site site) {
        var state = state(site);
        return new Pages.Content("settings", Map.of())
                .and("network", state)
                .and("mayEdit", site.map().mayEdit() && site.map().isNow())
                .and(
                        "mayEraseTexts",
                        site.map().mayEdit()
                                && site.map()
                                        .hasTexts(
                                                SubjectKind.NETWORK,
                                                site.map().id().value()))
                .and("responsible", state.responsible() == null ? null : name(state.responsible()))
                .and("others", state.coordinators().stream().map(this::name).toList())
                .and("terms", terms(site))
                .and(
                        "fields",
                        state.characteristics().values().stream()
                                .map(own -> new Defined(own, used(site, row -> row.state()
                                        .characteristics()
                                        .containsKey(own.key()))))
                                .toList())
                .and(
                        "groups",
                        state.targetGroups().stream()
                                .map(name -> new Word(name, used(site, row -> row.profile()
                                        .clientele()
                                        .groups()
                                        .contains(name))))
                                .toList())
                .and(
                        "situations",
                        state.lifeSituations().stream()
                                .map(name -> new Word(name, used(site, row -> row.profile()
                                        .clientele()
                                        .situations()
                                        .contains(name))))
                                .toList())
                .and("closeHref", home(site));
    }

    private Pages.Content beside(Site site, String template, FormView form) {
        return Forms.beside(content(site), template, form);
    }

    /** Who was responsible since when, the last first. */
    private List<HistoryEntry> terms(Site site) {
        return histories
                .of(
                        site.map(),
                        SubjectKind.NETWORK,
                        site.map().id().value(),
                        site.say().locale())
                .stream()
                .filter(entry -> OF_COORDINATORS.contains(entry.event()))
                .toList();
    }

    private String name(AccountId account) {
        return accounts.displayName(account);
    }

    private static long used(Site site, Predicate<ActorRow> uses) {
        return site.map().actors().stream()
                .filter(row -> row.state().isActive())
                .filter(uses)
                .count();
    }

    private static NetworkState state(Site site) {
        return site.map().network().orElseThrow(Pages::notFound);
    }

    private static Characteristic characteristic(Site site, String key) {
        var known = state(site).characteristics().get(key);
        if (known == null) {
            throw Pages.notFound();
        }
        return known;
    }

    private static CharacteristicType[] types() {
        return CharacteristicType.values();
    }

    private static String home(Site site) {
        return site.root() + "/nastaveni";
    }

    private static FormView create(Site site, String title, Object... path) {
        return FormView.create(
                        site.say().text(title),
                        Forms.api(site, path),
                        home(site),
                        home(site),
                        site.say().text("form.save"))
                .atOnce();
    }

    private static FormView change(Site site, String title, String about, Object... path) {
        return FormView.change(
                        site.say().text(title),
                        about,
                        Forms.api(site, path),
                        version(site),
                        home(site),
                        site.say().text("form.save"))
                .atOnce();
    }

    private static FormView drop(Site site, String words, String about, Object... path) {
        return FormView.step(
                        site.say().text(words + ".title"),
                        about,
                        Forms.api(site, path),
                        version(site),
                        home(site),
                        site.say().text(words + ".submit"))
                .leading(site.say().text(words + ".lead"))
                .by("DELETE")
                .atOnce();
    }

    private static long version(Site site) {
        return site.map().networkInfo().orElseThrow(Pages::notFound).version();
    }

    private static String words(String list) {
        return list.equals("skupiny") ? "settings.group" : "settings.situation";
    }

    private static String api(String list) {
        return list.equals("skupiny") ? "target-groups" : "life-situations";
    }
}
