package cz.propoj.query.web.page;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.httpedge.Languages;
import cz.propoj.httpedge.RequestArgument;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.networkmap.NetworkMaps;
import cz.propoj.query.web.ListAddress;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Wording;
import java.util.LinkedHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Works out the {@link Site} of a page: the network of its address, at the moment it asks for, as the person may see it. */
@Component
final class SiteArgument extends RequestArgument<Site> {
    /** A page that needs a change to be seen waits for its position. */
    static final String AFTER = "after";
    /** Where htmx puts a record; the list beside it stays as it is. */
    private static final String RECORD_SLOT = "record-slot";

    private final NetworkMaps maps;
    private final PageWords words;

    SiteArgument(NetworkMaps maps, PageWords words) {
        super(Site.class);
        this.maps = maps;
        this.words = words;
    }

    @Override
    protected Site of(ServerWebExchange exchange, SignedIn who, MethodParameter parameter) {
        return site(parameter.hasParameterAnnotation(OfToday.class) ? PagePointInTime.today(exchange) : exchange, who);
    }

    private Site site(ServerWebExchange exchange, SignedIn who) {
        var network = variable(exchange, "network");
        if (network == null || !NetworkId.isValid(network)) {
            throw Pages.notFound();
        }
        var query = exchange.getRequest().getQueryParams();
        var after = query.getFirst(AFTER);
        if (after != null && after.matches("\\d{1,18}")) {
            maps.awaitPosition(Long.parseLong(after));
        }
        var moment = PagePointInTime.moment(PagePointInTime.of(query, maps.today()));
        var map = maps.visible(who.viewer(), new NetworkId(network), moment);
        var said = new LinkedHashMap<>(query);
        said.remove(AFTER);
        said.remove(Pages.RETURN);
        // The day is kept by every link of a page, see MomentLinks; it is no choice of a list.
        said.keySet().removeAll(PagePointInTime.PARAMETERS);
        return new Site(
                map,
                Wording.in(Languages.of(exchange), words),
                "/site/" + map.id(),
                ListAddress.of(exchange.getRequest().getPath().value(), said),
                !RECORD_SLOT.equals(exchange.getRequest().getHeaders().getFirst("HX-Target")),
                exchange,
                who);
    }
}
