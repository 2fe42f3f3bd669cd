package cz.propoj.query.access;

import cz.propoj.contract.access.AccessPolicy;
import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.time.Moment;
import cz.propoj.httpedge.AccessLog;
import cz.propoj.httpedge.AccessLog.Kind;
import cz.propoj.httpedge.Languages;
import cz.propoj.httpedge.Problem;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Wording;
import cz.propoj.query.web.page.Pages;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** Who saw and changed access. */
@Controller
final class AccessLogPages {
    private static final int SIZE = 100;

    private final Pages pages;
    private final People people;
    private final AccessHistory history;
    private final AccessLog log;
    private final PageWords words;
    private final Clock clock;

    AccessLogPages(Pages pages, People people, AccessHistory history, AccessLog log, PageWords words, Clock clock) {
        this.pages = pages;
        this.people = people;
        this.history = history;
        this.log = log;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A line in words.
     *
     * @param account whose access; empty: nobody's
     * @param by who did it; empty: nobody who had signed in
     */
    public record Line(String at, String sentence, String account, String by) {}

    @GetMapping("/sprava/pristupy")
    Rendering access(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(name = "o", required = false) @Nullable String about,
            @RequestParam(name = "ucet", required = false) @Nullable String account,
            @RequestParam(name = "pred", required = false) @Nullable String before) {
        if (!AccessPolicy.mayAdminister(who.viewer())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden").thrown();
        }
        var say = Wording.in(Languages.of(exchange), words);
        var topic = Arrays.stream(AccessTopic.values())
                .filter(known -> known.name().equals(about))
                .findFirst()
                .orElse(null);
        var wanted = new AccessHistory.Wanted(topic, id(account), before(before), SIZE);
        var found = history.latest(wanted);
        log.note(Kind.ACCESS_LOG_SEEN, who.viewer().account(), null, null);
        return pages.outside(
                exchange,
                who,
                new Pages.Content("access-log", Map.of())
                        .and(
                                "lines",
                                found.stream().map(line -> line(line, say)).toList())
                        .and("topics", List.of(AccessTopic.values()))
                        .and("about", topic == null ? "" : topic.name())
                        .and("account", account == null ? "" : account)
                        .and("people", people.all(say))
                        .and("kept", AccessLog.daysKept())
                        .and(
                                "older",
                                found.size() < SIZE
                                        ? null
                                        : older(exchange, found.getLast().at())));
    }

    private Line line(AccessHistory.Line line, Wording say) {
        var grant = line.grant();
        var network = line.network();
        return new Line(
                say.moment(line.at()),
                say.text(
                                "access.what." + line.what(),
                                grant == null ? "" : people.role(grant, say),
                                network == null ? "" : people.place(network))
                        + (line.times() == 1 ? "" : " (" + line.times() + "×)"),
                people.name(line.account(), say),
                people.name(line.by(), say));
    }

    private static String older(ServerWebExchange exchange, Instant before) {
        return UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("pred", before.toString())
                .build()
                .toUriString();
    }

    private Instant before(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(Moment::parse).orElseGet(() -> clock.instant()
                .plusSeconds(1));
    }

    private static @Nullable AccountId id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : new AccountId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Pages.notFound();
        }
    }
}
