package cz.propoj.contract.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedsTemplateReaderTest {
    private static final String GOOD = """
            # What it is

            version 7
            actor library | knihovna | library
            area RELATIONSHIPS
              need close | Mít blízkou osobu | Having somebody close
                risks | osamělost; útěky | loneliness; running away
                form confides | Dítě se má komu svěřit | The child has someone to confide in
                  activity talks PREVENTION | Besedy | Talks
                    who library
            """;
    private static final List<String> LINES = lines();

    @Test
    void a_good_outline_is_read_as_it_stands() {
        var template = read(LINES);
        assertThat(template.version()).isEqualTo(7);
        assertThat(template.areas()).hasSize(6);
        var need = template.areas().getFirst().needs().getFirst();
        assertThat(need.name()).isEqualTo(new BilingualText("Mít blízkou osobu", "Having somebody close"));
        assertThat(need.risks())
                .containsExactly(
                        new BilingualText("osamělost", "loneliness"), new BilingualText("útěky", "running away"));
        var activity = need.forms().getFirst().activities().getFirst();
        assertThat(activity.phase()).isEqualTo(Focus.PREVENTION);
        assertThat(activity.possibleActors())
                .containsExactly(new NeedsTemplate.PossibleActor("library", new BilingualText("knihovna", "library")));
    }

    @ParameterizedTest(name = "line {0}: {1}")
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            3  ! `version seven`                              ! `t.txt:3: 'seven' is not a number from 1 to 9999`
            4  ! `actor Library | knihovna | library`         ! `t.txt:4: key 'Library' may hold only`
            4  ! `actor library`                              ! `t.txt:4: the Czech and the English text are missing`
            4  ! `actress library | knihovna | library`       ! `t.txt:4: 'actress' can't stand here`
            5  ! `area HAPPINESS`                             ! `t.txt:5: 'HAPPINESS' is none of RELATIONSHIPS, SAFETY`
            5  ! `area SAFETY`                                ! `t.txt: expected each area once`
            6  ! `  need close | Mít blízkou osobu`           ! `t.txt:6: expected 'word', or 'word | Czech | English'`
            6  ! `  need close | Mít blízkou osobu | `        ! `t.txt:6: expected 'word', or 'word | Czech | English'`
            6  ! `  need | Mít blízkou osobu | Closeness`     ! `t.txt:6: expected 1 codes after 'need'`
            6  ! `   need close | Mít blízkou osobu | Close`  ! `t.txt:6: indent by two spaces`
            6  ! `    need close | Mít blízkou osobu | Close` ! `t.txt:6: indent by two spaces`
            6  ! `\tneed close | Mít blízkou osobu | Close`   ! `t.txt:6: indent by two spaces`
            7  ! ``                                           ! `t.txt:6: expected one 'risks' below, found 0`
            7  ! `    risks | osamělost; útěky | loneliness`  ! `t.txt:7: 2 texts in Czech, but 1 in English`
            7  ! `    risks | osamělost; | loneliness; flight`! `t.txt:7: nothing stands between two semicolons`
            8  ! `    form close | Dítě se svěří | Confides`  ! `t.txt:8: key 'close' stands here for the second time`
            9  ! `      activity talks LATER | Besedy | Talks`! `t.txt:9: 'LATER' is none of PREVENTION, INTERVENTION, BOTH`
            9  ! `      activity talks | Besedy | Talks`      ! `t.txt:9: expected 2 codes after 'activity'`
            10 ! ``                                           ! `t.txt:9: expected one 'who' below, found 0`
            10 ! `        who`                                ! `t.txt:10: expected actors, each of them once`
            10 ! `        who library library`                ! `t.txt:10: expected actors, each of them once`
            10 ! `        who museum`                         ! `t.txt:10: there is no actor 'museum'`
            """)
    void a_bad_line_is_named_with_its_file_and_number(int number, String line, String problem) {
        var lines = new ArrayList<>(LINES);
        lines.set(number - 1, line.replace("\\t", "\t"));
        assertThatIllegalArgumentException().isThrownBy(() -> read(lines)).withMessageStartingWith(problem);
    }

    @Test
    void a_need_without_forms_and_a_form_without_activities_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(without(8, 11)))
                .withMessage("t.txt:6: no 'form' stands below");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(without(9, 11)))
                .withMessage("t.txt:8: no 'activity' stands below");
    }

    @Test
    void nothing_can_stand_below_those_who_could() {
        var lines = new ArrayList<>(LINES);
        lines.add(10, "          who library");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(lines))
                .withMessage("t.txt:11: nothing can stand below 'who'");
    }

    private static List<String> without(int from, int to) {
        var lines = new ArrayList<>(LINES);
        lines.subList(from - 1, to - 1).clear();
        return lines;
    }

    private static NeedsTemplate read(List<String> lines) {
        return new NeedsTemplateReader().read(Outline.of("t.txt", lines));
    }

    private static List<String> lines() {
        var lines = new ArrayList<>(GOOD.lines().toList());
        for (var area : List.of("SAFETY", "HEALTH", "LEARNING", "BEHAVIOUR", "MATERIAL_SECURITY")) {
            var key = area.toLowerCase(Locale.ROOT).replace('_', '-');
            lines.addAll(List.of(
                    "area " + area,
                    "  need n-%s | Potřeba | Need".formatted(key),
                    "    risks | riziko | risk",
                    "    form f-%s | Podoba | Form".formatted(key),
                    "      activity a-%s BOTH | Činnost | Activity".formatted(key),
                    "        who library"));
        }
        return List.copyOf(lines);
    }
}
