package cz.propoj.query.web.form;

import cz.propoj.httpedge.Problem;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** What pages with forms share: who gets one, and what a field may offer. */
public final class Forms {
    private static final int MOST_OFFERS = 200;

    private Forms() {}

    /**
     * Lets go on who may change something now.
     *
     * @throws cz.propoj.httpedge.ProblemException 403, also when an earlier date is shown
     */
    public static void require(boolean may, Site site) {
        if (!may || !site.map().isNow()) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
    }

    /** A form where the record stands otherwise. */
    public static Pages.Content beside(Pages.Content list, String template, FormView form) {
        return new Pages.Content(list.template(), list.model())
                .and("record", template)
                .and("form", form);
    }

    /** Where a form of this network sends what was typed. */
    public static String api(Site site, Object... path) {
        var address = new StringBuilder("/api/networks/").append(site.map().id());
        for (var step : path) {
            address.append('/').append(step);
        }
        return address.toString();
    }

    /** What others typed into the same field, most often first: so that one thing gets one name. */
    public static <T> List<String> offers(Collection<T> rows, Function<T, Stream<String>> values) {
        var counts = new java.util.HashMap<String, Integer>();
        rows.stream()
                .flatMap(values)
                .filter(value -> value != null && !value.isBlank())
                .forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_OFFERS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
