package cz.propoj.query.comparison;

import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.VisibleMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison found, before any of it is put into words: pages, JSON and workbooks tell it each in its way.
 *
 * @param own the network itself; of a region its own records
 * @param region null: the network is not that of a region
 */
record ComparisonResult(
        ComparisonRequest asked,
        ComparedNetwork own,
        @Nullable Region region) {
    /** Blocks while it reads from the database. */
    static ComparisonResult of(NetworkMaps maps, VisibleMap map, ComparisonRequest asked, Locale locale) {
        var compared = NetworkComparison.of(maps, map.viewer(), map.id(), asked, locale);
        var network = compared.between().now().network().orElse(null);
        return new ComparisonResult(
                asked,
                new ComparedNetwork(map.id().value(), network == null ? "" : network.name(), compared),
                Region.of(maps, map, asked, locale));
    }

    /** The network itself, and those of a region. */
    Stream<ComparedNetwork> parts() {
        return region == null ? Stream.of(own) : Stream.concat(Stream.of(own), region.parts().stream());
    }

    long before(Figure figure) {
        return region == null
                ? own.compared().before().of(figure)
                : region.before().getOrDefault(figure, 0L);
    }

    long after(Figure figure) {
        return region == null
                ? own.compared().after().of(figure)
                : region.after().getOrDefault(figure, 0L);
    }

    /**
     * What differs, section by section.
     *
     * @param parameter of the address that names one network of a region
     * @param network null: of a region all its networks together
     * @throws BadQuery if the network is none of those compared
     */
    List<MergedSection> sections(String parameter, @Nullable String network) {
        if (region == null) {
            return own.listed();
        }
        return network == null ? region.sections() : part(parameter, network).listed();
    }

    /** As {@link #sections}. */
    ComparedNetwork part(String parameter, String network) {
        if (own.network().equals(network)) {
            return own;
        }
        return (region == null ? List.<ComparedNetwork>of() : region.parts())
                .stream()
                        .filter(part -> part.network().equals(network))
                        .findFirst()
                        .orElseThrow(() -> new BadQuery(parameter, "query.no-such-value", network));
    }
}
