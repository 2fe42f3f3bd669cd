package cz.propoj.query.reading;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.time.Meta;
import cz.propoj.httpedge.RequestArgument;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.lists.BadQuery;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.networkmap.NoSuchNetwork;
import cz.propoj.query.networkmap.PointInTime;
import cz.propoj.query.networkmap.VisibleMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ServerWebExchange;

/** Works out which map a request for data asks for, and answers at once when whoever asks has the same answer already. */
@Component
public final class MapRequests extends RequestArgument<MapRequest> {
    private final NetworkMaps maps;

    MapRequests(NetworkMaps maps) {
        super(MapRequest.class);
        this.maps = maps;
    }

    /** @throws NotModified when a program has the same answer */
    @Override
    protected MapRequest of(ServerWebExchange exchange, SignedIn who, MethodParameter parameter) {
        var request = of(exchange, who);
        if (exchange.getRequest().getHeaders().getIfNoneMatch().contains(request.tag())) {
            throw new NotModified(request.tag());
        }
        return request;
    }

    /** As the argument of a handler; for feeds, which are no ordinary methods. Blocks. */
    public MapRequest of(ServerWebExchange exchange, SignedIn who) {
        var question = Question.of(exchange, who.viewer());
        var network = variable(exchange, "network");
        if (network == null || !NetworkId.isValid(network)) {
            throw new NoSuchElementException(network);
        }
        await(question.after());
        refuseFuture(question.moment());
        var map = maps.visible(question.viewer(), new NetworkId(network), question.moment());
        return new MapRequest(
                map,
                question.locale(),
                question.parameters(),
                exchange.getRequest().getHeaders().getAccept(),
                tag(exchange, map, question.locale()));
    }

    /** Waits as the request's {@code after} says; for what belongs to no network. */
    public void await(ServerWebExchange exchange, SignedIn who) {
        await(Question.of(exchange, who.viewer()).after());
    }

    /** Of what is to come nothing is known; a slip in the year should not look like an answer. */
    private void refuseFuture(PointInTime moment) {
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

    private String tag(ServerWebExchange exchange, VisibleMap map, Locale locale) {
        var request = exchange.getRequest();
        var all = String.join(
                "\n",
                // What is said of a region follows from other networks too.
                Long.toString(map.id().isRegion() ? maps.position() : map.position()),
                map.day().toString(),
                Objects.toString(map.knownAt()),
                map.viewer().toString(),
                locale.toString(),
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

    /** The program has the same answer already; nothing of the handler runs. */
    static final class NotModified extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String tag;

        NotModified(String tag) {
            super(null, null, false, false);
            this.tag = tag;
        }
    }

    /** Says it. */
    @ControllerAdvice
    static final class NotModifiedAnswers {
        @ExceptionHandler
        ResponseEntity<Void> notModified(NotModified e) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(e.tag)
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
    }

    static boolean isNotFound(Throwable cause) {
        return cause instanceof NoSuchNetwork || cause instanceof NoSuchElementException;
    }
}
