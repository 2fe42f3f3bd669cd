package cz.propoj.query.meetings;

import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingType;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.query.networkmap.rows.MeetingRow;
import cz.propoj.query.networkmap.rows.PlatformRow;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.web.AttributeFacts;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import cz.propoj.query.web.page.SearchableArea;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** The pages of meetings: the list, and a record beside it. */
@Controller
final class MeetingPages implements SearchableArea {
    private static final String SECTION = "meetings";

    private final Pages pages;
    private final Records records;

    MeetingPages(Pages pages, Records records) {
        this.pages = pages;
        this.records = records;
    }

    @Override
    public int place() {
        return 3;
    }

    @Override
    public Found find(Site site, String words) {
        return SearchableArea.in(MeetingTable.TABLE, site, words, "date", "topic");
    }

    @GetMapping("/site/{network}/setkani")
    Rendering list(Site site) {
        return pages.show(site, SECTION, Pages.list(MeetingTable.TABLE, site, null));
    }

    @GetMapping("/site/{network}/setkani.csv")
    ResponseEntity<String> csv(Site site) {
        return Records.download(MeetingTable.TABLE, site);
    }

    @GetMapping("/site/{network}/setkani.xlsx")
    ResponseEntity<byte[]> workbook(Site site) {
        return Records.workbook(MeetingTable.TABLE, site);
    }

    @GetMapping("/site/{network}/setkani/{id}")
    Rendering record(Site site, @PathVariable String id) {
        var meeting = site.map().meeting(new MeetingId(Records.id(id))).orElseThrow(Pages::notFound);
        return pages.show(
                site,
                SECTION,
                records.with(Pages.list(MeetingTable.TABLE, site, id), site, SubjectKind.MEETING, id)
                        .and("record", "meeting-record")
                        .and("here", site.href(Site.MEETINGS, id))
                        .and("facts", facts(site, meeting))
                        .and("absent", absent(site, meeting))
                        .and("meeting", meeting));
    }

    /** What came of a meeting, to be printed or copied for those of the platform who were not there. */
    @GetMapping("/site/{network}/setkani/{id}/vystupy")
    Rendering outputs(Site site, @PathVariable String id) {
        var meeting = site.map().meeting(new MeetingId(Records.id(id))).orElseThrow(Pages::notFound);
        return pages.show(
                site,
                SECTION,
                new Pages.Content("meeting-outputs", Map.of())
                        .and("meeting", meeting)
                        .and("absent", absent(site, meeting))
                        .and("back", site.href(Site.MEETINGS, id)));
    }

    /** Members of the platform that still work and did not come. */
    private static List<Ref> absent(Site site, MeetingRow meeting) {
        var came = meeting.participants().stream()
                .map(participant -> participant.actor().id())
                .collect(Collectors.toSet());
        var platform = meeting.state().platform();
        return platform == null || came.isEmpty()
                ? List.of()
                : site.map().platform(platform).stream()
                        .flatMap(row -> row.members().stream())
                        .map(PlatformRow.Member::actor)
                        .filter(actor -> actor.active() && !came.contains(actor.id()))
                        .toList();
    }

    /** Its kind stands in the head of the record. */
    private static List<AttributeFacts.Fact> facts(Site site, MeetingRow meeting) {
        return AttributeFacts.of(MeetingType.TYPE, meeting.agenda(), site.say()).stream()
                .filter(fact -> !fact.key().equals("kind"))
                .toList();
    }
}
