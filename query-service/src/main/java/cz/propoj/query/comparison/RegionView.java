package cz.propoj.query.comparison;

import cz.propoj.query.web.ListAddress;
import cz.propoj.query.web.Site;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The networks of a region as the page shows them: every number leads to what it counts.
 *
 * @param own the records of the region itself; null: nothing differs in them
 * @param chosen the network whose items alone are shown; null: all together
 * @param allHref where all are shown together
 */
record RegionView(
        List<LineView> lines,
        List<CountView> total,
        @Nullable LineView own,
        @Nullable String chosen,
        String allHref) {
    private static final String OF_NETWORKS = "network";

    /** A network with its differences. */
    record LineView(String network, String name, String href, List<CountView> counts) {}

    /** How much differs in a section, and where that is shown. */
    record CountView(String key, long appeared, long vanished, long changed, String href) {}

    static @Nullable RegionView of(Site site, ComparisonResult outcome) {
        var region = outcome.region();
        if (region == null) {
            return null;
        }
        var own = outcome.own();
        var chosen = site.address().value(SectionViews.NETWORK);
        return new RegionView(
                region.parts().stream()
                        .map(part -> line(
                                site,
                                part,
                                ListAddress.of(
                                                "/site/" + part.network() + "/" + Site.COMPARISON,
                                                ofPart(outcome.asked()))
                                        .href()))
                        .toList(),
                counts(site, region.sections(), null),
                own.compared().isEmpty()
                        ? null
                        : line(
                                site,
                                own,
                                site.address()
                                        .with(SectionViews.NETWORK, own.network())
                                        .href()),
                chosen == null
                        ? null
                        : outcome.part(SectionViews.NETWORK, chosen).name(),
                site.address().without(SectionViews.NETWORK).href());
    }

    private static LineView line(Site site, ComparedNetwork part, String href) {
        return new LineView(part.network(), part.name(), href, counts(site, part.listed(), part.network()));
    }

    private static List<CountView> counts(Site site, List<MergedSection> sections, @Nullable String network) {
        return sections.stream()
                .filter(section -> !section.key().equals(OF_NETWORKS))
                .map(section -> new CountView(
                        section.key(),
                        section.count(ChangeKind.APPEARED),
                        section.count(ChangeKind.VANISHED),
                        section.count(ChangeKind.CHANGED),
                        SectionViews.href(site, network, section.key())))
                .toList();
    }

    /** A network of a region does not know the revisions of the region: it is asked for the moment of the signature. */
    private static Map<String, List<String>> ofPart(ComparisonRequest asked) {
        return new ComparisonRequest(day(asked.from()), day(asked.to())).parameters(ComparisonRequest.OF_PAGES);
    }

    private static ComparedMoment day(ComparedMoment end) {
        return ComparedMoment.of(end.day(), end.nearestKnownAt());
    }
}
