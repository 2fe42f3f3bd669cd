package cz.propoj.query.platforms;

import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.time.Recurrence;
import cz.propoj.contract.time.WeekdayOfMonth;
import cz.propoj.query.networkmap.rows.PlatformRow;
import cz.propoj.query.web.Choice;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.form.FormView;
import cz.propoj.query.web.form.Forms;
import cz.propoj.query.web.page.Pages;
import cz.propoj.query.web.page.Records;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** When a platform means to meet: on a weekday of a month. Programs may also send other recurrences. */
@Controller
final class MeetingPlanForms {
    private static final String SECTION = "platforms";
    private static final String PLAN = "meeting-plan";
    private static final int FIFTH = 5;
    private static final List<Integer> MONTHS = List.of(1, 2, 3, 4, 6, 12);
    private static final WeekdayOfMonth USUAL = new WeekdayOfMonth(1, DayOfWeek.TUESDAY, 1);

    private final Pages pages;

    MeetingPlanForms(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/site/{network}/platformy/{id}/plan")
    Rendering plan(Site site, @PathVariable String id) {
        var platform = found(site, id);
        PlatformLifeForms.requireUndissolved(site, platform);
        var say = site.say();
        var plan = platform.state().plan();
        var form = FormView.change(
                        say.text("platforms.plan.title"),
                        platform.name(),
                        Forms.api(site, SECTION, id, PLAN),
                        platform.info().version(),
                        site.href(Site.PLATFORMS, id),
                        say.text("form.save"))
                .leading(say.text("platforms.plan.lead"))
                .currentUnder("/plan")
                .atOnce();
        // What was not there is taken back by planning nothing.
        var sent = plan == null ? form.undoneBy("DELETE", Forms.api(site, SECTION, id, PLAN)) : form;
        var weekday = plan == null || plan.recurrence().weekday() == null
                ? USUAL
                : plan.recurrence().weekday();
        return pages.show(
                site,
                SECTION,
                Forms.beside(Pages.list(PlatformTable.TABLE, site, id), "meeting-plan-form", sent)
                        .and("plan", plan)
                        .and("weekday", weekday)
                        .and("today", site.map().day())
                        .and("which", which(site))
                        .and("days", days(site))
                        .and(
                                "months",
                                MONTHS.stream()
                                        .map(months -> new Choice(
                                                String.valueOf(months), say.recurrence(Recurrence.everyMonths(months))))
                                        .toList()));
    }

    @GetMapping("/site/{network}/platformy/{id}/plan/konec")
    Rendering end(Site site, @PathVariable String id) {
        var platform = found(site, id);
        PlatformLifeForms.requireUndissolved(site, platform);
        Forms.require(platform.state().plan() != null, site);
        var say = site.say();
        var form = FormView.step(
                        say.text("platforms.plan.end.title"),
                        platform.name(),
                        Forms.api(site, SECTION, id, PLAN),
                        platform.info().version(),
                        site.href(Site.PLATFORMS, id),
                        say.text("platforms.plan.end.submit"))
                .leading(say.text("platforms.plan.end.lead"))
                .by("DELETE")
                .atOnce();
        return pages.show(site, SECTION, Forms.beside(Pages.list(PlatformTable.TABLE, site, id), "step-form", form));
    }

    private static List<Choice> which(Site site) {
        return Stream.concat(IntStream.rangeClosed(1, FIFTH).boxed(), Stream.of(WeekdayOfMonth.LAST))
                .map(one -> new Choice(String.valueOf(one), site.say().text("platforms.plan.which." + one)))
                .toList();
    }

    private static List<Choice> days(Site site) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Choice(
                        day.name(),
                        day.getDisplayName(TextStyle.FULL_STANDALONE, site.say().locale())))
                .toList();
    }

    private static PlatformRow found(Site site, String id) {
        return site.map().platform(new PlatformId(Records.id(id))).orElseThrow(Pages::notFound);
    }
}
