package cz.propoj.command.workbooks;

import static cz.propoj.command.workbooks.SmallNetwork.day;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.workbooks.differences.Difference;
import cz.propoj.command.workbooks.differences.DifferenceKind;
import cz.propoj.command.workbooks.reading.ProblemType;
import cz.propoj.command.workbooks.reading.Severity;
import cz.propoj.contract.workbooks.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random workbooks: whatever is imported is found again, by whichever of the ways people write it. */
class RoundTripTest {
    private static final LocalDate FIRST = day(2024, 12, 1);
    private static final LocalDate SECOND = day(2025, 12, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_second_import_of_the_same_files_finds_no_difference(long seed) {
        var random = new Random(seed);
        try (var network = new SmallNetwork()) {
            var first = new RandomYear(random, 2024);
            var second = new RandomYear(random, 2025);

            network.importFiles(FIRST, _ -> true, first.files());
            assertSame(network, FIRST, first, seed);
            assertThat(network.on(FIRST).actors().values())
                    .as("seed %s", seed)
                    .extracting(actor -> actor.name())
                    .containsExactlyInAnyOrderElementsOf(first.names());

            network.importFiles(SECOND, _ -> true, second.files());
            assertSame(network, SECOND, second, seed);
            assertSame(network, FIRST, first, seed);
        }
    }

    private static void assertSame(SmallNetwork network, LocalDate day, RandomYear year, long seed) {
        var again = network.check(day, year.files());
        assertThat(again.problems().stream()
                        .filter(p -> p.severity() != Severity.HINT && p.trouble() != ProblemType.BLANK_AS_ABOVE))
                .as("problems, seed %s, %s", seed, day)
                .isEmpty();
        assertThat(again.differences())
                .as("differences, seed %s, %s", seed, day)
                .isEmpty();
        var before = network.events();
        network.importFiles(day, _ -> true, year.files());
        assertThat(network.events()).as("events, seed %s, %s", seed, day).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void what_is_not_accepted_is_offered_again(long seed) {
        var random = new Random(seed);
        try (var network = new SmallNetwork()) {
            var year = new RandomYear(random, 2024);
            var accepted = new ArrayList<String>();

            network.importFiles(
                    FIRST,
                    difference -> {
                        var take = difference.item().template() != Template.ACTORS || random.nextBoolean();
                        if (take && difference.change() == DifferenceKind.ADDED) {
                            accepted.add(difference.title());
                        }
                        return take;
                    },
                    year.files());
            assertThat(accepted).as("seed %s", seed).isNotEmpty();
            network.importFiles(FIRST, Difference::isAcceptedByDefault, year.files());

            assertSame(network, FIRST, year, seed);
        }
    }
}
