package cz.propoj.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cz.propoj.contract.networks.NetworkId;
import cz.propoj.eventlog.EventLog;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the service exports and takes in again, of today and of an earlier day, makes no difference, whatever stands in it. */
@ExtendWith(WithDemonstration.class)
class ExportComesBackTest {
    private static final NetworkId NETWORK = new NetworkId("orp-3208");
    private static final long SEED = new Random().nextLong();
    private static final LocalDate FIRST = LocalDate.of(2024, 12, 10);

    /** What is easily misread: separators, marks of lists, quotes, formulas, twins, numbers that are none. */
    private static final List<String> WORDS = List.of(
            "Klub; kroužek",
            "- Odrážka",
            "\"V uvozovkách\"",
            "Dvojník",
            "dvojník ",
            "Spolek (3)",
            "=1+1",
            "+ den",
            "@obec",
            "\"Půl\" na půl",
            "•bod",
            "* hvězda",
            "007",
            "1.5",
            "1. 5.",
            "ano",
            "x",
            "a, b",
            "a/b",
            "První řádek\ndruhý; řádek",
            "„české; uvozovky“");

    private final SharedDemonstration demonstration;

    ExportComesBackTest(SharedDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    @BeforeAll
    static void tell(SharedDemonstration demonstration) {
        demonstration.apart(NETWORK);
        var teller = new Teller(demonstration.asking(), new Random(SEED));
        teller.tell();
    }

    private static String api(String path) {
        return "/api/networks/" + NETWORK + path;
    }

    @ParameterizedTest(name = "{0} as of {1}")
    @CsvSource({
        "akteri, 2025-12-02", "platformy, 2025-12-02", "potreby, 2025-12-02",
        "akteri, 2025-03-01", "platformy, 2025-03-01", "potreby, 2025-03-01",
        "akteri,", "platformy,", "potreby,"
    })
    void nothing_differs(String template, @Nullable String asOf) {
        var coordinator = demonstration.asking();
        var head = demonstration.part(EventLog.class).head();
        coordinator.get(api("?after=" + head), "application/json");
        var file = coordinator.file(api("/workbooks/" + template + ".xlsx" + (asOf == null ? "" : "?asOf=" + asOf)));

        var uploaded = coordinator.upload(api("/workbooks"), template + ".xlsx", file);
        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(202);
        var job = uploaded.text().replaceAll("(?s).*?/workbooks/([0-9a-f-]{36}).*", "$1");
        var found = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> coordinator
                                .get(api("/workbooks/" + job + "?size=20"), "application/json")
                                .json(),
                        view -> !view.path("state").asString().equals("READING"));

        assertThat(found.path("state").asString()).as("seed %d", SEED).isEqualTo("CHECKED");
        assertThat(differences(found)).as("seed %d", SEED).isEmpty();
        assertThat(found.path("leftOut").asInt())
                .as("seed %d: %s", SEED, found.path("problems"))
                .isZero();
        assertThat(found.path("noDifference").asBoolean()).as("seed %d", SEED).isTrue();
        if (asOf != null) {
            assertThat(found.path("asOf").asString()).isEqualTo(asOf);
        }
    }

    @Test
    void a_platform_that_begins_after_its_meeting_is_called_by_its_name() {
        var coordinator = demonstration.asking();
        coordinator.get(api("?after=" + demonstration.part(EventLog.class).head()), "application/json");

        var meetings = coordinator
                .get(api("/meetings?asOf=2025-03-01&size=100"), "application/json")
                .json();

        var platforms = new ArrayList<String>();
        meetings.path("items")
                .forEach(meeting ->
                        platforms.add(meeting.path("platform").path("name").asString()));
        assertThat(platforms).contains("Tým pro mládež").noneMatch(name -> name.matches("[0-9a-f-]{36}"));
        assertThat(coordinator
                        .get(api("/platforms?asOf=2025-03-01&size=100"), "application/json")
                        .text())
                .doesNotContain("Tým pro mládež");
    }

    private static List<String> differences(JsonNode view) {
        var all = new ArrayList<String>();
        view.path("differences")
                .forEach(one ->
                        all.add(one.path("group").asString() + " " + one.path("title") + " " + one.path("fields")));
        return all;
    }

    /** Makes records of every kind with random values. */
    private record Teller(Asker coordinator, Random random) {
        private void tell() {
            var actors = new ArrayList<String>();
            for (var word : WORDS) {
                actors.add(made("/actors", actor(word)));
            }
            for (var at = 0; at < 6; at++) {
                var platform = made("/platforms", platform(word() + " " + at, actors));
                made("/meetings", meeting(platform, actors));
            }
            for (var at = 0; at < 4; at++) {
                var need = made("/needs", Map.of("area", "SAFETY", "name", word() + " " + at));
                var form = made("/needs/" + need + "/forms", Map.of("name", word()));
                made("/needs/" + need + "/forms/" + form + "/activities/described", activity(actors));
            }
        }

        private String word() {
            return WORDS.get(random.nextInt(WORDS.size())).strip();
        }

        private List<String> words() {
            return some(WORDS.stream()
                    .map(String::strip)
                    .filter(word -> !word.contains("\n"))
                    .distinct()
                    .toList());
        }

        private <T> List<T> some(List<T> of) {
            var some = new LinkedHashSet<T>();
            for (var left = random.nextInt(4); left > 0; left--) {
                some.add(of.get(random.nextInt(of.size())));
            }
            return List.copyOf(some);
        }

        private Map<String, Object> actor(String name) {
            var body = new LinkedHashMap<String, Object>();
            body.put("identity", Map.of("name", name.replace("\n", " "), "kind", "ORGANISATION"));
            if (random.nextBoolean()) {
                body.put("classification", Map.of("kindOfService", line(), "founder", line(), "sector", "EDUCATION"));
            }
            if (random.nextBoolean()) {
                body.put("clientele", Map.of("groups", words(), "ageFrom", 3, "ageTo", 18, "situations", words()));
            }
            if (random.nextBoolean()) {
                body.put("serviceArea", Map.of("places", words(), "coverage", List.of()));
            }
            if (random.nextBoolean()) {
                body.put(
                        "availability",
                        Map.of("openingHours", word(), "languages", List.of(), "forms", List.of("FIELD")));
            }
            if (random.nextBoolean()) {
                body.put(
                        "orientation",
                        Map.of(
                                "primaryNeedArea",
                                "SAFETY",
                                "otherNeedAreas",
                                List.of("HEALTH"),
                                "focus",
                                "PREVENTION"));
            }
            return body;
        }

        private String line() {
            return word().replace("\n", " ");
        }

        private Map<String, Object> platform(String name, List<String> actors) {
            var charter = new HashMap<String, Object>();
            charter.put("coordinators", some(actors));
            charter.put("topics", words());
            charter.put("frequency", line());
            charter.put("goals", word());
            charter.put("outputs", word());
            return Map.of(
                    "standing",
                    Map.of("name", name.replace("\n", " "), "type", "INTERDISCIPLINARY"),
                    "charter",
                    charter,
                    "members",
                    some(actors).stream()
                            .map(who -> Map.of("actor", who, "role", line()))
                            .toList());
        }

        private Map<String, Object> meeting(String platform, List<String> actors) {
            return Map.of(
                    "platform",
                    platform,
                    "agenda",
                    Map.of(
                            "date",
                            FIRST.plusDays(1 + random.nextInt(60)).toString(),
                            "kind",
                            "PLATFORM_MEETING",
                            "topic",
                            word(),
                            "coordinatorRoles",
                            List.of()),
                    "attendance",
                    some(actors).stream()
                            .map(who -> Map.of("actor", who, "people", 1 + random.nextInt(3)))
                            .toList());
        }

        private Map<String, Object> activity(List<String> actors) {
            var plan = Map.of("name", line(), "phase", "PREVENTION", "possibleActors", words());
            return Map.of("plan", plan, "practice", word(), "actors", some(actors));
        }

        private String made(String path, Map<String, Object> body) {
            var dated = new LinkedHashMap<>(body);
            dated.put("effectiveOn", FIRST.toString());
            var reply = coordinator.send("POST", api(path), dated);
            assertThat(reply.status())
                    .as("seed %d, %s %s: %s", SEED, path, dated, reply.text())
                    .isLessThan(300);
            return Asker.JSON
                    .readTree(reply.text().substring(reply.text().indexOf("{")))
                    .path("id")
                    .asString();
        }
    }
}
