package cz.propoj.query.reading;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Meta;
import cz.propoj.httpedge.Blocking;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.networkmap.Moment;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.NoSuchNetwork;
import cz.propoj.query.networkmap.VisibleMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers questions about a network at a moment, off the event loop, and not twice the same to who has it already. */
@Component
public final class MapReader {
    private final NetworkMaps maps;
    private final Blocking blocking;

    MapReader(NetworkMaps maps, Blocking blocking) {
        this.maps = maps;
        this.blocking = blocking;
    }

    /** What an answer is made from: the map, the language, the parameters of the address. */
    public record Asked(VisibleMap map, Locale locale, Map<String, List<String>> parameters) {}

    /**
     * Answers from the map, with {@code ETag}; 304 when a program has the same answer. Browsers are to keep nothing, as it may
     * name people: an actor can be a person. {@code after}, {@code asOf} and {@code knownAt} are taken from the address.
     */
    public <T> Mono<ResponseEntity<T>> answer(
            ServerWebExchange exchange, SignedIn who, String network, Function<Asked, ResponseEntity<T>> make) {
        return blocking.call(() -> {
            var asked = ask(exchange, who, network);
            var tag = tag(exchange, asked);
            if (exchange.getRequest().getHeaders().getIfNoneMatch().contains(tag)) {
                return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .eTag(tag)
                        .cacheControl(CacheControl.noStore())
                        .build();
            }
            var made = make.apply(asked);
            return ResponseEntity.status(made.getStatusCode())
                    .headers(headers -> headers.addAll(made.getHeaders()))
                    .eTag(tag)
                    .cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                    .body(made.getBody());
        });
    }

    /** As JSON. Nothing found: 404. */
    public Mono<ResponseEntity<Map<String, Object>>> json(
            ServerWebExchange exchange,
            SignedIn who,
            String network,
            Function<Asked, Optional<Map<String, Object>>> make) {
        return answer(exchange, who, network, asked -> ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(make.apply(asked).orElseThrow(NoSuchElementException::new)));
    }

    /** The map a request asks for; blocks. */
    public Asked ask(ServerWebExchange exchange, SignedIn who, String network) {
        var question = Question.of(exchange, who.viewer());
        if (!NetworkId.isValid(network)) {
            throw new NoSuchElementException(network);
        }
        await(question.after());
        refuseFuture(question.moment());
        var map = maps.visible(question.viewer(), new NetworkId(network), question.moment());
        return new Asked(map, question.locale(), question.parameters());
    }

    /** Waits as the request's {@code after} says; for what belongs to no network. */
    public void await(ServerWebExchange exchange, SignedIn who) {
        await(Question.of(exchange, who.viewer()).after());
    }

    /** Of what is to come nothing is known; a slip in the year should not look like an answer. */
    private void refuseFuture(Moment moment) {
        var today = maps.today();
        var day = moment.asOf();
        if (day != null && day.isAfter(today)) {
            throw new BadQuery("asOf", "query.future", day);
        }
        var knownAt = moment.knownAt();
        var known = knownAt == null ? null : LocalDate.ofInstant(knownAt, Meta.ZONE);
        if (known != null && known.isAfter(today)) {
            throw new BadQuery("knownAt", "query.future", known);
        }
    }

    private void await(long after) {
        try {
            maps.awaitPosition(after);
        } catch (IllegalArgumentException e) {
            throw new BadQuery("after", "query.position");
        }
    }

    /**
     * An id from an address.
     *
     * @throws NoSuchElementException if it is none, and so there is no such record
     */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NoSuchElementException(text);
        }
    }

    private String tag(ServerWebExchange exchange, Asked asked) {
        var map = asked.map();
        var request = exchange.getRequest();
        var all = String.join(
                "\n",
                // What is said of a region follows from other networks too.
                Long.toString(map.id().isRegion() ? maps.position() : map.position()),
                map.day().toString(),
                Objects.toString(map.knownAt()),
                map.viewer().toString(),
                asked.locale().toString(),
                request.getHeaders().getAccept().toString(),
                request.getURI().getRawPath(),
                Objects.toString(request.getURI().getRawQuery()));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isNotFound(Throwable cause) {
        return cause instanceof NoSuchNetwork || cause instanceof NoSuchElementException;
    }
}
