package cz.propoj.query.needs;

import cz.propoj.contract.needs.FieldInstructions;
import cz.propoj.contract.needs.NeedId;
import cz.propoj.contract.workbooks.NeedColumn;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.networkmap.NeedRow;
import cz.propoj.query.web.FormView;
import cz.propoj.query.web.Forms;
import cz.propoj.query.web.Pages;
import cz.propoj.query.web.Records;
import cz.propoj.query.web.Say;
import cz.propoj.query.web.Site;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the forms of needs share: who gets one, what each field asks for, where it is sent. */
@Component
final class NeedFormPages {
    private static final String SECTION = "needs";

    private final Pages pages;

    NeedFormPages(Pages pages) {
        this.pages = pages;
    }

    /** A form beside the list. A region has no needs of its own, so nobody gets one there. */
    Mono<Rendering> ofList(
            ServerWebExchange exchange, SignedIn who, String network, Function<Site, Pages.Content> content) {
        return pages.ofNetwork(exchange, who, network, SECTION, site -> {
            Forms.require(site.map().mayEdit() && !site.map().id().isRegion(), site);
            return content.apply(site);
        });
    }

    /** A form of one need. */
    Mono<Rendering> of(
            ServerWebExchange exchange,
            SignedIn who,
            String network,
            String id,
            BiFunction<Site, NeedRow, Pages.Content> content) {
        return ofList(exchange, who, network, site -> {
            var need = site.map().need(new NeedId(Records.id(id))).orElseThrow(Pages::notFound);
            return content.apply(site, need);
        });
    }

    static Pages.Content content(Site site, @Nullable NeedRow need, String template, FormView form) {
        var open = need == null ? null : need.id().toString();
        return Forms.beside(Pages.list(NeedTable.TABLE, site, open), template, form)
                .and("instructions", instructions(site.say()));
    }

    static FormView change(Site site, NeedRow need, String title, String about, Object... path) {
        return FormView.change(
                site.say().text(title),
                about,
                api(site, under(need.id(), path)),
                need.info().version(),
                site.href(Site.NEEDS, need.id()),
                site.say().text("form.save"));
    }

    static String api(Site site, Object... path) {
        return Forms.api(site, under("needs", path));
    }

    static Object[] under(Object first, Object... rest) {
        var path = new Object[rest.length + 1];
        path[0] = first;
        System.arraycopy(rest, 0, path, 1, rest.length);
        return path;
    }

    private static Map<String, String> instructions(Say say) {
        var texts = new HashMap<String, String>();
        for (var column : NeedColumn.values()) {
            texts.put(column.name(), FieldInstructions.general().of(column).in(say.locale()));
        }
        return texts;
    }
}
