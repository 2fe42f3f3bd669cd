package cz.propoj.query.web.page;

import cz.propoj.contract.time.Meta;
import cz.propoj.contract.time.Moment;
import cz.propoj.contract.time.PlausibleDay;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.networkmap.PointInTime;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The moment that the address of a page asks for: {@code stav=2024-12-31} for the day, {@code znamo=2025-01-15} for what
 * was known on the evening of that day (or at an instant such as {@code 2025-01-15T10:00:00Z}).
 *
 * @param day of which the page tells; null: today
 * @param knownAt as it was known then; null: as it is known now
 */
public record PagePointInTime(
        @Nullable LocalDate day, @Nullable Instant knownAt) {
    public static final String DAY = "stav";
    public static final String KNOWN = "znamo";
    static final Set<String> PARAMETERS = Set.of(DAY, KNOWN);

    /**
     * What the parameters of an address ask for; null: the page of today.
     *
     * @throws BadQuery for what is no day, or lies in the future
     */
    static @Nullable PagePointInTime of(MultiValueMap<String, String> parameters, LocalDate today) {
        var day = day(DAY, parameters.getFirst(DAY), today);
        var knownAt = known(parameters.getFirst(KNOWN), today);
        var isToday = day == null || day.equals(today);
        return isToday && knownAt == null ? null : new PagePointInTime(isToday ? null : day, knownAt);
    }

    /** For pages that are drawn in any case, such as that of a problem: what makes no sense asks for nothing. */
    public static @Nullable PagePointInTime leniently(MultiValueMap<String, String> parameters, LocalDate today) {
        try {
            return of(parameters, today);
        } catch (BadQuery _) {
            return null;
        }
    }

    /**
     * A day of an address.
     *
     * @throws BadQuery for what is no day, or lies in the future
     */
    public static @Nullable LocalDate day(String parameter, @Nullable String text, LocalDate today) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var day = PlausibleDay.parse(text).orElseThrow(() -> new BadQuery(parameter, "query.date"));
        if (day.isAfter(today)) {
            throw new BadQuery(parameter, "query.future", day);
        }
        return day;
    }

    private static @Nullable Instant known(@Nullable String text, LocalDate today) {
        return known(KNOWN, text, today);
    }

    /**
     * What was known by the evening of a day, or at an instant.
     *
     * @throws BadQuery for what is neither, or lies in the future
     */
    public static @Nullable Instant known(String parameter, @Nullable String text, LocalDate today) {
        if (text == null || !text.contains("T")) {
            var day = day(parameter, text, today);
            return day == null ? null : evening(day);
        }
        var known = Moment.parse(text).orElseThrow(() -> new BadQuery(parameter, "query.date"));
        day(parameter, LocalDate.ofInstant(known, Meta.ZONE).toString(), today);
        return known;
    }

    private static Instant evening(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Meta.ZONE).toInstant().minusMillis(1);
    }

    /** The request without the day it asks for, for a page that is always of today. */
    public static ServerWebExchange today(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        if (PARAMETERS.stream().noneMatch(request.getQueryParams()::containsKey)) {
            return exchange;
        }
        // As the browser sent it: building it as encoded would judge an equals sign in a value.
        var address = URI.create(UriComponentsBuilder.fromUri(request.getURI())
                .replaceQueryParam(DAY)
                .replaceQueryParam(KNOWN)
                .build()
                .toUriString());
        return exchange.mutate().request(changed -> changed.uri(address)).build();
    }

    static PointInTime moment(@Nullable PagePointInTime asked) {
        return asked == null ? PointInTime.NOW : new PointInTime(asked.day, asked.knownAt);
    }

    /** The day on whose evening it was known, when a whole day was asked for; as a form shows it. */
    public @Nullable LocalDate knownDay() {
        return knownAt == null ? null : LocalDate.ofInstant(knownAt, Meta.ZONE);
    }

    /** Whether it was asked for as known on the evening of a day, and not at another instant. */
    public boolean isEvening() {
        var evening = knownDay();
        return evening != null && evening(evening).equals(knownAt);
    }

    /** As parameters of a page. */
    public String ofPages() {
        var evening = isEvening() ? knownDay() : null;
        return joined(DAY, KNOWN, evening == null ? knownAt : evening);
    }

    /** As parameters of the interface for programs. */
    public String ofInterface() {
        return joined("asOf", "knownAt", knownAt);
    }

    private String joined(String dayName, String knownName, @Nullable Object known) {
        List<String> parts = new ArrayList<>();
        if (day != null) {
            parts.add(dayName + "=" + day);
        }
        if (known != null) {
            parts.add(knownName + "=" + known);
        }
        return String.join("&", parts);
    }
}
