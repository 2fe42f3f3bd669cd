package cz.propoj.query.revisions;

import cz.propoj.query.networkmap.rows.RowInfo;
import cz.propoj.query.web.Site;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record that nobody has verified for long.
 *
 * @param verifiedOn null: never
 * @param changedOn since when what is known of it is true
 */
record Unverified(String name, String href, @Nullable LocalDate verifiedOn, LocalDate changedOn) {
    private static final int SHOWN = 8;

    /** The longest first: never verified ones by when they were changed last. */
    static List<Unverified> of(Site site) {
        var map = site.map();
        return Stream.of(
                        map.actors().stream()
                                .filter(row -> row.state().isActive())
                                .map(row -> of(row.name(), site.href(Site.ACTORS, row.id()), row.info())),
                        map.platforms().stream()
                                .filter(row -> row.state().isActive())
                                .map(row -> of(row.name(), site.href(Site.PLATFORMS, row.id()), row.info())),
                        map.needs().stream()
                                .filter(row -> !row.state().retired())
                                .map(row -> of(row.name(), site.href(Site.NEEDS, row.id()), row.info())))
                .flatMap(rows -> rows)
                .sorted(Comparator.comparing(
                                (Unverified row) -> Objects.requireNonNullElse(row.verifiedOn(), LocalDate.MIN))
                        .thenComparing(Unverified::changedOn))
                .limit(SHOWN)
                .toList();
    }

    private static Unverified of(String name, String href, RowInfo info) {
        return new Unverified(name, href, info.verifiedOn(), info.effectiveOn());
    }
}
