package cz.propoj.query.actors;

import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.actors.ActorType;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.query.networkmap.rows.ActorRow;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.web.AttributeFacts;
import cz.propoj.query.web.Cell;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import cz.propoj.query.web.Telephone;
import cz.propoj.query.web.Wording;
import cz.propoj.query.web.list.EditableList;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import cz.propoj.query.web.page.SearchableArea;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** The pages of actors: the list, and a record beside it. */
@Controller
final class ActorPages implements SearchableArea, EditableList {
    private static final String SECTION = "actors";
    /** So many numbers stand right under the name; the others among the contacts. */
    private static final int MOST_CALLS = 2;

    private static final Set<String> IN_HEAD = Set.of("kindOfService", "primaryNeedArea", "otherNeedAreas", "ageTo");

    private final Pages pages;
    private final Records records;
    private final SameActors same;

    ActorPages(Pages pages, Records records, SameActors same) {
        this.pages = pages;
        this.records = records;
        this.same = same;
    }

    @Override
    public Table<?> edited() {
        return ActorTable.TABLE;
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public Found find(Site site, String words) {
        return SearchableArea.in(ActorTable.TABLE, site, words, "name", "kindOfService");
    }

    @GetMapping("/site/{network}/akteri")
    Rendering list(Site site) {
        return pages.show(
                site,
                SECTION,
                Pages.list(ActorTable.TABLE, site, null).and("also", also(site)).and("bulk", ActorBulk.of(site)));
    }

    @GetMapping("/site/{network}/akteri/duplicity")
    Rendering duplicates(Site site) {
        return pages.show(
                site,
                SECTION,
                new Pages.Content("duplicates", Map.of())
                        .and("pairs", pairs(site))
                        .and("mayMerge", site.map().mayEdit() && site.map().isNow()));
    }

    @GetMapping("/site/{network}/akteri.csv")
    ResponseEntity<String> csv(Site site) {
        return Records.download(ActorTable.TABLE, site);
    }

    @GetMapping("/site/{network}/akteri.xlsx")
    ResponseEntity<byte[]> workbook(Site site) {
        return Records.workbook(ActorTable.TABLE, site);
    }

    @GetMapping("/site/{network}/akteri/{id}")
    Rendering record(Site site, @PathVariable String id) {
        var actor = site.map().actor(new ActorId(Records.id(id))).orElseThrow(Pages::notFound);
        var contacts = site.map().contacts(actor.id());
        return pages.show(
                site,
                SECTION,
                records.with(
                                Pages.list(ActorTable.TABLE, site, id).and("bulk", ActorBulk.of(site)),
                                site,
                                SubjectKind.ACTOR,
                                id)
                        .and("record", "actor-record")
                        .and("openTopics", List.of())
                        .and("openSteps", site.map().steps().open(new ActorId(Records.id(id))))
                        .and("actor", actor)
                        .and("facts", facts(actor, site.say()))
                        .and(
                                "coordinated",
                                actor.coordinates().stream().map(Ref::id).collect(Collectors.toSet()))
                        .and("meetings", site.map().meetings(actor.id()))
                        .and(
                                "recommendations",
                                site.map().recommendations().stream()
                                        .filter(row -> !row.state().withdrawn() && row.isAddressedTo(actor))
                                        .toList())
                        .and("documents", site.map().documents().of(actor.id()))
                        .and("practices", site.map().practices().of(actor.id()))
                        .and("contacts", contacts)
                        .and(
                                "calls",
                                Telephone.calls(contacts).stream()
                                        .limit(MOST_CALLS)
                                        .toList())
                        .and("maySeeContacts", site.map().maySeeContacts())
                        .and("here", site.href(Site.ACTORS, id))
                        .and("mayChange", site.map().isNow() && site.map().mayEdit(actor.id()))
                        .and(
                                "mergedInto",
                                Optional.ofNullable(actor.state().mergedInto())
                                        .map(site::actor)
                                        .orElse(null))
                        .and("likely", likely(site, actor))
                        .and("elsewhere", same.of(site, actor))
                        .and("characteristics", ActorTable.ownFacts(actor, site)));
    }

    /** Without what stands in the head of the record; both ages as one. */
    private static List<AttributeFacts.Fact> facts(ActorRow actor, Wording say) {
        var clientele = actor.profile().clientele();
        return AttributeFacts.of(ActorType.TYPE, actor.profile(), say).stream()
                .filter(fact -> !IN_HEAD.contains(fact.key()))
                .map(fact -> fact.key().equals("ageFrom")
                        ? new AttributeFacts.Fact(
                                fact.key(),
                                say.text("label.actors.age"),
                                say.ages(clientele.ageFrom(), clientele.ageTo()),
                                null)
                        : fact)
                .toList();
    }

    /** Kept with the map: a long list takes its time to be compared with itself. */
    private static List<LikelyDuplicates.Pair> pairs(Site site) {
        return site.map().keep("actors.likely-duplicates", () -> LikelyDuplicates.pairs(site.map()));
    }

    private static List<Cell.Link> also(Site site) {
        return site.map().mayEdit()
                ? List.of(new Cell.Link(
                        site.say().text("duplicates.title"), site.root() + "/" + Site.ACTORS + "/duplicity"))
                : List.of();
    }

    /** Only while somebody can do something about it. */
    private static List<Cell.Link> likely(Site site, ActorRow actor) {
        if (!site.map().isNow() || !site.map().mayEdit() || !actor.state().isActive()) {
            return List.of();
        }
        return LikelyDuplicates.of(site.map(), actor.name(), null, actor.id().toString()).stream()
                .filter(found -> found.actor().state().isActive())
                .map(found -> site.actor(found.actor().id()))
                .toList();
    }
}
