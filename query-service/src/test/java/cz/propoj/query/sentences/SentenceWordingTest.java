package cz.propoj.query.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.platforms.FunctioningMark;
import cz.propoj.query.networkmap.rows.Kinds;
import cz.propoj.query.networkmap.rows.ResolvedPointInTime;
import cz.propoj.query.web.PageWords;
import cz.propoj.query.web.Wording;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers choose the right forms of words, in both languages. */
class SentenceWordingTest {
    private static final NetworkId NETWORK = new NetworkId("orp-3215");
    private static final LocalDate FROM = LocalDate.of(2024, 12, 31);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);
    private static final PageWords WORDS = new PageWords();
    private static final List<Integer> NUMBERS = List.of(0, 1, 2, 4, 5, 22);

    private static Telling in(String language, int most) {
        return new Telling(
                Wording.in(Locale.forLanguageTag(language), WORDS),
                "/site/" + NETWORK,
                new ResolvedPointInTime(FROM, null),
                new ResolvedPointInTime(TO, null),
                TO,
                most);
    }

    private static Named named(String name) {
        return new Named(NETWORK, Kinds.ACTORS.name(), name, name, null, false);
    }

    private static List<Named> named(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> named(String.valueOf((char) ('A' + at))))
                .toList();
    }

    /** What rules can give: there is no sentence about no records, but for meetings. */
    private static List<Change> changes(Rule rule, int count) {
        return switch (rule) {
            case LINK_NEW, LINK_NO_MORE -> List.of(new Change.OfOne(rule, named("X"), named(count), List.of()));
            case MEMBERS_JOINED, MEMBERS_LEFT ->
                count == 0 ? List.of() : List.of(new Change.OfOne(rule, named("X"), named(count), List.of()));
            case ACTOR_MERGED, ACTOR_RENAMED, PLATFORM_RENAMED ->
                count == 1 ? List.of(new Change.OfOne(rule, named("X"), named(1), List.of())) : List.of();
            case WITHOUT_PLATFORM, PREVENTION, INTERVENTION -> List.of(new Change.OfNumbers(rule, count, 1037, 3, 12));
            case MEETINGS_HELD ->
                count == 0
                        ? List.of(new Change.OfSeveral(rule, 0, List.of(), List.of()))
                        : List.of(
                                new Change.OfSeveral(rule, count, List.of(), List.of()),
                                new Change.OfSeveral(rule, count, named(Math.min(count, 3)), List.of()));
            default -> count == 0 ? List.of() : List.of(new Change.OfSeveral(rule, named(count), List.of()));
        };
    }

    private static String all(String language) {
        var telling = in(language, 3);
        return Arrays.stream(Rule.values())
                .map(rule -> rule.key() + "\n"
                        + NUMBERS.stream()
                                .flatMap(count -> changes(rule, count).stream()
                                        .map(change -> "  " + count + "  "
                                                + telling.tell(change).text() + "\n"))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    @Test
    void czech_numbers_have_the_approved_forms() {
        Approved.compare("numbers_cs.txt", all("cs"));
    }

    @Test
    void english_numbers_have_the_approved_forms() {
        Approved.compare("numbers_en.txt", all("en"));
    }

    @Test
    void names_stay_as_they_are_whatever_stands_in_them() {
        var names = List.of(named("Dům {0} '#| «a»"), named("\uE000 nic"), named("Pomoc, z. s."));

        var sentence = in("cs", 9).tell(new Change.OfSeveral(Rule.ACTORS_CAME, names, List.of()));

        assertThat(sentence.text()).isEqualTo("V síti přibyli 3 aktéři: Dům {0} '#| «a»; \uE000 nic; Pomoc, z. s..");
        assertThat(sentence.pieces().stream()
                        .filter(piece -> piece.href() != null)
                        .map(ChangeSentence.Piece::text))
                .containsExactly("Dům {0} '#| «a»", "\uE000 nic", "Pomoc, z. s.");
    }

    @Test
    void details_stand_in_brackets() {
        var telling = in("cs", 9);

        assertThat(telling.tell(new Change.OfSeveral(
                                Rule.PLATFORMS_LOST_MARK,
                                List.of(named("Tým")
                                        .with(Named.Detail.missing(List.of(
                                                FunctioningMark.COORDINATED, FunctioningMark.MEETS_REPEATEDLY)))),
                                List.of()))
                        .text())
                .isEqualTo(
                        "Některý ze znaků fungující platformy nově nemá 1 platforma: Tým (chybí: je koordinována jedním či více"
                                + " aktéry, schází se opakovaně).");
        assertThat(telling.tell(new Change.OfSeveral(
                                Rule.CAPACITY_CHANGED,
                                List.of(named("Poradna").with(Named.Detail.fromTo(40, 50))),
                                List.of()))
                        .text())
                .isEqualTo("Kapacita se změnila u 1 aktéra: Poradna (40 → 50).");
    }

    @Test
    void what_is_gone_is_read_on_the_day_on_which_it_was_there() {
        var telling = in("cs", 9);
        var left = new Change.OfSeveral(Rule.ACTORS_LEFT, List.of(named("x").before()), List.of());
        var came = new Change.OfSeveral(Rule.ACTORS_CAME, List.of(named("x")), List.of());

        assertThat(telling.tell(left).records().getFirst().href()).isEqualTo("/site/orp-3215/akteri/x?stav=2024-12-31");
        assertThat(telling.tell(came).records().getFirst().href()).isEqualTo("/site/orp-3215/akteri/x");
    }

    @Test
    void thousands_are_written_as_the_language_does() {
        var change = new Change.OfNumbers(Rule.WITHOUT_PLATFORM, 1200, 5000, 3, 4800);

        assertThat(in("cs", 1).tell(change).text().replace('\u00A0', ' '))
                .isEqualTo("V žádné platformě není 1 200 aktérů z celkem 5 000 (předtím 3 z celkem 4 800).");
        assertThat(in("en", 1).tell(change).text())
                .isEqualTo("1,200 of 5,000 actors are in no platform (before: 3 of 4,800).");
    }
}
