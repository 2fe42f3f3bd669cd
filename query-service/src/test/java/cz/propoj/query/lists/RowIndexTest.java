package cz.propoj.query.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.propoj.contract.actors.Sector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowIndexTest {
    private record Thing(
            String name,
            @Nullable Integer count,
            @Nullable LocalDate day,
            @Nullable Boolean yes,
            List<Sector> sectors) {}

    private static final List<Thing> THINGS = List.of(
            new Thing("Čekárna", 10, LocalDate.of(2024, 3, 12), true, List.of(Sector.HEALTH)),
            new Thing("Cesta", 9, LocalDate.of(2024, 12, 31), false, List.of(Sector.EDUCATION, Sector.CHURCHES)),
            new Thing("Čaj", null, null, null, List.of()),
            new Thing("Dům na půli cesty", 100, LocalDate.of(2025, 1, 1), true, List.of(Sector.SOCIAL_AFFAIRS)));

    private static final Listing<Thing> LISTING = new Listing<>(
            "things",
            List.of(
                    Field.of("name", "things.name", FieldType.TEXT, Thing::name),
                    Field.of("count", "things.count", FieldType.NUMBER, Thing::count),
                    Field.of("day", "things.day", FieldType.DATE, Thing::day),
                    Field.of("yes", "things.yes", FieldType.YES_NO, Thing::yes),
                    Field.of("sectors", "things.sectors", FieldType.CODE, Thing::sectors)),
            Thing::name,
            Map.of(),
            "name");

    private final RowIndex<Thing> index = new RowIndex<>(LISTING, THINGS);

    private List<String> find(Map<String, List<String>> parameters) {
        return index.find(ListQuery.parse(parameters, LISTING), _ -> Stream.empty()).items().stream()
                .map(Thing::name)
                .toList();
    }

    private List<String> find(String parameter, String... values) {
        return find(Map.of(parameter, List.of(values)));
    }

    @Test
    void text_is_found_by_a_part_or_with_an_equals_sign_as_a_whole() {
        assertThat(find("name", "CESTA")).containsExactly("Cesta");
        assertThat(find("name", "cest")).containsExactly("Cesta", "Dům na půli cesty");
        assertThat(find("name", "=cest")).isEmpty();
    }

    @Test
    void numbers_and_days_take_ranges() {
        assertThat(find("count", "9..10")).containsExactly("Cesta", "Čekárna");
        assertThat(find("count", "..9", "100..")).containsExactly("Cesta", "Dům na půli cesty");
        assertThat(find("day", "2024")).containsExactly("Cesta", "Čekárna");
        assertThat(find("day", "2024-12")).containsExactly("Cesta");
        assertThat(find("day", "2024-12..2025-01")).containsExactly("Cesta", "Dům na půli cesty");
    }

    @Test
    void nothing_and_anything_can_be_asked_for() {
        assertThat(find("count", "-")).containsExactly("Čaj");
        assertThat(find("sectors", "*")).hasSize(3);
    }

    @Test
    void terms_of_lists_go_by_code_or_word() {
        assertThat(find("sectors", "CHURCHES")).containsExactly("Cesta");
        assertThat(find("sectors", "zdravotnictvi")).containsExactly("Čekárna");
        assertThat(find("yes", "ne")).containsExactly("Cesta");
    }

    @Test
    void order_is_by_value_and_what_has_none_stands_last_in_both_directions() {
        assertThat(find("sort", "count")).containsExactly("Cesta", "Čekárna", "Dům na půli cesty", "Čaj");
        assertThat(find("sort", "-count")).containsExactly("Dům na půli cesty", "Čekárna", "Cesta", "Čaj");
        assertThat(find("sort", "yes,-name")).containsExactly("Cesta", "Dům na půli cesty", "Čekárna", "Čaj");
        assertThat(find("sort", "name")).containsExactly("Cesta", "Čaj", "Čekárna", "Dům na půli cesty");
    }

    @Test
    void all_words_have_to_be_there_in_the_row_or_in_what_is_hidden() {
        var query = new ListQuery("caj  heslo", Map.of(), "", 0, 10);
        assertThat(index.find(query, _ -> Stream.empty()).total()).isZero();
        assertThat(index.find(query, thing -> thing.count() == null ? Stream.of("moje heslo") : Stream.empty())
                        .items())
                .extracting(Thing::name)
                .containsExactly("Čaj");
    }

    @Test
    void facets_count_what_the_other_filters_leave() {
        var query = ListQuery.parse(Map.of("yes", List.of("true"), "sectors", List.of("HEALTH")), LISTING);

        assertThat(index.facet("sectors", query, _ -> Stream.empty()))
                .containsExactly(Map.entry(Sector.SOCIAL_AFFAIRS, 1), Map.entry(Sector.HEALTH, 1));
    }

    @Test
    void bad_questions_name_the_parameter() {
        assertThatThrownBy(() -> find("day", "2024-02-30"))
                .isInstanceOfSatisfying(
                        BadQuery.class, bad -> assertThat(bad.parameter()).isEqualTo("day"));
        assertThatThrownBy(() -> find("yes", "možná")).isInstanceOf(BadQuery.class);
        assertThatThrownBy(() -> find("q", "x".repeat(501))).isInstanceOf(BadQuery.class);
        assertThatThrownBy(() -> find("page", "-1")).isInstanceOf(BadQuery.class);
    }

    @Test
    void csv_has_words_semicolons_and_no_formulas() {
        record Row(String text, BigDecimal number) {}
        var fields = List.of(
                Field.<Row>of("text", "a", FieldType.TEXT, Row::text),
                Field.<Row>of("number", "b", FieldType.NUMBER, Row::number));
        var rows = List.of(
                new Row("+420 600", new BigDecimal("-1.5")),
                new Row("@a;b", BigDecimal.ONE),
                new Row("-x", BigDecimal.TEN));

        assertThat(Csv.of(fields, rows, Field::name, Locale.of("cs")))
                .isEqualTo("\uFEFFtext;number\r\n'+420 600;-1,5\r\n\"'@a;b\";1\r\n'-x;10\r\n");
    }
}
