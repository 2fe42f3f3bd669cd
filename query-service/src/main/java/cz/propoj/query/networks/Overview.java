package cz.propoj.query.networks;

import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.networks.Territories;
import cz.propoj.contract.networks.Territory;
import cz.propoj.query.networkmap.rows.NeedLine;
import cz.propoj.query.web.Site;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The numbers of the first page; each of them leads to the list of what it counts. */
final class Overview {
    /**
     * A number.
     *
     * @param key of its words
     * @param detail part of its words, such as the year
     * @param attention whether it counts something that is missing
     */
    record Figure(String key, int value, String detail, String href, boolean attention) {}

    /**
     * How an area of needs stands.
     *
     * @param level mean of what was assessed, from 1 to 5; empty when nothing was
     */
    record Area(
            NeedArea area, String href, int needs, int activities, int uncovered, String uncoveredHref, String level) {}

    private final Site site;
    private final List<NeedLine> lines;

    Overview(Site site) {
        this.site = site;
        this.lines = site.map().needLines().stream()
                .filter(line -> !line.need().state().retired())
                .toList();
    }

    String territory() {
        return site.map()
                .network()
                .map(network -> describe(network.territory()))
                .orElse("");
    }

    boolean isEmpty() {
        return site.map().actors().isEmpty() && site.map().platforms().isEmpty() && lines.isEmpty();
    }

    List<Figure> figures() {
        var map = site.map();
        var year = map.day().getYear();
        var active = map.actors().stream().filter(row -> row.state().isActive()).toList();
        var platforms =
                map.platforms().stream().filter(row -> row.state().isActive()).toList();
        var alone = active.stream().filter(row -> row.platforms().isEmpty()).count();
        var complete = platforms.stream().filter(row -> row.missing().isEmpty()).count();
        var uncovered = lines.stream().filter(NeedLine::isActivityWithoutActor).count();
        return List.of(
                figure("actors", active.size(), Site.ACTORS, "", ""),
                new Figure(
                        "platforms",
                        platforms.size(),
                        String.valueOf(complete),
                        site.list(Site.PLATFORMS, "lifeCycle", "ACTIVE"),
                        false),
                meetings("meetingsThisYear", year),
                meetings("meetingsLastYear", year - 1),
                figure("needLines", lines.size(), Site.NEEDS, "", ""),
                missing("activitiesWithoutActor", uncovered, Site.NEEDS, "withoutActor", "true"),
                missing("actorsWithoutPlatform", alone, Site.ACTORS, "platforms", "-"),
                new Figure(
                        "platformsWithoutMark",
                        platforms.size() - (int) complete,
                        "",
                        site.list(Site.PLATFORMS, "lifeCycle", "ACTIVE") + "&functioning=false",
                        complete < platforms.size()));
    }

    List<Area> areas() {
        return Arrays.stream(NeedArea.values()).map(this::area).toList();
    }

    private Area area(NeedArea area) {
        var of = lines.stream().filter(line -> line.need().area() == area).toList();
        var needs = of.stream().map(line -> line.need().id()).distinct().count();
        var activities = of.stream().filter(line -> line.activity() != null).count();
        var uncovered = of.stream().filter(NeedLine::isActivityWithoutActor).count();
        var href = site.list(Site.NEEDS, "area", area.name());
        return new Area(
                area, href, (int) needs, (int) activities, (int) uncovered, href + "&withoutActor=true", level(of));
    }

    /** Each form of fulfilment counts once, however many activities it has. */
    private String level(List<NeedLine> of) {
        var mean = of.stream()
                .map(NeedLine::form)
                .filter(Objects::nonNull)
                .distinct()
                .map(form -> form.assessment().level())
                .filter(Objects::nonNull)
                .collect(Collectors.summarizingInt(Integer::intValue));
        if (mean.getCount() == 0) {
            return "–";
        }
        return site.say().decimal(BigDecimal.valueOf(mean.getAverage()).setScale(1, RoundingMode.HALF_UP));
    }

    private Figure figure(String key, int value, String folder, String field, String wanted) {
        var href = field.isEmpty() ? site.root() + "/" + folder : site.list(folder, field, wanted);
        return new Figure(key, value, "", href, false);
    }

    private Figure missing(String key, long value, String folder, String field, String wanted) {
        return new Figure(key, (int) value, "", site.list(folder, field, wanted), value > 0);
    }

    /** Held in the year, up to the day of the map: what is planned has not been held yet. */
    private Figure meetings(String key, int year) {
        var first = LocalDate.of(year, 1, 1);
        var end = first.plusYears(1).minusDays(1);
        var last = end.isBefore(site.map().day()) ? end : site.map().day();
        var held = site.map().meetings().stream()
                .filter(row -> !row.state().cancelled())
                .map(row -> row.agenda().date())
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .count();
        return new Figure(
                key, (int) held, String.valueOf(year), site.list(Site.MEETINGS, "date", first + ".." + last), false);
    }

    private String describe(Territory territory) {
        var level = site.say().capital(site.say().term(territory.level()));
        return Territories.all().entrySet().stream()
                .filter(entry -> entry.getKey().value().equals("kraj-" + territory.nuts3())
                        && !entry.getKey().equals(site.map().id()))
                .findFirst()
                .map(region -> level + " · " + region.getValue().name())
                .orElse(level);
    }
}
