package cz.propoj.httpedge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where a request comes from, for counting tries; never stored and never logged. Of an IPv6 address the network counts:
 * whoever has one has all addresses in it. What proxies say is read in {@link PublicAddress}.
 */
final class ClientAddress {
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    static String of(ServerWebExchange exchange) {
        var remote = exchange.getRequest().getRemoteAddress();
        return remote == null || remote.getAddress() == null ? "unknown" : of(remote.getAddress());
    }

    static String of(InetAddress address) {
        return address instanceof Inet6Address ? network(address.getAddress()) : address.getHostAddress();
    }

    private static String network(byte[] address) {
        Arrays.fill(address, NETWORK_BYTES, address.length, (byte) 0);
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
