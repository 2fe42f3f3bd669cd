package cz.propoj.query.noticeboard;

import cz.propoj.contract.noticeboard.NoticeId;
import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.history.Histories;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.rows.NoticeRow;
import cz.propoj.query.reading.ListAnswers;
import cz.propoj.query.reading.MapRequests;
import cz.propoj.query.records.RecordsController;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** Notices as JSON and CSV, and as a live feed. */
@RestController
@RequestMapping("/api/networks/{network}/notices")
class NoticesController extends RecordsController<NoticeRow> {
    private final MapRequests requests;
    private final NetworkMaps maps;
    private final NoticeFeed feed;
    private final Blocking blocking;

    NoticesController(
            MapRequests requests,
            ListAnswers lists,
            Histories histories,
            NetworkMaps maps,
            NoticeFeed feed,
            Blocking blocking) {
        super(
                lists,
                histories,
                new Kind<>(
                        NoticeListing::of,
                        _ -> _ -> Stream.empty(),
                        NoticeRow::info,
                        (map, id) -> map.notice(new NoticeId(id)),
                        (_, row) -> NoticeListing.json(row),
                        (map, row) -> map.history(row.id())));
        this.requests = requests;
        this.maps = maps;
        this.feed = feed;
        this.blocking = blocking;
    }

    /**
     * Server-sent events for posted and changed notices. {@code Last-Event-ID}, or {@code after} on the first request, says which
     * events the client has already received.
     */
    @GetMapping(path = "/feed", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Map<String, Object>>> followNotices(
            ServerWebExchange exchange,
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable Long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        return blocking.call(() -> {
                    var now = maps.position();
                    return feed.follow(
                            who,
                            requests.of(exchange, who).map().id(),
                            last == null ? after == null ? now : after : position(last));
                })
                .flatMapMany(messages -> messages.map(NoticesController::event));
    }

    private static ServerSentEvent<Map<String, Object>> event(NoticeFeed.Message message) {
        var event = ServerSentEvent.<Map<String, Object>>builder();
        return message.event().isEmpty()
                ? event.comment("").build()
                : event.id(Long.toString(message.position()))
                        .event(message.event())
                        .data(message.data())
                        .build();
    }

    private static long position(String last) {
        try {
            return Math.max(Long.parseLong(last.strip()), -1);
        } catch (NumberFormatException e) {
            throw new BadQuery("Last-Event-ID", "query.position");
        }
    }
}
