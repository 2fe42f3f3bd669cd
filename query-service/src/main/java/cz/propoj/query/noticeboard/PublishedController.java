package cz.propoj.query.noticeboard;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.query.networkmap.NetworkMaps;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The public notices of a network, without signing in. */
@RestController
class PublishedController {
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    /** Short, so that a withdrawn notice soon disappears although feed readers poll often. */
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final NetworkMaps maps;

    PublishedController(NetworkMaps maps) {
        this.maps = maps;
    }

    @GetMapping("/public/networks/{network}/notices.atom")
    ResponseEntity<byte[]> publishedNotices(ServerWebExchange exchange, @PathVariable String network) {
        var request = exchange.getRequest();
        var uri = request.getURI();
        var self = uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
        if (!NetworkId.isValid(network)) {
            throw new NoSuchElementException(network);
        }
        var feed = AtomFeed.of(maps.published(new NetworkId(network)), self);
        var tag = tag(feed);
        if (request.getHeaders().getIfNoneMatch().contains(tag)) {
            return ResponseEntity.status(304).eTag(tag).cacheControl(A_MINUTE).build();
        }
        return ResponseEntity.ok()
                .contentType(ATOM)
                .eTag(tag)
                .cacheControl(A_MINUTE)
                .body(feed);
    }

    private static String tag(byte[] feed) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(feed);
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
