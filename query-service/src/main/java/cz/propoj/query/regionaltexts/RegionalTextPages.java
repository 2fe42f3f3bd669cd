package cz.propoj.query.regionaltexts;

import cz.propoj.contract.recommendations.RecommendationField;
import cz.propoj.contract.regionaltexts.RegionalTextId;
import cz.propoj.contract.regionaltexts.RegionalTextKind;
import cz.propoj.query.history.Histories;
import cz.propoj.query.lists.Csv;
import cz.propoj.query.lists.ListQuery;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.RegionalTexts.Published;
import cz.propoj.query.networkmap.rows.RegionalTextRow;
import cz.propoj.query.regionaltexts.TakeOvers.Taker;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import cz.propoj.query.web.page.SearchableArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * The pages of texts of the region: in the region what it writes and who has taken it over, in its networks what they have taken
 * over and what else is offered to them; one text beside the list.
 */
@Controller
final class RegionalTextPages implements SearchableArea {
    static final String SECTION = "regionalTexts";
    private static final String TAKERS = "/" + Site.REGIONAL_TEXTS + "/prevzeti.csv";
    private static final int PLACE = 7;
    private static final int LONGEST = 200;
    private static final List<String> FILTERS = List.of("field", "kind", "standing", "changedHere", "withdrawn");

    private final Pages pages;
    private final Histories histories;
    private final NetworkMaps maps;

    RegionalTextPages(Pages pages, Histories histories, NetworkMaps maps) {
        this.pages = pages;
        this.histories = histories;
        this.maps = maps;
    }

    /** Those of one field of the plan. */
    record Group(RecommendationField field, List<Card> cards) {}

    /**
     * A text as it is drawn.
     *
     * @param newer version that the region has published since and that nobody has decided about; null: none
     * @param known another version of the region that the network decided to do without; null: none
     * @param withdrawnByRegion whether the region has withdrawn what it was taken over from
     * @param erasedByRegion whether the region has erased it
     * @param takers networks that have taken it over
     */
    record Card(
            RegionalTextRow row,
            String href,
            @Nullable Integer newer,
            @Nullable Integer known,
            boolean withdrawnByRegion,
            boolean erasedByRegion,
            List<Taker> takers) {}

    /**
     * What the region offers to the network.
     *
     * @param action where it is taken over
     * @param withdrawnCopy the page by which a copy that was withdrawn is restored; null: there was no copy yet
     */
    record Offer(Published text, String action, @Nullable String withdrawnCopy) {}

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Found find(Site site, String words) {
        return SearchableArea.in(RegionalTextListing.TABLE, site, words, "title", "field");
    }

    @GetMapping("/site/{network}/krajske-texty")
    Rendering list(Site site) {
        return pages.show(site, SECTION, content(site, maps));
    }

    @GetMapping("/site/{network}/krajske-texty.csv")
    ResponseEntity<String> csv(Site site) {
        return Records.download(RegionalTextListing.TABLE, site);
    }

    @GetMapping("/site/{network}/krajske-texty.xlsx")
    ResponseEntity<byte[]> workbook(Site site) {
        return Records.workbook(RegionalTextListing.TABLE, site);
    }

    /** Who has taken over what, as a file. */
    @GetMapping("/site/{network}" + TAKERS)
    ResponseEntity<String> takers(Site site) {
        Forms.require(site.map().seesDrafts() && site.map().id().isRegion(), site);
        var csv = Csv.of(
                TakeOvers.FIELDS,
                TakeOvers.of(site.map(), maps),
                field -> site.say().text("label." + field.label()),
                site.say().locale());
        return Records.csv("prevzate-texty", site, csv);
    }

    @GetMapping("/site/{network}/krajske-texty/{id}")
    Rendering record(Site site, @PathVariable String id) {
        var row = found(site, id);
        var published = maps.regionalTexts().published(site.map());
        var card = card(site, row, published, TakeOvers.of(site.map(), maps));
        var history = histories.of(
                site.map(),
                site.map().history(SECTION, row.id().toString()),
                site.say().locale());
        return pages.show(
                site,
                SECTION,
                content(site, maps)
                        .and("record", "regional-text-record")
                        .and("one", card)
                        .and("here", href(site, row))
                        .and("mayPublish", RegionalTextForms.mayBePublished(row))
                        .and("mayEraseTexts", site.map().mayEdit() && row.hasTexts())
                        .and("history", history));
    }

    static Pages.Content content(Site site, NetworkMaps maps) {
        var all = RegionalTextListing.of(site.map());
        var chosen = new LinkedHashMap<String, List<String>>();
        FILTERS.forEach(name -> chosen.put(name, site.address().values(name)));
        chosen.values().removeIf(List::isEmpty);
        var typed = Objects.requireNonNullElse(site.address().value("q"), "").strip();
        var words = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var found = all.find(new ListQuery(words, chosen, "", 0, Integer.MAX_VALUE), _ -> Stream.empty());
        var published = maps.regionalTexts().published(site.map());
        var taken = TakeOvers.of(site.map(), maps);
        var list = site.address().at(site.root() + "/" + Site.REGIONAL_TEXTS);
        return new Pages.Content("regional-texts", Map.of())
                .and("groups", groups(site, found.items(), published, taken))
                .and("total", found.total())
                .and("isEmpty", all.rows().isEmpty())
                .and("isFiltered", !words.isEmpty() || !chosen.isEmpty())
                .and("q2", words)
                .and("fields", List.of(RecommendationField.values()))
                .and("kinds", List.of(RegionalTextKind.values()))
                .and("chosen", chosen)
                .and("isRegion", site.map().id().isRegion())
                .and("offers", offers(site, published))
                .and("seesDrafts", site.map().seesDrafts())
                .and("takers", taken)
                .and("networksTaking", TakeOvers.networks(taken))
                .and("behind", TakeOvers.behind(taken).count())
                .and("kept", site.address())
                .and("closeHref", list.href())
                .and(
                        "csvHref",
                        list.at(site.root() + "/" + Site.REGIONAL_TEXTS + ".csv")
                                .href())
                .and(
                        "xlsxHref",
                        list.at(site.root() + "/" + Site.REGIONAL_TEXTS + ".xlsx")
                                .href())
                .and("takersHref", list.at(site.root() + TAKERS).href())
                .and("mayEdit", site.map().isNow() && site.map().mayEdit());
    }

    private static List<Group> groups(
            Site site, List<RegionalTextRow> rows, List<Published> published, List<Taker> taken) {
        var groups = new ArrayList<Group>();
        for (var row : rows) {
            if (groups.isEmpty() || groups.getLast().field() != row.field()) {
                groups.add(new Group(row.field(), new ArrayList<>()));
            }
            groups.getLast().cards().add(card(site, row, published, taken));
        }
        return groups;
    }

    static Card card(Site site, RegionalTextRow row, List<Published> published, List<Taker> taken) {
        var origin = row.state().origin();
        var original = origin == null
                ? null
                : published.stream()
                        .filter(one -> one.id().equals(origin.original()))
                        .findFirst()
                        .orElse(null);
        var newer = original != null && Differences.areThere(row.state(), original) ? original.version() : null;
        var isOffered = original != null && Differences.areOffered(row, original);
        return new Card(
                row,
                site.address().carriedTo(href(site, row)),
                isOffered ? newer : null,
                isOffered ? null : newer,
                original != null && original.withdrawn(),
                original != null && original.isErased(),
                TakeOvers.of(row.id(), taken));
    }

    /** What can be taken over: not what the network has, nor what the region has withdrawn or erased. */
    private static List<Offer> offers(Site site, List<Published> published) {
        var map = site.map();
        return published.stream()
                .filter(one -> !one.withdrawn() && !one.isErased())
                .flatMap(one -> {
                    var copy = map.regionalText(one.id().copyIn(map.id())).orElse(null);
                    return copy != null && !copy.state().withdrawn()
                            ? Stream.empty()
                            : Stream.of(new Offer(
                                    one,
                                    "/api/networks/" + map.id() + "/regional-texts/" + one.id() + "/take-over",
                                    copy == null ? null : href(site, copy) + "/obnoveni"));
                })
                .toList();
    }

    static String href(Site site, RegionalTextRow row) {
        return site.href(Site.REGIONAL_TEXTS, row.id());
    }

    static RegionalTextRow found(Site site, String id) {
        return site.map().regionalText(new RegionalTextId(Records.id(id))).orElseThrow(Pages::notFound);
    }
}
