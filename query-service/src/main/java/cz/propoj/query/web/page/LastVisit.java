package cz.propoj.query.web.page;

import cz.propoj.query.web.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.http.ResponseCookie;

/**
 * Which change a person saw last when they were here before, on this device. Looking again within a few hours is the same
 * visit, so that what is new does not vanish while somebody reads it. It is kept in a cookie, as nobody else has to know it.
 *
 * @param newAfter what was stored after this position is new to the person
 */
public record LastVisit(long newAfter) {
    private static final String COOKIE = "navsteva";
    /** What was seen before this visit, what has been seen by now, and when, in seconds. */
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,12})");

    private static final Duration SAME_VISIT = Duration.ofHours(4);
    private static final Duration KEPT = Duration.ofDays(365);

    /** Remembers that the person has looked at the network now. Whoever is here for the first time finds nothing new. */
    public static LastVisit of(Site site, Clock clock) {
        var position = site.map().position();
        var now = clock.instant();
        var cookie = site.exchange().getRequest().getCookies().getFirst(COOKIE);
        var kept = SHAPE.matcher(cookie == null ? "" : cookie.getValue());
        var newAfter = position;
        if (kept.matches()) {
            var before = Instant.ofEpochSecond(Long.parseLong(kept.group(3)));
            newAfter = Long.parseLong(kept.group(before.plus(SAME_VISIT).isAfter(now) ? 1 : 2));
        }
        site.exchange()
                .getResponse()
                .addCookie(ResponseCookie.from(COOKIE, newAfter + "." + position + "." + now.getEpochSecond())
                        .path(site.root())
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build());
        return new LastVisit(newAfter);
    }
}
