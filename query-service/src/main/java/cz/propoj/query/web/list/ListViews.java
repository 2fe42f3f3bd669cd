package cz.propoj.query.web.list;

import cz.propoj.query.lists.Field;
import cz.propoj.query.lists.FieldType;
import cz.propoj.query.lists.ListQuery;
import cz.propoj.query.lists.RowIndex;
import cz.propoj.query.web.ListAddress;
import cz.propoj.query.web.Site;
import cz.propoj.query.web.Table;
import cz.propoj.query.web.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a table into what the page draws: headings, filters, chips, one page of rows, links. */
public final class ListViews<T> {
    public static final String SEARCH = "q";
    static final String SORT = "sort";
    static final String COLUMNS = "columns";
    static final String SIZE = "size";
    private static final int NEIGHBOURS = 2;

    private final Table<T> table;
    private final Site site;
    private final @Nullable String open;
    private final ListAddress here;
    private final Wording say;
    private final RowIndex<T> index;
    private final Function<T, Stream<String>> more;
    private final ListQuery query;
    private final Field<T> name;
    private final @Nullable T sample;

    public ListViews(Table<T> table, Site site, @Nullable String open) {
        this.table = table;
        this.site = site;
        this.open = open;
        this.say = site.say();
        this.index = table.index().apply(site.map());
        this.here = withoutDefaults(site.address(), index);
        this.more = table.more().apply(site.map());
        this.query = ListQuery.parse(here.parameters(), index.listing());
        this.name = index.listing().field(table.name()).orElseThrow();
        this.sample =
                index.find(ListQuery.ALL, more).items().stream().findFirst().orElse(null);
    }

    /** What holds anyway need not stand in the address; a form sends it all the same. */
    private static ListAddress withoutDefaults(ListAddress address, RowIndex<?> index) {
        var shorter = address;
        for (var standard : index.listing().defaults().entrySet()) {
            if (address.values(standard.getKey()).equals(standard.getValue())) {
                shorter = shorter.unsaid(standard.getKey());
            }
        }
        return shorter;
    }

    public ListView view(String network) {
        var shown = shown();
        var found = index.find(query, more);
        var pages = Math.max(1, (found.total() + query.size() - 1) / query.size());
        var from = query.page() * query.size();
        var title = say.text("nav." + table.key());
        var list = here.at(site.root() + "/" + table.folder());
        var rows =
                new ListRows<>(table, site, open, isGrouped(), index.listing().id()).of(found.items(), name, shown);
        return new ListView(
                table.key(),
                title,
                say.text(table.key() + ".caption", network),
                count(found.total()),
                here.path(),
                query.q(),
                !here.kept(Set.of(SORT, COLUMNS, SIZE)).isEmpty(),
                isGrouped(),
                Stream.concat(Stream.of(name), shown.stream()).map(this::head).toList(),
                rows,
                chips(),
                choosable(shown),
                here.kept(Set.of(SEARCH)),
                here.onlyWith(Set.of(SEARCH, SORT, COLUMNS, SIZE)).kept(Set.of()),
                here.kept(Set.of(COLUMNS)),
                here.onlyWith(Set.of(SORT, COLUMNS, SIZE)).href(),
                cells(rows),
                list.at(list.path() + ".xlsx").without(SIZE).href(),
                list.at(list.path() + ".csv").without(SIZE).href(),
                table.workbook() == null
                        ? null
                        : "/api/networks/" + site.map().id() + "/workbooks/" + table.workbook() + ".xlsx",
                found.total(),
                pages,
                found.items().isEmpty()
                        ? ""
                        : say.text("list.range", from + 1, from + found.items().size(), found.total()),
                query.page() > 0 ? here.page(query.page() - 1).href() : null,
                query.page() + 1 < pages ? here.page(query.page() + 1).href() : null,
                pageLinks(pages));
    }

    /** Where a cell that is changed comes from; null where the person changes none, or not on this day. */
    private @Nullable String cells(List<ListView.Row> rows) {
        return rows.stream().flatMap(row -> row.cells().stream()).allMatch(cell -> cell.edit() == null)
                ? null
                : site.root() + "/bunka?seznam=" + table.folder();
    }

    /** The list as it is seen, on all pages, as a workbook. */
    public byte[] workbook() {
        var rows = all();
        var map = site.map();
        var about = new ArrayList<ListWorkbook.About>();
        about.add(new ListWorkbook.About(say.text("list.about.network"), map.networkName()));
        about.add(new ListWorkbook.About(say.text("list.about.day"), say.date(map.day())));
        if (map.knownAt() != null) {
            about.add(new ListWorkbook.About(say.text("list.about.known"), say.moment(map.knownAt())));
        }
        about.add(new ListWorkbook.About(say.text("list.about.rows"), say.number(rows.size())));
        chips().forEach(chip -> about.add(new ListWorkbook.About(say.text("list.about.filter"), chip.label())));
        about.add(new ListWorkbook.About(say.text("list.about.order"), order()));
        return ListWorkbook.of(
                say.text("nav." + table.key()),
                Stream.concat(Stream.of(name), shown().stream()).toList(),
                rows,
                this::label,
                about,
                say);
    }

    private String order() {
        var isDown = query.sort().startsWith("-");
        return index.listing()
                .field(isDown ? query.sort().substring(1) : query.sort())
                .map(this::label)
                .map(words -> isDown ? say.text("list.about.order.down", words) : words)
                .orElseGet(() -> say.text("list.about.order.standard"));
    }

    /** Every row that is listed, on all pages. */
    public List<T> all() {
        return index.find(query.unpaged(), more).items();
    }

    /** What is chosen or standard, besides the first column, which is always there. */
    public List<Field<T>> shown() {
        var chosen = here.values(COLUMNS).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .toList();
        var shown = fields(chosen.isEmpty() ? table.standard() : chosen);
        return shown.isEmpty() ? fields(table.standard()) : shown;
    }

    public Field<T> name() {
        return name;
    }

    public String label(Field<T> field) {
        return field.ownLabel() ? field.label() : say.text("label." + field.label());
    }

    private List<Field<T>> fields(List<String> names) {
        return names.stream()
                .distinct()
                .filter(field -> !field.equals(table.name()))
                .flatMap(field -> index.listing().field(field).stream())
                .toList();
    }

    private boolean isGrouped() {
        return table.grouping() != null && query.sort().isEmpty();
    }

    private String count(int total) {
        var words = say.text(table.key() + ".count", total);
        var all = index.find(ListQuery.ALL, more).total();
        return total < all ? say.text("list.of", words, all) : words;
    }

    private ListView.Head head(Field<T> field) {
        var isUp = query.sort().equals(field.name());
        var isDown = query.sort().equals("-" + field.name());
        var next = isDown ? here.without(SORT) : here.with(SORT, isUp ? "-" + field.name() : field.name());
        var choices = new ListChoices<>(index, query, more, say).of(field);
        var chosen = filter(field);
        var labels = choices.stream()
                .filter(ListView.Option::checked)
                .map(ListView.Option::label)
                .toList();
        return new ListView.Head(
                field.name(),
                label(field),
                isNumeric(field),
                isUp ? "ascending" : isDown ? "descending" : null,
                next.href(),
                ListChoices.isOffered(field) ? choices.isEmpty() ? "none" : "choice" : ListChoices.control(field),
                chosen.isEmpty() ? "" : chosen.getFirst(),
                chosen.size(),
                switch (labels.size()) {
                    case 0 -> typed(field, chosen);
                    case 1 -> labels.getFirst();
                    default -> say.text("list.chosen", labels.size());
                },
                choices);
    }

    /** What a column shows that is narrowed by typing. */
    private String typed(Field<T> field, List<String> chosen) {
        return chosen.isEmpty() || field.type() != FieldType.NUMBER
                ? say.text("list.all")
                : new ListChoices<>(index, query, more, say).label(field, chosen.getFirst());
    }

    /** As it is drawn: a heading stands where the values stand. */
    private boolean isNumeric(Field<T> field) {
        return !field.name().equals(table.name())
                && sample != null
                && table.cell(field, sample, site).isNumeric();
    }

    private List<String> filter(Field<T> field) {
        var chosen = query.filters().getOrDefault(field.name(), List.of());
        return chosen.isEmpty() ? index.listing().defaults().getOrDefault(field.name(), List.of()) : chosen;
    }

    private List<ListView.Choosable> choosable(List<Field<T>> shown) {
        return index.listing().fields().stream()
                .filter(field -> !field.name().equals(table.name()))
                .map(field -> new ListView.Choosable(field.name(), label(field), shown.contains(field)))
                .toList();
    }

    private List<ListView.Chip> chips() {
        var chips = new ArrayList<ListView.Chip>();
        if (!query.q().isEmpty()) {
            chips.add(new ListView.Chip(
                    say.text("list.search", query.q()), here.without(SEARCH).href()));
        }
        var choices = new ListChoices<>(index, query, more, say);
        for (var field : index.listing().fields()) {
            for (var value : filter(field)) {
                if (!value.equals(ListChoices.ANY) && !isSilent(field)) {
                    chips.add(
                            new ListView.Chip(label(field) + ": " + choices.label(field, value), lifted(field, value)));
                }
            }
        }
        return chips;
    }

    /** That removed records are left out needs no saying. */
    private boolean isSilent(Field<T> field) {
        return field.type() == FieldType.YES_NO && here.values(field.name()).isEmpty();
    }

    /** Without that value; where nothing chosen would mean the default again, everything is asked for. */
    private String lifted(Field<T> field, String value) {
        var without = here.without(field.name(), value);
        var isLast = without.values(field.name()).isEmpty();
        return (isLast && index.listing().defaults().containsKey(field.name())
                        ? here.with(field.name(), ListChoices.ANY)
                        : without)
                .href();
    }

    private List<ListView.PageLink> pageLinks(int pages) {
        return IntStream.range(0, pages)
                .filter(page -> page == 0 || page == pages - 1 || Math.abs(page - query.page()) <= NEIGHBOURS)
                .mapToObj(page -> new ListView.PageLink(
                        say.number(page + 1), here.page(page).href(), page == query.page()))
                .toList();
    }
}
