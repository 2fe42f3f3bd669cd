package cz.propoj.query.palette;

import cz.propoj.contract.Texts;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.list.EditableList;
import cz.propoj.query.web.navigation.Destination;
import cz.propoj.query.web.navigation.Navigation;
import cz.propoj.query.web.page.PagePointInTime;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.SearchableArea;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import tools.jackson.databind.json.JsonMapper;

/** What the command palette offers for what somebody has typed; palette.js takes the lines out of this page. */
@Controller
final class PalettePages {
    private static final int LONGEST = 200;
    private static final int MOST = 12;
    private static final int RECORDS_OF_AN_AREA = 3;
    private static final Pattern DAY = Pattern.compile("(?:\\p{L}+\\s+)?(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(\\d{4})");

    private final Pages pages;
    private final NetworkMaps maps;
    private final List<SearchableArea> areas;
    private final List<EditableList> lists;
    private final JsonMapper json;

    PalettePages(Pages pages, NetworkMaps maps, List<SearchableArea> areas, List<EditableList> lists, JsonMapper json) {
        this.pages = pages;
        this.maps = maps;
        this.areas = areas.stream()
                .sorted(Comparator.comparingInt(SearchableArea::place))
                .toList();
        this.lists = List.copyOf(lists);
        this.json = json;
    }

    @GetMapping("/site/{network}/paleta")
    Rendering palette(Site site, @RequestParam(defaultValue = "") String q) {
        var typed = (q.length() > LONGEST ? q.substring(0, LONGEST) : q).strip();
        var offers = Stream.of(numbers(site, typed), days(site, typed), known(site, typed), records(site, typed))
                .flatMap(offer -> offer)
                .limit(MOST)
                .toList();
        return pages.show(site, "palette", new Pages.Content("palette", Map.of("offers", offers)));
    }

    private Stream<Offer> numbers(Site site, String typed) {
        var words = Map.of("capacity", words(site, "capacity"), "freeCapacity", words(site, "freeCapacity"));
        return TypedNumber.of(typed, words).stream()
                .flatMap(number -> lists.stream().flatMap(list -> number.offers(list.edited(), site, json)));
    }

    private static List<String> words(Site site, String field) {
        return Arrays.stream(site.say().text("palette.set." + field).split(" ", -1))
                .map(Texts::folded)
                .toList();
    }

    private Stream<Offer> days(Site site, String typed) {
        return day(typed)
                .filter(day -> !day.isAfter(maps.today()))
                .map(day -> Offer.page(
                        "calendar",
                        site.say().text("palette.day", site.say().date(day)),
                        site.say().text("palette.kind.moment"),
                        site.root() + "?" + PagePointInTime.DAY + "=" + day))
                .stream();
    }

    private static Optional<LocalDate> day(String typed) {
        var day = DAY.matcher(typed);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Things to do come before pages, as whoever wants a page finds it in the navigation, too. */
    private Stream<Offer> known(Site site, String typed) {
        var match = Match.of(typed);
        var found = new ArrayList<Ranked>();
        for (var action : QuickAction.values()) {
            if (action.isOffered(site.map())) {
                var label = site.say().text("palette." + action.key());
                found.add(new Ranked(
                        match.of(label, otherWords(site, action.key())),
                        Offer.page(
                                action.icon(),
                                label,
                                site.say().text("palette.kind.action"),
                                action.href(site, maps.today()))));
            }
        }
        found.add(page(site, match, Navigation.OVERVIEW, site.root()));
        found.add(page(site, match, Navigation.CRISIS, site.root() + "/krize"));
        for (var destination :
                Destination.offered(site.map().viewer(), site.map().id())) {
            found.add(page(site, match, destination.key(), site.root() + "/" + destination.folder()));
        }
        return found.stream()
                .filter(one -> one.rank() != Match.NONE)
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::offer);
    }

    private static Ranked page(Site site, Match match, String key, String href) {
        var label = site.say().text("nav." + key);
        return new Ranked(
                match.of(label, otherWords(site, key)),
                Offer.page(key, label, site.say().text("palette.kind.page"), href));
    }

    private static String otherWords(Site site, String key) {
        var words = "palette.words." + key;
        return site.say().has(words) ? site.say().text(words) : "";
    }

    private Stream<Offer> records(Site site, String typed) {
        return typed.isEmpty()
                ? Stream.empty()
                : areas.stream().map(area -> area.find(site, typed)).flatMap(found -> found.hits().stream()
                        .limit(RECORDS_OF_AN_AREA)
                        .map(hit -> Offer.page(
                                found.key(),
                                hit.name(),
                                hit.detail().isEmpty() ? site.say().text("nav." + found.key()) : hit.detail(),
                                hit.href())));
    }

    private record Ranked(int rank, Offer offer) {}
}
