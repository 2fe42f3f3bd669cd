package cz.propoj.query.web.page;

import cz.propoj.contract.access.Grant;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.networks.NetworkState;
import cz.propoj.contract.networks.Territories;
import cz.propoj.httpedge.Languages;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Roles;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Wording;
import cz.propoj.query.web.navigation.Navigation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Puts the frame around a page together. */
@Component
final class Frames {
    private static final String OPENED = "nabidka";

    private final NetworkMaps maps;
    private final PageWords words;
    private final Assets assets;
    private final boolean example;

    Frames(NetworkMaps maps, PageWords words, Assets assets, Optional<Example> example) {
        this.maps = maps;
        this.words = words;
        this.assets = assets;
        this.example = example.isPresent();
    }

    /** May block. */
    Frame ofNetwork(Site site, String section) {
        var exchange = site.exchange();
        var who = site.who();
        var current = site.map().id().value();
        var links = maps.networks(who.viewer()).stream()
                .map(network -> link(network, network.network().value().equals(current)))
                .toList();
        var here = links.stream().filter(Frame.NetworkLink::current).findFirst().orElse(null);
        return frame(
                exchange,
                who,
                links,
                here,
                Navigation.in(site.map().id(), who.viewer(), section, opened(exchange)),
                PageTime.of(exchange, site.map(), maps.today()),
                site.map().position());
    }

    /** May block. */
    Frame outside(ServerWebExchange exchange, @Nullable SignedIn who) {
        if (who == null) {
            return frame(
                    exchange, null, List.of(), null, Navigation.NONE, PageTime.outside(exchange, maps.today()), -1);
        }
        var path = exchange.getRequest().getPath().value();
        var networks = maps.networks(who.viewer());
        var links = networks.stream()
                .map(network -> link(network, isIn(path, network)))
                .toList();
        var here = links.stream().filter(Frame.NetworkLink::current).findFirst().orElse(null);
        var near = here != null || networks.isEmpty() ? here : link(Roles.home(who.viewer(), networks), false);
        var opened = opened(exchange);
        return frame(
                exchange,
                who,
                links,
                here,
                near == null
                        ? Navigation.withoutNetwork(who.viewer(), path, opened)
                        : Navigation.in(new NetworkId(near.code()), who.viewer(), path, opened),
                PageTime.outside(exchange, maps.today()),
                -1);
    }

    private static boolean isIn(String path, NetworkState network) {
        return (path + "/").startsWith("/site/" + network.network() + "/");
    }

    private Frame frame(
            ServerWebExchange exchange,
            @Nullable SignedIn who,
            List<Frame.NetworkLink> networks,
            Frame.@Nullable NetworkLink network,
            Navigation navigation,
            PageTime time,
            long position) {
        var request = exchange.getRequest();
        var query = request.getURI().getRawQuery();
        var locale = Languages.of(exchange);
        return new Frame(
                locale.getLanguage(),
                Preferences.theme(request),
                Preferences.density(request),
                request.getURI().getRawPath() + (query == null ? "" : "?" + query),
                who == null ? null : person(who, Wording.in(locale, words)),
                networks,
                network,
                navigation,
                time,
                position,
                example,
                assets);
    }

    /** Which groups of the navigation the person has opened and folded, as the script beside it keeps it. */
    private static @Nullable Set<String> opened(ServerWebExchange exchange) {
        var kept = exchange.getRequest().getCookies().getFirst(OPENED);
        return Navigation.opened(kept == null ? null : kept.getValue());
    }

    private static Frame.NetworkLink link(NetworkState network, boolean current) {
        var code = network.network().value();
        return new Frame.NetworkLink(code, network.name(), "/site/" + code, current);
    }

    private Frame.Person person(SignedIn who, Wording say) {
        return new Frame.Person(
                who.displayName(),
                who.viewer().grants().stream().map(grant -> role(grant, say)).toList());
    }

    private static String role(Grant grant, Wording say) {
        var network = grant.network();
        if (network == null) {
            return say.term(grant.role());
        }
        var territory = Territories.of(network).map(known -> known.name()).orElse(network.value());
        return say.term(grant.role()) + " – " + territory;
    }
}
