package cz.propoj.query.noticeboard;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.LastingAccess;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.NoSuchNetwork;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.rows.NoticeNews;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * The live feed of the board. The id of a message is a position of the log up to which everything has been sent, so that a
 * client that reconnects with it misses nothing. A notice may be sent twice but is never left out.
 */
@Component
final class NoticeFeed {
    /**
     * A message of the feed.
     *
     * @param position up to which everything has been told with this message; -1: it tells nothing
     * @param event {@code notice} or {@code gone}; empty: a sign of life
     */
    record Message(long position, String event, Map<String, Object> data) {
        static final Message HEARTBEAT = new Message(-1, "", Map.of());
    }

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final NetworkMaps maps;
    private final LastingAccess access;
    private final Blocking blocking;
    private final Duration heartbeat;
    private final Sinks.Many<NetworkId> changed = Sinks.many().multicast().directBestEffort();
    private final Sinks.Empty<Void> closing = Sinks.empty();

    NoticeFeed(
            NetworkMaps maps,
            LastingAccess access,
            Blocking blocking,
            @Value("${propoj.notices.heartbeat:15s}") Duration heartbeat) {
        this.maps = maps;
        this.access = access;
        this.blocking = blocking;
        this.heartbeat = heartbeat;
        maps.onChange(network -> changed.emitNext(network, Sinks.EmitFailureHandler.busyLooping(PATIENCE)));
    }

    /** Ends all feeds, so that the shutdown does not wait for them. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);
    }

    /** The changes of the board after that position, until the session or the access of the reader ends. */
    Flux<Message> follow(SignedIn who, NetworkId network, long after) {
        var reader = new Reader(who, network, after);
        var news = changed.asFlux().filter(network::equals).map(_ -> false);
        var beats = Flux.interval(heartbeat).map(_ -> true);
        return Flux.merge(Flux.just(true), news, beats)
                .onBackpressureLatest()
                .concatMap(beat -> blocking.call(() -> reader.look(beat)), 1)
                .takeWhile(_ -> !reader.over)
                .concatMapIterable(messages -> messages)
                .takeUntilOther(closing.asMono());
    }

    /** One open connection; its polls run one after another. */
    private final class Reader {
        private final SignedIn who;
        private final NetworkId network;
        private final Map<UUID, Long> told = new HashMap<>();
        private long reached;
        private volatile boolean over;

        Reader(SignedIn who, NetworkId network, long after) {
            this.who = who;
            this.network = network;
            this.reached = after;
        }

        List<Message> look(boolean beat) {
            var holder = access.holder(who);
            if (holder.isEmpty()) {
                over = true;
                return List.of();
            }
            try {
                // Read before the map, so that the map contains at least everything up to this position.
                var complete = Math.max(reached, maps.position());
                var news = maps.visible(holder.get().viewer(), network, PointInTime.NOW).noticeNews(reached).stream()
                        .filter(one -> told.getOrDefault(one.id().value(), -1L) < one.position())
                        .toList();
                news.forEach(one -> told.put(one.id().value(), one.position()));
                told.values().removeIf(position -> position <= complete);
                reached = complete;
                return news.isEmpty() && beat
                        ? List.of(Message.HEARTBEAT)
                        : news.stream().map(one -> message(one, complete)).toList();
            } catch (NoSuchNetwork e) {
                over = true;
                return List.of();
            }
        }
    }

    private static Message message(NoticeNews news, long complete) {
        var now = news.now();
        return new Message(
                Math.min(news.position(), complete),
                now == null ? "gone" : "notice",
                now == null ? Map.of("id", news.id().toString()) : NoticeListing.json(now));
    }
}
