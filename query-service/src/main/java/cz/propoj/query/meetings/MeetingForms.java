package cz.propoj.query.meetings;

import cz.propoj.contract.meetings.Agenda;
import cz.propoj.contract.meetings.MeetingId;
import cz.propoj.contract.meetings.MeetingKind;
import cz.propoj.contract.meetings.MeetingType;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.platforms.PlatformLifeCycle;
import cz.propoj.query.networkmap.rows.MeetingRow;
import cz.propoj.query.networkmap.rows.PlatformRow;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.AttributeInputs;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.form.PickerOffers;
import cz.propoj.query.web.form.Step;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** Forms by which meetings are recorded, corrected and cancelled, their texts erased, and by which it is written down who came. */
@Controller
final class MeetingForms {
    private static final String SECTION = "meetings";

    private static final List<Step<MeetingRow>> STEPS = List.of(
            Step.<MeetingRow>of("zruseni", "meetings.cancel", "POST", "cancellation")
                    .when(meeting -> !meeting.state().cancelled())
                    .undoneBy("DELETE", "cancellation"),
            Step.<MeetingRow>of("obnoveni", "meetings.restore", "DELETE", "cancellation")
                    .when(meeting -> meeting.state().cancelled())
                    .undoneBy("POST", "cancellation")
                    .immediately(),
            // Also of a cancelled one: whoever is named may ask for it.
            Step.<MeetingRow>of("vymazani", "meetings.erase", "POST", "erasure")
                    .gravely()
                    .immediately());

    private final Pages pages;

    MeetingForms(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/site/{network}/setkani/nove")
    Rendering record(Site site, @RequestParam(name = "platforma", required = false) @Nullable String platform) {
        Forms.require(site.map().mayEdit(), site);
        var say = site.say();
        var list = site.root() + "/" + Site.MEETINGS;
        var form = FormView.create(
                        say.text("meetings.new.title"),
                        Forms.api(site, SECTION),
                        platform == null ? list : site.href(Site.PLATFORMS, Records.id(platform)),
                        list + "/{id}",
                        say.text("meetings.new.submit"))
                .undoneBy("POST", Forms.api(site, SECTION, "{id}", "cancellation"));
        var platforms = platforms(site, null);
        return pages.show(
                site,
                SECTION,
                filled(
                                Pages.list(MeetingTable.TABLE, site.without("platforma"), null),
                                form,
                                site,
                                proposed(site, platform))
                        .and("platform", platform)
                        .and("platforms", choices(platforms))
                        .and("came", List.of())
                        .and(
                                "actors",
                                PickerOffers.actors(
                                        site,
                                        platforms.stream()
                                                .flatMap(row -> groups(
                                                        site, row, row.id().toString(), null))
                                                .toList())));
    }

    @GetMapping("/site/{network}/setkani/{id}/upravit")
    Rendering correct(Site site, @PathVariable String id) {
        var meeting = found(site, id);
        Forms.require(site.map().mayEdit() && !meeting.state().cancelled(), site);
        var form = change(site, meeting, "meetings.edit", Forms.api(site, SECTION, id));
        var platform = meeting.state().platform();
        return pages.show(
                site,
                SECTION,
                filled(Pages.list(MeetingTable.TABLE, site, id), form, site, meeting.agenda())
                        .and("meeting", meeting)
                        .and("platform", platform == null ? null : platform.toString())
                        .and("platforms", choices(platforms(site, platform))));
    }

    @GetMapping("/site/{network}/setkani/{id}/ucast")
    Rendering attendance(Site site, @PathVariable String id) {
        var meeting = found(site, id);
        Forms.require(site.map().mayEdit() && !meeting.state().cancelled(), site);
        var form = change(site, meeting, "meetings.attend", Forms.api(site, SECTION, id, "attendance"));
        var platform = meeting.state().platform();
        var groups = platform == null
                ? Stream.<PickerOffers.Group>empty()
                : site.map().platform(platform).stream().flatMap(row -> groups(site, row, "", meeting));
        return pages.show(
                site,
                SECTION,
                Forms.beside(Pages.list(MeetingTable.TABLE, site, id), "attendance-form", form)
                        .and("actors", PickerOffers.actors(site, groups.toList()))
                        .and(
                                "came",
                                meeting.participants().stream()
                                        .map(one -> PickerOffers.Picked.of(one.actor(), one.people()))
                                        .toList()));
    }

    @GetMapping("/site/{network}/setkani/{id}/{step:zruseni|obnoveni|vymazani}")
    Rendering step(Site site, @PathVariable String id, @PathVariable String step) {
        var meeting = found(site, id);
        var wanted = Step.named(step, STEPS);
        Forms.require(site.map().mayEdit() && wanted.allowed().test(meeting), site);
        var form = wanted.form(step(site, meeting, wanted.words(), wanted.path()), meeting);
        return pages.show(site, SECTION, Forms.beside(Pages.list(MeetingTable.TABLE, site, id), "step-form", form));
    }

    /** Those that a meeting can be of: which did not end, and the one it is of already. */
    private static List<PlatformRow> platforms(Site site, @Nullable PlatformId present) {
        return site.map().platforms().stream()
                .filter(row -> row.state().lifeCycle() != PlatformLifeCycle.DISSOLVED
                        || row.id().equals(present))
                .toList();
    }

    private static List<Choice> choices(List<PlatformRow> platforms) {
        return platforms.stream()
                .map(row -> new Choice(row.id().toString(), row.name()))
                .toList();
    }

    private static FormView change(Site site, MeetingRow meeting, String words, String action) {
        return FormView.change(
                site.say().text(words + ".title"),
                site.say().meeting(meeting.agenda()),
                action,
                meeting.info().version(),
                site.href(Site.MEETINGS, meeting.id()),
                site.say().text("form.save"));
    }

    private static FormView step(Site site, MeetingRow meeting, String words, String path) {
        var say = site.say();
        return FormView.step(
                        say.text(words + ".title"),
                        say.meeting(meeting.agenda()),
                        Forms.api(site, SECTION, meeting.id(), path),
                        meeting.info().version(),
                        site.href(Site.MEETINGS, meeting.id()),
                        say.text(words + ".submit"))
                .leading(say.text(words + ".lead"));
    }

    /** The members of the platform, and whoever came to its last meeting before this one. */
    private static Stream<PickerOffers.Group> groups(
            Site site, PlatformRow platform, String when, @Nullable MeetingRow meeting) {
        var say = site.say();
        var members = PickerOffers.ids(
                platform.members().stream().map(PlatformRow.Member::actor).toList());
        var last = site.map().meetings(platform.id()).stream()
                .filter(held -> meeting == null
                        || held.agenda().date().isBefore(meeting.agenda().date()))
                .findFirst();
        return Stream.concat(
                Stream.of(new PickerOffers.Group(say.text("meetings.attend.members", members.size()), when, members)),
                last
                        .map(held -> PickerOffers.ids(held.participants().stream()
                                .map(MeetingRow.Participant::actor)
                                .toList()))
                        .map(ids -> new PickerOffers.Group(say.text("meetings.attend.last", ids.size()), when, ids))
                        .stream());
    }

    private static MeetingRow found(Site site, String id) {
        return site.map().meeting(new MeetingId(Records.id(id))).orElseThrow(Pages::notFound);
    }

    private static Agenda proposed(Site site, @Nullable String platform) {
        var kind = platform == null ? MeetingKind.ROUND_TABLE : MeetingKind.PLATFORM_MEETING;
        return new Agenda(site.map().day(), kind, null, null, List.of(), null, null);
    }

    private static Pages.Content filled(Pages.Content list, FormView form, Site site, Agenda agenda) {
        return Forms.beside(list, "meeting-form", form)
                .and(
                        "groups",
                        AttributeInputs.of(
                                MeetingType.TYPE,
                                agenda,
                                List.<MeetingRow>of(),
                                MeetingRow::agenda,
                                Map.of(),
                                site.say()));
    }
}
