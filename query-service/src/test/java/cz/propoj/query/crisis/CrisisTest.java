package cz.propoj.query.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.actors.ContactId;
import cz.propoj.contract.actors.ContactPerson;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.time.Meta;
import cz.propoj.query.OnTheScene;
import cz.propoj.query.Scene;
import cz.propoj.testdata.TestActor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is found in a crisis and in which order, by actors of a place of their own. */
class CrisisTest extends OnTheScene {
    private static final String PLACE = "Krizov";

    private static final String OTHER_PLACE = "Dalekov";

    private static final class Apart {
        static final Scene SCENE = Scene.apart();
    }

    private static final class Told {
        static final CrisisTest TOLD = new CrisisTest();
        static final long POSITION = TOLD.tell();
    }

    CrisisTest() {
        super(Apart.SCENE);
    }

    private final ContactId call = new ContactId(UUID.randomUUID());

    private long tell() {
        helper("Linka", "nonstop", PLACE, 0, 18)
                .crisis(true)
                .contact(
                        call,
                        "služba",
                        Map.of(ContactPerson.NAME, "MARKER-LINKA", ContactPerson.PHONE, "+420 600 000 111"))
                .on(YEAR_END_2024);
        var lately = LocalDate.now(Meta.ZONE).minusDays(20);
        helper("Poradna s volnem", "nonstop", PLACE, 6, 15)
                .capacity(10, 2, lately)
                .on(YEAR_END_2024);
        helper("Poradna bez volna", "nonstop", PLACE, 6, 15)
                .capacity(10, 0, lately)
                .crisis(false)
                .on(YEAR_END_2024);
        helper("Dávno plno", "nonstop", OTHER_PLACE, 6, 15)
                .capacity(10, 0, lately.minusDays(60))
                .on(YEAR_END_2024);
        helper("Dávno volno", "nonstop", OTHER_PLACE, 6, 15)
                .capacity(10, 3, lately.minusDays(60))
                .on(YEAR_END_2024);
        helper("Záhadná", "po dohodě", null, null, null).crisis(false).on(YEAR_END_2024);
        helper("Jinde", "nonstop", "Opodál", 3, 6).crisis(false).on(YEAR_END_2024);
        return served.head();
    }

    private TestActor helper(
            String name, String hours, @Nullable String place, @Nullable Integer from, @Nullable Integer to) {
        var helper = served.network(TACHOV, coordinator)
                .actor("Krize: " + name)
                .ages(from, to)
                .situations("násilí v rodině")
                .hours(hours)
                .needs(NeedArea.SAFETY);
        return place == null ? helper : helper.places(place);
    }

    private List<String> found(String query) {
        var names = new ArrayList<String>();
        served.ask(coordinator, NET + "/crisis?after=" + Told.POSITION + query)
                .has("$.items[*].actor.name", (List<String> all) -> all.stream()
                        .filter(name -> name.startsWith("Krize: "))
                        .map(name -> name.substring(7))
                        .forEach(names::add));
        return names;
    }

    @Test
    void the_crisis_network_alone_is_searched_unless_somebody_widens_it() {
        assertThat(found("")).containsExactly("Linka");
        assertThat(found("&crisisNetwork=false")).contains("Linka", "Poradna s volnem", "Záhadná");
    }

    @Test
    void the_best_stand_first() {
        assertThat(found("&crisisNetwork=false&place=krizov"))
                .containsExactly("Linka", "Poradna s volnem", "Poradna bez volna", "Záhadná");
    }

    @Test
    void who_is_known_not_to_fit_is_left_out_and_who_is_not_known_stays() {
        assertThat(found("&crisisNetwork=false&age=16")).containsExactly("Linka", "Záhadná");
        assertThat(found("&crisisNetwork=false&open=true")).contains("Linka", "Záhadná");
        assertThat(found("&crisisNetwork=false&free=true&place=Krizov"))
                .containsExactly("Linka", "Poradna s volnem", "Záhadná");
        assertThat(found("&crisisNetwork=false&area=SAFETY&situation=nasili")).hasSize(7);
        assertThat(found("&crisisNetwork=false&area=LEARNING")).isEmpty();
    }

    @Test
    void an_old_figure_tells_nothing_of_tonight_and_has_to_be_asked() {
        assertThat(found("&crisisNetwork=false&free=true&place=" + OTHER_PLACE))
                .containsExactlyInAnyOrder("Dávno plno", "Dávno volno", "Záhadná");
        assertThat(body(
                        coordinator,
                        NET + "/crisis?crisisNetwork=false&free=true&place=" + OTHER_PLACE + "&after=" + Told.POSITION))
                .contains("\"toAsk\":[\"free\"]");
    }

    @Test
    void what_has_to_be_asked_is_said() {
        assertThat(body(
                        coordinator,
                        NET + "/crisis?crisisNetwork=false&place=Krizov&age=10&open=true&after=" + Told.POSITION))
                .contains("\"toAsk\":[\"place\",\"age\",\"open\"]")
                .contains("po dohodě");
    }

    @Test
    void telephones_are_for_those_who_work_in_the_network() {
        var path = NET + "/crisis?after=" + Told.POSITION;

        assertThat(body(caseManager, path)).contains("MARKER-LINKA").contains("+420 600 000 111");
        assertThat(body(reader, path))
                .contains("Krize: Linka")
                .doesNotContain("MARKER-LINKA")
                .doesNotContain("600 000 111");
        served.get(stranger, NET + "/crisis").expectStatus().isNotFound();
    }

    @Test
    void the_page_can_be_called_from_and_keeps_what_was_typed() {
        var page = body(coordinator, "/site/orp-3215/krize?after=" + Told.POSITION);
        assertThat(page)
                .contains("href=\"tel:+420600000111\"")
                .contains("nonstop")
                .contains("crisisNetwork=false");
        assertThat(body(reader, "/site/orp-3215/krize"))
                .contains("Krize: Linka")
                .doesNotContain("tel:");
        assertThat(body(coordinator, "/site/orp-3215/krize?age=mnoho"))
                .contains("value=\"mnoho\"")
                .contains("od 0 do 120");
    }

    @Test
    void of_a_past_day_it_does_not_say_who_is_open() {
        var past = body(coordinator, NET + "/crisis?asOf=2025-01-01&after=" + Told.POSITION);

        assertThat(past).contains("nonstop").doesNotContain("\"open\":").doesNotContain("\"at\":");
    }

    @Test
    void bad_wishes_are_refused_by_name() {
        for (var bad : List.of("age=200", "age=x", "area=NIC", "need=1", "open=mozna", "place=" + "x".repeat(300))) {
            served.refused(coordinator, NET + "/crisis?" + bad)
                    .is("$.errors[0].pointer", "/" + bad.substring(0, bad.indexOf('=')));
        }
    }
}
