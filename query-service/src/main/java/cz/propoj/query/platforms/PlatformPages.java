package cz.propoj.query.platforms;

import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.platforms.FunctioningMark;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformRecordType;
import cz.propoj.query.networkmap.rows.PlatformRow;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.web.AttributeFacts;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import cz.propoj.query.web.list.EditableList;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import cz.propoj.query.web.page.SearchableArea;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** The pages of platforms: the list, and a record beside it. */
@Controller
final class PlatformPages implements SearchableArea, EditableList {
    private static final String SECTION = "platforms";

    private static final Set<String> IN_HEAD = Set.of("name", "type", "level");

    private final Pages pages;
    private final Records records;

    PlatformPages(Pages pages, Records records) {
        this.pages = pages;
        this.records = records;
    }

    @Override
    public Table<?> edited() {
        return PlatformTable.TABLE;
    }

    @Override
    public int place() {
        return 2;
    }

    @Override
    public Found find(Site site, String words) {
        return SearchableArea.in(PlatformTable.TABLE, site, words, "name", "type");
    }

    @GetMapping("/site/{network}/platformy")
    Rendering list(Site site) {
        return pages.show(site, SECTION, Pages.list(PlatformTable.TABLE, site, null));
    }

    @GetMapping("/site/{network}/platformy.csv")
    ResponseEntity<String> csv(Site site) {
        return Records.download(PlatformTable.TABLE, site);
    }

    @GetMapping("/site/{network}/platformy.xlsx")
    ResponseEntity<byte[]> workbook(Site site) {
        return Records.workbook(PlatformTable.TABLE, site);
    }

    @GetMapping("/site/{network}/platformy/{id}")
    Rendering record(Site site, @PathVariable String id) {
        var platform = site.map().platform(new PlatformId(Records.id(id))).orElseThrow(Pages::notFound);
        return pages.show(
                site,
                SECTION,
                records.with(Pages.list(PlatformTable.TABLE, site, id), site, SubjectKind.PLATFORM, id)
                        .and("record", "platform-record")
                        .and("openTopics", site.map().topics().open(new PlatformId(Records.id(id))))
                        .and("openSteps", List.of())
                        .and("platform", platform)
                        .and("facts", facts(site, platform))
                        .and("marks", FunctioningMark.values())
                        .and("meetings", site.map().meetings(platform.id()))
                        .and("guests", guests(platform))
                        .and("here", site.href(Site.PLATFORMS, id))
                        .and("dissolved", PlatformLifeForms.isDissolved(platform))
                        .and("usual", usual(site, platform))
                        .and("lacking", Composition.missing(platform, site.map()))
                        .and("parents", parents(site, platform)));
    }

    /** Without what stands in the head of the record. */
    private static List<AttributeFacts.Fact> facts(Site site, PlatformRow platform) {
        return AttributeFacts.of(PlatformRecordType.TYPE, platform.state(), site.say()).stream()
                .filter(fact -> !IN_HEAD.contains(fact.key()))
                .toList();
    }

    private static @Nullable String usual(Site site, PlatformRow platform) {
        return platform.state().isActive()
                ? PlatformForms.usual(platform.standing().type(), platform, site)
                : null;
    }

    /** Of which it is a sub-group. */
    private static List<Ref> parents(Site site, PlatformRow platform) {
        return site.map().platforms().stream()
                .filter(other -> other.state().subgroups().contains(platform.id()))
                .map(PlatformRow::ref)
                .toList();
    }

    /** Who came to a meeting without being a member. */
    private static List<Ref> guests(PlatformRow platform) {
        var members =
                platform.members().stream().map(member -> member.actor().id()).collect(Collectors.toSet());
        return platform.participants().stream()
                .filter(one -> !members.contains(one.id()))
                .toList();
    }
}
