package cz.propoj.contract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final Instant ZERO = Instant.parse("2020-01-01T00:00:00Z");

    private static String append(@Nullable String state, String event) {
        return state == null ? event : state + event;
    }

    private static Fact<String> fact(long position, int recordedDay, int effectiveDay, String event) {
        return new Fact<>(
                position, ZERO.plusSeconds(86_400L * recordedDay), START.plusDays(effectiveDay), Origin.UNKNOWN, event);
    }

    @Test
    void a_late_fact_takes_its_place_by_the_day_it_became_true() {
        var history =
                History.of(HistoryTest::append, List.of(fact(0, 0, 0, "a"), fact(1, 10, 10, "b"), fact(2, 20, 5, "c")));

        assertThat(history.latest()).isEqualTo("acb");
        assertThat(history.asOf(START.plusDays(5))).isEqualTo("ac");
    }

    @Test
    void what_was_known_then_does_not_change_by_a_late_fact() {
        var history = History.of(HistoryTest::append, List.of(fact(0, 0, 0, "a"), fact(1, 20, 5, "c")));

        assertThat(history.state(START.plusDays(6), ZERO.plusSeconds(86_400L * 10)))
                .isEqualTo("a");
        assertThat(history.asOf(START.plusDays(6))).isEqualTo("ac");
    }

    @Test
    void the_same_fact_twice_changes_nothing() {
        var history =
                History.of(HistoryTest::append, List.of(fact(0, 0, 0, "a"), fact(1, 1, 1, "b"), fact(1, 1, 1, "b")));

        assertThat(history.latest()).isEqualTo("ab");
        assertThat(history.facts()).hasSize(2);
    }

    @Test
    void before_the_first_fact_there_is_nothing() {
        var history = History.of(HistoryTest::append, List.of(fact(0, 0, 10, "a")));

        assertThat(history.asOf(START)).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, 20_260_101})
    void any_order_of_arrival_gives_what_sorting_gives(long seed) {
        var random = new Random(seed);
        var facts = new ArrayList<Fact<String>>();
        for (var i = 0; i < 200; i++) {
            facts.add(fact(i, i, random.nextInt(50), Integer.toString(i, 36) + "."));
        }
        var day = START.plusDays(random.nextInt(60));
        var known = ZERO.plusSeconds(86_400L * random.nextInt(220));
        var expected = facts.stream()
                .filter(f -> !f.recordedAt().isAfter(known) && !f.effectiveOn().isAfter(day))
                .sorted(Fact.BY_EFFECT)
                .map(Fact::event)
                .reduce("", String::concat);

        var history = History.of(HistoryTest::append, facts);

        assertThat(history.state(day, known)).as("seed %s", seed).isEqualTo(expected.isEmpty() ? null : expected);
    }

    private static Fact<Object> imported(long position, int day, @Nullable String takesBack, Object event) {
        var origin = takesBack == null ? new Origin(null, null, "import 1") : new Origin(null, null, null, takesBack);
        return new Fact<>(position, ZERO.plusSeconds(86_400L * position), START.plusDays(day), origin, event);
    }

    private record End() implements Ending {
        @Override
        public String toString() {
            return "z";
        }
    }

    private record Return() implements Revival {
        @Override
        public String toString() {
            return "r";
        }
    }

    private static History<String, Object> objects() {
        return new History<>((state, event) -> append(state, event.toString()));
    }

    @Test
    void a_record_whose_import_was_undone_is_not_there_on_any_day_but_was_known_then() {
        var history = objects();
        history.add(imported(0, 5, null, "a"));
        history.add(imported(1, 7, null, "b"));
        history.add(imported(2, 5, "import 1", new End()));

        assertThat(history.latest()).isNull();
        assertThat(history.asOf(START.plusDays(6))).isNull();
        assertThat(history.asOf(START.plusDays(9))).isNull();
        assertThat(history.state(START.plusDays(9), ZERO.plusSeconds(86_400))).isEqualTo("ab");
        assertThat(history.facts()).hasSize(3);
        assertThat(history.latestEvenIfUndone()).isEqualTo("azb");
    }

    @Test
    void a_record_of_another_origin_stays_when_an_import_is_undone() {
        var history = objects();
        history.add(new Fact<>(0, ZERO, START, Origin.UNKNOWN, "a"));
        history.add(imported(1, 1, null, "b"));
        history.add(imported(2, 1, "import 1", new End()));

        assertThat(history.latest()).isEqualTo("abz");
    }

    @Test
    void an_event_about_the_undo_itself_ends_no_record() {
        var history = objects();
        history.add(imported(0, 0, null, "a"));
        history.add(imported(1, 0, "import 1", "u"));

        assertThat(history.latest()).isEqualTo("au");
    }

    @Test
    void a_record_that_was_brought_back_is_there_again() {
        var history = objects();
        history.add(imported(0, 0, null, "a"));
        history.add(imported(1, 0, "import 1", new End()));
        history.add(new Fact<>(2, ZERO, START.plusDays(3), Origin.UNKNOWN, new Return()));

        assertThat(history.latest()).isEqualTo("azr");
    }
}
