package cz.propoj.query.crisis;

import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.time.Meta;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.lists.CzechOrder;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Telephone;
import cz.propoj.query.web.WebAddress;
import cz.propoj.query.web.Wording;
import cz.propoj.query.web.page.OfToday;
import cz.propoj.query.web.page.Pages;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Who can help now: a few questions, and cards that can be called from. */
@Controller
final class CrisisPages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final Pages pages;
    private final Clock clock;

    CrisisPages(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/site/{network}/krize")
    Rendering crisis(@OfToday Site site, ServerWebExchange exchange) {
        // Who helped last year helps nobody now.
        var asked = new HashMap<>(site.exchange().getRequest().getQueryParams());
        var error = "";
        HelpQuery wish;
        try {
            wish = HelpQuery.of(asked);
        } catch (BadQuery e) {
            error = e.parameter();
            asked.remove(e.parameter());
            wish = HelpQuery.of(asked);
        }
        var now = LocalDateTime.now(clock.withZone(Meta.ZONE));
        var map = site.map();
        var search = new CrisisSearch(map, now);
        var found = search.find(wish);
        return pages.show(
                site,
                "crisis",
                new Pages.Content("crisis", Map.of())
                        .and("wish", wish)
                        .and("error", error)
                        .and(
                                "ageTyped",
                                site.exchange().getRequest().getQueryParams().getFirst("age"))
                        .and(
                                "cards",
                                found.stream()
                                        .map(helper -> card(helper, site.say(), now))
                                        .toList())
                        .and("at", site.say().moment(clock.instant()))
                        .and("isOtherDayIgnored", exchange == site.exchange() ? null : true)
                        .and("isHoliday", OpeningHours.Holidays.isHoliday(now.toLocalDate()))
                        .and("maySeeContacts", map.maySeeContacts())
                        .and("day", map.day())
                        .and("areas", NeedArea.values())
                        .and(
                                "needs",
                                map.needs().stream()
                                        .filter(need -> !need.state().retired())
                                        .toList())
                        .and(
                                "places",
                                offers(
                                        site,
                                        row -> Stream.concat(
                                                row.profile().serviceArea().places().stream(),
                                                row.profile().serviceArea().coverage().stream())))
                        .and("groups", offers(site, row -> row.profile().clientele().groups().stream()))
                        .and("situations", offers(site, row -> row.profile().clientele().situations().stream())));
    }

    /**
     * A helper as it is drawn.
     *
     * @param open words on whether somebody is there now
     * @param tone {@code good}, {@code muted} or {@code warn}
     * @param web an address a browser may open; null: none
     */
    record Card(
            Helper helper,
            String open,
            String tone,
            List<Telephone.Call> calls,
            @Nullable String web) {}

    private static Card card(Helper helper, Wording say, LocalDateTime now) {
        var hours = helper.hours();
        var state = hours.state();
        return new Card(
                helper,
                open(hours, say, now),
                state == OpeningHours.Now.OPEN ? "good" : state == OpeningHours.Now.CLOSED ? "muted" : "warn",
                helper.contacts().stream().map(Telephone::call).toList(),
                WebAddress.of(helper.actor().profile().availability().web()));
    }

    private static String open(Helper.Hours hours, Wording say, LocalDateTime now) {
        var state = hours.state();
        if (state == null) {
            return say.text(hours.typed() == null ? "crisis.hours.none" : "crisis.hours.unread");
        }
        return switch (state) {
            case HOLIDAY -> say.text("crisis.hours.holiday");
            case OPEN -> {
                var closes = hours.closes();
                yield closes == null
                        ? say.text("crisis.hours.nonstop")
                        : say.text("crisis.hours.open", TIME.format(closes));
            }
            case CLOSED -> {
                var opens = hours.opens();
                yield opens == null ? say.text("crisis.hours.closed") : closed(opens, say, now);
            }
        };
    }

    private static String closed(LocalDateTime opens, Wording say, LocalDateTime now) {
        var time = TIME.format(opens);
        if (opens.toLocalDate().equals(now.toLocalDate())) {
            return say.text("crisis.hours.today", time);
        }
        return opens.toLocalDate().equals(now.toLocalDate().plusDays(1))
                ? say.text("crisis.hours.tomorrow", time)
                : say.text("crisis.hours.later", say.date(opens.toLocalDate()), time);
    }

    private static List<String> offers(Site site, Function<ActorRow, Stream<String>> said) {
        return new ArrayList<>(site.map().actors().stream()
                .filter(row -> row.state().isActive())
                .flatMap(said)
                .distinct()
                .sorted(CzechOrder.by(Function.identity()))
                .toList());
    }
}
