package cz.propoj.httpedge;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/**
 * What a request's address is, and whom it comes from. The address that people see is a setting, and every link and cookie
 * follows it; of what proxies write into requests only their own entries of {@code X-Forwarded-For} are read, counted from
 * the end, as everything before may be written by whoever asks. All other such headers are taken away.
 */
final class PublicAddress extends ForwardedHeaderTransformer {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final List<String> OF_PROXIES = List.of(
            "Forwarded",
            FORWARDED_FOR,
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix",
            "X-Forwarded-Ssl");

    private final @Nullable URI address;
    private final int proxies;

    /**
     * Reads requests so.
     *
     * @param address as people's browsers see it; null: as each request says
     * @param proxies how many stand in front of the service and can be relied on
     */
    PublicAddress(@Nullable String address, int proxies) {
        this.address = address == null || address.isBlank() ? null : checked(address.strip());
        this.proxies = proxies;
    }

    @Override
    public ServerHttpRequest apply(ServerHttpRequest request) {
        var changed = request.mutate();
        if (address != null) {
            var asked = request.getURI();
            var query = asked.getRawQuery();
            changed.uri(URI.create(address.getScheme() + "://" + address.getRawAuthority() + asked.getRawPath()
                    + (query == null ? "" : "?" + query)));
        }
        sender(request.getHeaders().getValuesAsList(FORWARDED_FOR)).ifPresent(changed::remoteAddress);
        return changed.headers(headers -> OF_PROXIES.forEach(headers::remove)).build();
    }

    /** What the outermost of our proxies says it was asked by. */
    private Optional<InetSocketAddress> sender(List<String> entries) {
        if (proxies == 0 || entries.size() < proxies) {
            return Optional.empty();
        }
        var entry = entries.get(entries.size() - proxies).strip();
        try {
            return Optional.of(new InetSocketAddress(InetAddress.ofLiteral(withoutPort(entry)), 0));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Some proxies write {@code 192.0.2.1:4711} or {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String entry) {
        if (entry.startsWith("[")) {
            return entry.substring(1, Math.max(1, entry.indexOf(']')));
        }
        var colon = entry.indexOf(':');
        return colon > 0 && colon == entry.lastIndexOf(':') ? entry.substring(0, colon) : entry;
    }

    private static URI checked(String text) {
        var address = URI.create(text);
        var path = address.getPath();
        if (!("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                || address.getHost() == null
                || !(path == null || path.isEmpty() || path.equals("/"))
                || address.getQuery() != null) {
            throw new IllegalArgumentException(
                    "propoj.address has to look like https://propoj.mesto.cz, without a path; it is " + text);
        }
        return address;
    }
}
