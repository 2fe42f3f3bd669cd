package cz.propoj.query.duedates;

import cz.propoj.httpedge.CalendarAddresses;
import cz.propoj.httpedge.Languages;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Wording;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** One's own due dates for a calendar program, which can't sign in: under a secret address, as the account may see them now. */
@RestController
class CalendarController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int MONTHS_BACK = 12;
    private static final int MOST = 2_000;

    private final CalendarAddresses addresses;
    private final DueDates dueDates;
    private final NetworkMaps maps;
    private final PageWords words;

    CalendarController(CalendarAddresses addresses, DueDates dueDates, NetworkMaps maps, PageWords words) {
        this.addresses = addresses;
        this.dueDates = dueDates;
        this.maps = maps;
        this.words = words;
    }

    @GetMapping("/public/calendars/{secret}.ics")
    ResponseEntity<byte[]> ownCalendar(ServerWebExchange exchange, @PathVariable String secret) {
        // Nothing of the secret in the refusal, which may be logged.
        var viewer = addresses.find(exchange, secret).orElseThrow(() -> new NoSuchElementException("calendar"));
        if (maps.networks(viewer).isEmpty()) {
            throw new NoSuchElementException("calendar");
        }
        var uri = exchange.getRequest().getURI();
        var since = maps.today().minusMonths(MONTHS_BACK);
        var dates = dueDates.mine(viewer).stream()
                .filter(date -> date.day().isAfter(since))
                .limit(MOST)
                .toList();
        var calendar = DueCalendar.of(
                        dates,
                        Wording.in(Languages.of(exchange), words),
                        uri.getScheme() + "://" + uri.getRawAuthority())
                .getBytes(StandardCharsets.UTF_8);
        var tag = tag(calendar);
        var answer = exchange.getRequest().getHeaders().getIfNoneMatch().contains(tag)
                ? ResponseEntity.status(304)
                : ResponseEntity.ok().contentType(CALENDAR);
        answer.eTag(tag).cacheControl(CacheControl.noStore());
        return exchange.getRequest().getHeaders().getIfNoneMatch().contains(tag)
                ? answer.build()
                : answer.body(calendar);
    }

    private static String tag(byte[] calendar) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(calendar);
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
