package cz.propoj.query.meetings;

import cz.propoj.query.lists.Csv;
import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.FieldType;
import cz.propoj.query.networkmap.rows.Ref;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Wording;
import cz.propoj.query.web.page.Pages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** How many meetings there were and with whom, and how much actors meet. */
@Controller
final class SummaryPages {
    private static final String SECTION = "meetings";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Pages pages;

    SummaryPages(Pages pages) {
        this.pages = pages;
    }

    /** What the cells show. */
    enum Measure {
        MEETINGS,
        ATTENDANCES,
        PEOPLE;

        int of(MeetingSummary.Count count) {
            return switch (this) {
                case MEETINGS -> count.meetings();
                case ATTENDANCES -> count.attendances();
                case PEOPLE -> count.people();
            };
        }
    }

    /** A row as it is drawn; the last value is the sum. */
    record Drawn(String label, @Nullable String href, List<Integer> values) {}

    /** A column as it is drawn. */
    record Head(String label, String href) {}

    /** An option of the selection above the table. */
    record Option(String value, String label, boolean chosen) {}

    @GetMapping("/site/{network}/setkani/prehled")
    Rendering summary(Site site) {
        var question = SummaryQuestion.of(site.map(), site.address()::value);
        var summary = question.answer(site.map());
        var measure = measure(site);
        var say = site.say();
        return pages.show(
                site,
                SECTION,
                content("meeting-summary", "meetings.summary.title", site)
                        .and("question", question)
                        .and("bys", options("meetings.summary.by.", MeetingSummary.By.values(), question.by(), say))
                        .and(
                                "periods",
                                options("meetings.summary.period.", Slot.Period.values(), question.period(), say))
                        .and("measures", options("meetings.summary.measure.", Measure.values(), measure, say))
                        .and("measure", measure.name())
                        .and("by", question.by().name())
                        .and(
                                "heads",
                                summary.slots().stream()
                                        .map(slot -> new Head(slot.label(say), held(site, slot)))
                                        .toList())
                        .and(
                                "lines",
                                summary.lines().stream()
                                        .map(line -> drawn(line, measure, question.by(), site))
                                        .toList())
                        .and("total", values(summary.total(), measure))
                        .and(
                                "csv",
                                site.address()
                                        .at(site.root() + "/setkani/prehled.csv")
                                        .href()));
    }

    @GetMapping("/site/{network}/setkani/prehled.csv")
    ResponseEntity<String> summaryCsv(Site site) {
        var question = SummaryQuestion.of(site.map(), site.address()::value);
        return file("prehled-setkani", site, csv(question.answer(site.map()), site.say()));
    }

    @GetMapping("/site/{network}/setkani/vytizeni")
    Rendering load(Site site) {
        var loads = ActorLoad.of(site.map());
        return pages.show(
                site,
                SECTION,
                content("meeting-load", "meetings.load.title", site)
                        .and("loads", loads)
                        .and(
                                "most",
                                loads.stream()
                                        .mapToInt(ActorLoad::meetings)
                                        .max()
                                        .orElse(0))
                        .and("csv", site.root() + "/setkani/vytizeni.csv"));
    }

    @GetMapping("/site/{network}/setkani/vytizeni.csv")
    ResponseEntity<String> loadCsv(Site site) {
        var fields = List.of(
                field("actor", FieldType.TEXT, (ActorLoad load) -> load.actor().name()),
                field(
                        "platforms",
                        FieldType.TEXT,
                        (ActorLoad load) -> names(load.actor().platforms())),
                field(
                        "coordinates",
                        FieldType.TEXT,
                        (ActorLoad load) -> names(load.actor().coordinates())),
                field("meetings", FieldType.NUMBER, ActorLoad::meetings),
                field("outside", FieldType.NUMBER, ActorLoad::outside),
                field("people", FieldType.NUMBER, ActorLoad::people));
        return file(
                "vytizeni-akteru",
                site,
                Csv.of(
                        fields,
                        ActorLoad.of(site.map()),
                        head("meetings.load.", site),
                        site.say().locale()));
    }

    private static Pages.Content content(String template, String title, Site site) {
        var name = site.map().networkName();
        return new Pages.Content(
                template, Map.of("documentTitle", site.say().text(title) + " – " + name + " – Propoj"));
    }

    private static Measure measure(Site site) {
        var wanted = site.address().value("measure");
        return Arrays.stream(Measure.values())
                .filter(one -> one.name().equals(String.valueOf(wanted).toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(Measure.MEETINGS);
    }

    private static <E extends Enum<E>> List<Option> options(String words, E[] all, E chosen, Wording say) {
        return Arrays.stream(all)
                .map(one ->
                        new Option(one.name().toLowerCase(Locale.ROOT), say.text(words + one.name()), one == chosen))
                .toList();
    }

    /** The meetings behind a column. */
    private static String held(Site site, Slot slot) {
        return site.list(Site.MEETINGS, "date", slot.from() + ".." + slot.to());
    }

    private static Drawn drawn(MeetingSummary.Line line, Measure measure, MeetingSummary.By by, Site site) {
        return new Drawn(label(line, site.say()), behind(line.value(), by, site), values(line, measure));
    }

    /** The list behind a row: meetings of the kind, or actors of the type. */
    private static @Nullable String behind(@Nullable Object value, MeetingSummary.By by, Site site) {
        var wanted = value instanceof Enum<?> term ? term.name() : value == null ? "-" : "=" + value;
        return switch (by) {
            case KIND -> site.list(Site.MEETINGS, "kind", wanted);
            case SECTOR -> site.list(Site.ACTORS, "sector", wanted);
            case SERVICE -> site.list(Site.ACTORS, "kindOfService", wanted);
        };
    }

    private static String label(MeetingSummary.Line line, Wording say) {
        return line.label(say, say.text("meetings.summary.none"));
    }

    private static List<Integer> values(MeetingSummary.Line line, Measure measure) {
        var values = new ArrayList<Integer>();
        line.counts().forEach(count -> values.add(measure.of(count)));
        values.add(measure.of(line.sum()));
        return List.copyOf(values);
    }

    /** One row for each cell: it can be taken into a pivot table. */
    private static String csv(MeetingSummary summary, Wording say) {
        record Row(String what, String period, MeetingSummary.Count count) {}
        var rows = new ArrayList<Row>();
        for (var line : summary.lines()) {
            for (var at = 0; at < summary.slots().size(); at++) {
                rows.add(new Row(
                        label(line, say),
                        summary.slots().get(at).key(),
                        line.counts().get(at)));
            }
        }
        var fields = List.of(
                field("what", FieldType.TEXT, Row::what),
                field("period", FieldType.TEXT, Row::period),
                field("meetings", FieldType.NUMBER, (Row row) -> row.count().meetings()),
                field("attendances", FieldType.NUMBER, (Row row) -> row.count().attendances()),
                field("people", FieldType.NUMBER, (Row row) -> row.count().people()));
        return Csv.of(
                fields,
                rows,
                field -> field.name().equals("what")
                        ? say.text("meetings.summary.by." + summary.by())
                        : say.text("meetings.summary.column." + field.name()),
                say.locale());
    }

    private static <T> Field<T> field(
            String name, FieldType type, java.util.function.Function<T, @Nullable Object> value) {
        return Field.of(name, name, type, value);
    }

    private static <T> java.util.function.Function<Field<T>, String> head(String words, Site site) {
        return field -> site.say().text(words + field.name());
    }

    private static String names(List<Ref> refs) {
        return String.join("; ", refs.stream().map(Ref::name).toList());
    }

    private static ResponseEntity<String> file(String name, Site site, String csv) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "-" + site.map().id() + "-"
                                        + site.map().day() + ".csv")
                                .build()
                                .toString())
                .body(csv);
    }
}
