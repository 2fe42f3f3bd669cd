package cz.propoj.httpedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class PublicAddressTest {
    private static final InetSocketAddress PEER = new InetSocketAddress(InetAddress.ofLiteral("172.18.0.5"), 50_000);

    private static String sender(int proxies, String... forwarded) {
        var request = MockServerHttpRequest.get("http://propoj/x").remoteAddress(PEER);
        List.of(forwarded).forEach(line -> request.header("X-Forwarded-For", line));
        var seen = new PublicAddress(null, proxies).apply(request.build()).getRemoteAddress();
        return ClientAddress.of(Objects.requireNonNull(seen).getAddress());
    }

    @ParameterizedTest
    @CsvSource({"0, 172.18.0.5", "1, 192.0.2.4", "2, 192.0.2.3", "3, 172.18.0.5"})
    void as_many_entries_count_as_there_are_proxies(int proxies, String expected) {
        assertThat(sender(proxies, "192.0.2.3, 192.0.2.4")).isEqualTo(expected);
        assertThat(sender(proxies, "192.0.2.3", "192.0.2.4")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "localhost", "", "256.1.1.1", "_hidden", "[2001:db8::1"})
    void what_is_no_address_leaves_that_of_the_proxy(String entry) {
        assertThat(sender(1, "192.0.2.3, " + entry)).isIn("172.18.0.5", "192.0.2.3", "2001:db8:0:0:0:0:0:0");
    }

    @Test
    void ports_are_left_out_and_a_network_of_ipv6_counts_as_one() {
        assertThat(sender(1, "192.0.2.3:4711")).isEqualTo("192.0.2.3");
        assertThat(sender(1, "[2001:db8:1:2:3:4:5:6]:4711")).isEqualTo("2001:db8:1:2:0:0:0:0");
        assertThat(sender(1, "2001:db8:1:2::7")).isEqualTo("2001:db8:1:2:0:0:0:0");
    }

    private static ServerHttpRequest forwarded(String address) {
        return new PublicAddress(address, 0)
                .apply(MockServerHttpRequest.method(HttpMethod.GET, URI.create("http://inside:8080/a%20b?x=%C3%A1=b"))
                        .header("Forwarded", "proto=https;host=evil.example")
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Prefix", "/evil")
                        .build());
    }

    @Test
    void without_a_setting_a_request_says_itself_where_it_went() {
        var request = forwarded("");

        assertThat(request.getURI()).hasToString("http://inside:8080/a%20b?x=%C3%A1=b");
        assertThat(request.getHeaders().headerNames()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://propoj.mesto.cz", "https://propoj.mesto.cz/", "https://propoj.mesto.cz:8443"})
    void the_setting_is_what_links_and_cookies_follow(String address) {
        assertThat(forwarded(address).getURI()).hasToString(address.replaceFirst("/$", "") + "/a%20b?x=%C3%A1=b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"propoj.mesto.cz", "ftp://propoj.mesto.cz", "https://propoj.mesto.cz/propoj"})
    void a_setting_that_is_no_address_is_told_at_the_start(String address) {
        assertThatThrownBy(() -> new PublicAddress(address, 0)).hasMessageContaining("propoj.address");
    }
}
