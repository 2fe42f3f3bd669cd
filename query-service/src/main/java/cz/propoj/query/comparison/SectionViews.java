package cz.propoj.query.comparison;

import cz.propoj.query.history.HistoryEntry;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.ListAddress;
import cz.propoj.query.web.Site;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sections of the page. Only what is shown is put into words, so that a page of thousands of changes stays quick. */
final class SectionViews {
    /** Of a network of the region, whose items alone are shown. */
    static final String NETWORK = "sit";

    static final String SECTION = "oddil";
    private static final int FIRST = 50;
    private static final int MOST = 5000;

    /**
     * A section as it is shown.
     *
     * @param items the first of them, or all when the section was asked for
     * @param more how many are left out
     * @param allHref where they are shown
     */
    record SectionView(
            String key, long appeared, long vanished, long changed, List<ItemView> items, int more, String allHref) {}

    /**
     * One difference.
     *
     * @param href of the record; null: it has no page of its own
     * @param networks of a region: whose record it is, each with the record's page
     */
    record ItemView(
            String how,
            String name,
            @Nullable String href,
            List<Cell.Link> networks,
            List<HistoryEntry.Change> fields,
            List<HistoryEntry> events) {}

    private final Site site;
    private final ComparisonResult outcome;
    private final ChangeWording told;

    SectionViews(Site site, ComparisonResult outcome, ChangeWording told) {
        this.site = site;
        this.outcome = outcome;
        this.told = told;
    }

    List<SectionView> all() {
        return outcome.sections(NETWORK, site.address().value(NETWORK)).stream()
                .filter(section -> !section.entries().isEmpty())
                .map(this::section)
                .toList();
    }

    private SectionView section(MergedSection section) {
        var most = section.key().equals(site.address().value(SECTION)) ? MOST : FIRST;
        var shown = section.entries().stream().limit(most).map(this::item).toList();
        return new SectionView(
                section.key(),
                section.count(ChangeKind.APPEARED),
                section.count(ChangeKind.VANISHED),
                section.count(ChangeKind.CHANGED),
                shown,
                section.entries().size() - shown.size(),
                href(site, site.address().value(NETWORK), section.key()));
    }

    /** Where all items of a section are shown: of one network, or of the whole region. */
    static String href(Site site, @Nullable String network, String section) {
        var here = site.address().with(SECTION, section);
        return (network == null ? here.without(NETWORK) : here.with(NETWORK, network)).href() + "#" + section;
    }

    private ItemView item(MergedItem entry) {
        var networks = outcome.region() == null
                ? List.<Cell.Link>of()
                : entry.of().stream()
                        .map(of -> new Cell.Link(of.part().name(), then(of)))
                        .toList();
        return new ItemView(
                entry.how().key(),
                entry.item().name(),
                networks.isEmpty()
                        ? href(site.root(), entry.item())
                        : networks.getFirst().href(),
                networks,
                told.fields(entry),
                told.events(entry));
    }

    /** The record in its own network, on the day on which it is there. */
    private String then(MergedItem.Source of) {
        var item = of.item();
        var end = item.how() == ChangeKind.VANISHED
                ? outcome.asked().from()
                : outcome.asked().to();
        var known = end.nearestKnownAt();
        var root = "/site/" + of.part().network();
        var page = href(root, item);
        return ListAddress.of(
                        page == null ? root : page,
                        Map.of(
                                "stav",
                                List.of(end.day().toString()),
                                "znamo",
                                known == null ? List.of() : List.of(known.toString())))
                .href();
    }

    private static @Nullable String href(String root, Item item) {
        return switch (item.kind()) {
            case "actors" -> root + "/" + Site.ACTORS + "/" + item.record();
            case "platforms" -> root + "/" + Site.PLATFORMS + "/" + item.record();
            case "meetings" -> root + "/" + Site.MEETINGS + "/" + item.record();
            case "topics" -> root + "/" + Site.TOPICS + "/" + item.record();
            case "steps" -> root + "/" + Site.STEPS + "/" + item.record();
            case "needs" -> root + "/" + Site.NEEDS + "/" + item.record();
            case "notes" -> root + "/" + Site.FINDINGS + "/" + item.record();
            case "documents" -> root + "/" + Site.DOCUMENTS + "/" + item.record();
            case "practices" -> root + "/" + Site.PRACTICES + "/" + item.record();
            case "regionalTexts" -> root + "/" + Site.REGIONAL_TEXTS + "/" + item.record();
            case "recommendations" -> root + "/" + Site.RECOMMENDATIONS + "/" + item.record();
            case "chapters" -> root + "/" + Site.PLAN + "/kapitoly/" + item.record();
            default -> null;
        };
    }
}
