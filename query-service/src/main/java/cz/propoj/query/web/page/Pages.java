package cz.propoj.query.web.page;

import cz.propoj.httpedge.Languages;
import cz.propoj.httpedge.Problem;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.lists.Csv;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import cz.propoj.query.web.Wording;
import cz.propoj.query.web.list.ListTabs;
import cz.propoj.query.web.list.ListViews;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;

/** Puts pages together: the map that the person may see, the frame, and what the area adds. */
@Component
public final class Pages {
    /** Where a form leads back to when it was opened from another place than its record. */
    static final String RETURN = "zpet";

    private final Frames frames;
    private final PageWords words;

    Pages(Frames frames, PageWords words) {
        this.frames = frames;
        this.words = words;
    }

    /**
     * What an area adds to a page.
     *
     * @param template name of the template
     */
    public record Content(String template, Map<String, Object> model) {
        /** A value that is not there is left out. */
        public Content and(String name, @Nullable Object value) {
            var more = new HashMap<>(model);
            if (value != null) {
                more.put(name, value);
            }
            return new Content(template, more);
        }
    }

    /** A page of a network. Blocks. */
    public Rendering show(Site site, String section, Content content) {
        var frame = frames.ofNetwork(site, section);
        return rendering(site.exchange(), frame, content.and("returnTo", returnTo(site)))
                .build();
    }

    /** A page of this network and nothing else: a link from elsewhere leads nobody away, also not by steps upwards. */
    private static @Nullable String returnTo(Site site) {
        var wanted = site.exchange().getRequest().getQueryParams().getFirst(RETURN);
        return wanted != null && wanted.startsWith(site.root() + "/") && wanted.matches("[\\w/?&=-]*") ? wanted : null;
    }

    /** The address of a form that leads back to a page of the same network. */
    public static String returning(String form, String to) {
        return form + "?" + RETURN + "=" + UriUtils.encode(to, StandardCharsets.UTF_8);
    }

    /** A page outside any network; nobody may have signed in yet. Blocks. */
    public Rendering outside(ServerWebExchange exchange, @Nullable SignedIn who, Content content) {
        return rendering(exchange, frames.outside(exchange, who), content).build();
    }

    /** A list, with the record of this id open beside it, if any. */
    public static <T> Content list(Table<T> table, Site site, @Nullable String open) {
        var name = site.map().networkName();
        var title = site.say().text("nav." + table.key()) + " – " + name + " – Propoj";
        return new Content("list", Map.of("documentTitle", title))
                .and("list", site.listWanted() ? new ListViews<>(table, site, open).view(name) : null)
                .and("tabs", site.listWanted() ? ListTabs.of(table, site) : null)
                .and("kept", site.address())
                .and("mayEdit", site.map().mayEdit() && site.map().isNow())
                .and(
                        "createHref",
                        table.create() == null
                                ? null
                                : site.address().carriedTo(site.root() + "/" + table.folder() + "/" + table.create()))
                .and(
                        "closeHref",
                        site.address().at(site.root() + "/" + table.folder()).href());
    }

    /** The list as CSV, with the columns that are shown. */
    public static <T> String csv(Table<T> table, Site site) {
        var view = new ListViews<>(table, site, null);
        var columns =
                Stream.concat(Stream.of(view.name()), view.shown().stream()).toList();
        return Csv.of(columns, view.all(), view::label, site.say().locale());
    }

    /** The list as a workbook, as it is seen. */
    static <T> byte[] workbook(Table<T> table, Site site) {
        return new ListViews<>(table, site, null).workbook();
    }

    /** The record is not there, or the person may not know that it is. */
    public static RuntimeException notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "not-found").thrown();
    }

    private Rendering.Builder<?> rendering(ServerWebExchange exchange, Frame frame, Content content) {
        return Rendering.view(content.template())
                .model(content.model())
                .modelAttribute("frame", frame)
                .modelAttribute("say", Wording.in(Languages.of(exchange), words));
    }
}
