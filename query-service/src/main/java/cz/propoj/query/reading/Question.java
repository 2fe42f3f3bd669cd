package cz.propoj.query.reading;

import cz.propoj.contract.access.Viewer;
import cz.propoj.contract.time.Moment;
import cz.propoj.contract.time.PlausibleDay;
import cz.propoj.httpedge.Languages;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.networkmap.PointInTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a request asks about a network.
 *
 * @param after position that has to be on the map; -1: any
 * @param parameters of the address, also those that are already read
 */
record Question(Viewer viewer, PointInTime moment, long after, Locale locale, Map<String, List<String>> parameters) {
    static Question of(ServerWebExchange exchange, Viewer viewer) {
        var parameters = exchange.getRequest().getQueryParams();
        return new Question(
                viewer,
                new PointInTime(day(parameters.getFirst("asOf")), instant(parameters.getFirst("knownAt"))),
                position(parameters.getFirst("after")),
                Languages.of(exchange),
                Map.copyOf(parameters));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return PlausibleDay.parse(text).orElseThrow(() -> new BadQuery("asOf", "query.date"));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Moment.parse(text).orElseThrow(() -> new BadQuery("knownAt", "query.instant"));
    }

    private static long position(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return -1;
        }
        try {
            var position = Long.parseLong(text.strip());
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException e) {
            throw new BadQuery("after", "query.position");
        }
        throw new BadQuery("after", "query.position");
    }
}
