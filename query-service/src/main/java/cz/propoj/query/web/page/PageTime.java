package cz.propoj.query.web.page;

import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.web.ListAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * The day that a page speaks of, and the others that can be chosen.
 *
 * @param day of which the page tells
 * @param asked what the address asks for; null: the page is of today
 * @param yearEnds days that are chosen with one click, the last one first; none before anything is known
 * @param others parameters of the page that a form choosing another day keeps
 * @param beginning the first day of which anything is known, when the page's day lies before it
 * @param nothing whether nothing at all is known of that day
 */
public record PageTime(
        LocalDate day,
        LocalDate today,
        @Nullable PagePointInTime asked,
        List<LocalDate> yearEnds,
        String path,
        List<ListAddress.Parameter> others,
        @Nullable LocalDate beginning,
        boolean nothing) {
    private static final int YEARS = 5;

    /** Of a page of a network. */
    static PageTime of(ServerWebExchange exchange, VisibleMap map, LocalDate today) {
        var asked = PagePointInTime.leniently(exchange.getRequest().getQueryParams(), today);
        var beginning = asked == null ? null : map.beginning().orElse(null);
        var nothing = asked != null && map.isEmpty();
        return new PageTime(
                map.day(),
                today,
                asked,
                yearEnds(today).stream()
                        .filter(end -> map.beginning().filter(end::isBefore).isEmpty())
                        .toList(),
                exchange.getRequest().getPath().value(),
                others(exchange),
                beginning != null && map.day().isBefore(beginning) ? beginning : null,
                nothing);
    }

    /** Of a page that belongs to no network, or whose network can't be shown. */
    static PageTime outside(ServerWebExchange exchange, LocalDate today) {
        return new PageTime(
                today,
                today,
                PagePointInTime.leniently(exchange.getRequest().getQueryParams(), today),
                yearEnds(today),
                exchange.getRequest().getPath().value(),
                others(exchange),
                null,
                false);
    }

    private static List<LocalDate> yearEnds(LocalDate today) {
        return IntStream.rangeClosed(1, YEARS)
                .mapToObj(years -> LocalDate.of(today.getYear() - years, 12, 31))
                .toList();
    }

    private static List<ListAddress.Parameter> others(ServerWebExchange exchange) {
        Map<String, List<String>> parameters = exchange.getRequest().getQueryParams();
        return ListAddress.of("", parameters)
                .without("after")
                .without(PagePointInTime.DAY)
                .without(PagePointInTime.KNOWN)
                .kept(Set.of());
    }
}
