package cz.propoj.query.sentences;

import cz.propoj.query.comparison.ComparisonRequest;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.web.Site;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the first page of a network says of the time since the last revision.
 *
 * @param since the day from which it tells, when no revision was signed before; null: since the last revision
 * @param sentences the weightiest
 */
public record SinceRevision(@Nullable String since, List<ChangeSentence> sentences) {
    private static final int SHOWN = 3;

    /** Up to the day of the page. Blocks while it reads from the database. */
    public static SinceRevision of(Site site, NetworkMaps maps) {
        var asked = ComparisonRequest.of(ComparisonRequest.OF_PAGES, Map.of(), site.map(), maps);
        var key = "sentences.since " + asked + " " + site.say().locale();
        // What a region shows depends on which of its networks the person may read.
        var sentences = site.map().id().isRegion()
                ? first(site, maps, asked)
                : site.map().keep(key, () -> first(site, maps, asked));
        return new SinceRevision(
                asked.from().revision() == null ? site.say().date(asked.from().day()) : null, sentences);
    }

    private static List<ChangeSentence> first(Site site, NetworkMaps maps, ComparisonRequest asked) {
        return YearInSentences.of(
                        maps, site.map(), asked.from().side(), asked.to().side(), site.say())
                .first(SHOWN);
    }
}
