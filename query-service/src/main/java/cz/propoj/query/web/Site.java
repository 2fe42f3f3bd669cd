package cz.propoj.query.web;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.httpedge.FromRequest;
import cz.propoj.httpedge.SignedIn;
import cz.propoj.query.networkmap.VisibleMap;
import cz.propoj.query.networkmap.rows.Ref;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.web.server.ServerWebExchange;

/**
 * The pages of one network as one person reads them. An argument of handlers.
 *
 * @param root where they begin
 * @param address of this page as a list, with what was chosen in it
 * @param listWanted whether the list is drawn; not when only the record beside it is exchanged
 * @param exchange that the page answers
 */
public record Site(
        VisibleMap map,
        Wording say,
        String root,
        ListAddress address,
        boolean listWanted,
        ServerWebExchange exchange,
        SignedIn who)
        implements FromRequest {
    public static final String ACTORS = "akteri";
    public static final String PLATFORMS = "platformy";
    public static final String MEETINGS = "setkani";
    public static final String NEEDS = "potreby";
    public static final String COMPARISON = "porovnani";
    public static final String SENTENCES = "rok";
    public static final String TIMELINE = "casova-osa";
    public static final String MAP = "mapa";
    public static final String REVISIONS = "revize";
    public static final String INTERVENTIONS = "intervence";
    public static final String TOPICS = "temata";
    public static final String STEPS = "kroky";
    public static final String RECOMMENDATIONS = "doporuceni";
    public static final String DOCUMENTS = "dokumenty";
    public static final String PRACTICES = "praxe";
    public static final String REGIONAL_TEXTS = "krajske-texty";
    public static final String NOTICES = "nastenka";
    public static final String MEASURES = "ukazatele";
    public static final String PLAN = "plan";
    public static final String WORKBOOKS = "sesity";
    public static final String PEOPLE = "lide";
    public static final String SETTINGS = "nastaveni";
    public static final String FINDINGS = "poznatky";
    public static final String DUE_DATES = "terminy";

    /** For a page whose address says something that is not about the list. */
    public Site without(String parameter) {
        return new Site(map, say, root, address.without(parameter), listWanted, exchange, who);
    }

    /** The page of a record, away from any list. */
    public String href(String folder, Object id) {
        return root + "/" + folder + "/" + id;
    }

    /** A list, narrowed by one field. */
    public String list(String folder, String field, String value) {
        return ListAddress.of(root + "/" + folder, Map.of(field, List.of(value)))
                .href();
    }

    public List<Cell.Link> links(String folder, Collection<Ref> refs) {
        return refs.stream()
                .map(ref -> new Cell.Link(ref.name(), href(folder, ref.id())))
                .toList();
    }

    public Cell.Link actor(ActorId actor) {
        var ref = map.ref(actor);
        return new Cell.Link(ref.name(), href(ACTORS, ref.id()));
    }
}
