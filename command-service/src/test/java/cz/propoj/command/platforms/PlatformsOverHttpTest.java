package cz.propoj.command.platforms;

import static cz.propoj.command.Service.TACHOV;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.Service;
import cz.propoj.command.runtime.ChangesOverHttpTest;
import cz.propoj.contract.meetings.MeetingEvent;
import cz.propoj.contract.time.Meta;
import cz.propoj.eventlog.EventLog;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the pages of platforms and meetings send. */
class PlatformsOverHttpTest {
    private static final String BASE = "/api/networks/" + TACHOV;
    private static final String PLATFORMS = BASE + "/platforms";
    private static final String MEETINGS = BASE + "/meetings";

    private final Service service = Service.running();
    private final Service.Person coordinator = service.signedIn("koordinator");

    private String actor() {
        return coordinator
                .post(BASE + "/actors", ChangesOverHttpTest.organisation("Aktér " + UUID.randomUUID()))
                .id();
    }

    private static Map<String, Object> standing(String name) {
        return Map.of("name", name, "type", "MINI_TEAM");
    }

    private static Map<String, Object> platform(String name) {
        return Map.of("standing", standing(name));
    }

    private static Map<String, Object> agenda(Object date) {
        return Map.of("date", date, "kind", "ROUND_TABLE");
    }

    @Nested
    class A_platform {
        @Test
        void is_founded_with_its_evaluation_and_composition_as_a_sub_group_of_another() {
            var parent = coordinator.post(PLATFORMS, platform("Nadřazená"));
            var school = actor();
            var body = new HashMap<String, Object>(platform("Podskupina"));
            body.put("evaluation", "scházejí se rádi");
            body.put("members", List.of(Map.of("actor", school, "role", "garant")));
            body.put("parent", parent.id());
            var founded = coordinator.post(PLATFORMS, body);

            assertThat(founded.status()).isEqualTo(201);
            assertThat(founded.id()).isNotEqualTo(parent.id());
            assertThat(founded.version()).isEqualTo(2);
            var stale = coordinator.put(PLATFORMS + "/" + founded.id(), 0, platform("x"));
            assertThat(stale.status()).isEqualTo(412);
            assertThat(stale.body().at("/current/members/" + school).asString()).isEqualTo("garant");
            assertThat(stale.body().at("/current/evaluation").asString()).isEqualTo("scházejí se rádi");
            var parentNow = coordinator.put(PLATFORMS + "/" + parent.id(), 0, platform("x"));
            assertThat(parentNow.body().at("/current/subgroups/0").asString()).isEqualTo(founded.id());
        }

        @Test
        void is_founded_with_its_sub_groups_in_one_step_or_not_at_all() {
            var group = coordinator.post(PLATFORMS, platform("Skupina"));
            var body = new HashMap<String, Object>(platform("S podskupinou"));
            var head = service.bean(EventLog.class).head();

            body.put("subgroups", List.of(group.id(), UUID.randomUUID().toString()));
            assertThat(coordinator.post(PLATFORMS, body).pointers()).isEqualTo("/subgroups");
            body.put("subgroups", List.of(group.id(), group.id()));
            assertThat(coordinator.post(PLATFORMS, body).pointers()).isEqualTo("/subgroups");
            assertThat(service.bean(EventLog.class).head())
                    .as("no platform is left behind")
                    .isEqualTo(head);

            body.put("subgroups", List.of(group.id()));
            var founded = coordinator.post(PLATFORMS, body);
            assertThat(founded.status()).as(founded.body().toString()).isEqualTo(201);
            assertThat(founded.version()).isEqualTo(1);
            assertThat(coordinator
                            .put(PLATFORMS + "/" + founded.id(), 9_999, Map.of())
                            .body()
                            .at("/current/subgroups/0")
                            .asString())
                    .isEqualTo(group.id());
        }

        @Test
        void is_not_founded_below_one_that_has_ended() {
            var parent = coordinator.post(PLATFORMS, platform("Skončená"));
            coordinator.post(
                    PLATFORMS + "/" + parent.id() + "/dissolution",
                    Map.of("on", LocalDate.now(Meta.ZONE).toString()),
                    "If-Match",
                    "\"0\"");
            var body = new HashMap<String, Object>(platform("Sirotek"));
            body.put("parent", parent.id());
            var head = service.bean(EventLog.class).head();
            assertThat(coordinator.post(PLATFORMS, body).status()).isEqualTo(409);
            assertThat(service.bean(EventLog.class).head())
                    .as("no platform is left behind")
                    .isEqualTo(head);
        }

        @Test
        void keeps_its_texts_out_of_the_log_and_forgets_them_on_request() {
            var body = new HashMap<String, Object>(platform("Texty"));
            body.put("charter", Map.of("coordinators", List.of(), "topics", List.of(), "goals", "tajnecile"));
            body.put("evaluation", "tajnehodnoceni");
            var founded = coordinator.post(PLATFORMS, body);
            var path = PLATFORMS + "/" + founded.id();
            assertThat(founded.version()).isEqualTo(1);
            assertThat(coordinator.put(path, 1, body).version())
                    .as("nothing is changed")
                    .isEqualTo(1);
            assertThat(coordinator
                            .put(path, 0, body)
                            .body()
                            .at("/current/charter/goals")
                            .asString())
                    .isEqualTo("tajnecile");
            assertThat(service.log() + service.database())
                    .doesNotContain("tajnecile")
                    .doesNotContain("tajnehodnoceni");

            assertThat(service.signedIn("ctenar")
                            .post(path + "/erasure", Map.of())
                            .status())
                    .isEqualTo(403);
            assertThat(coordinator.post(path + "/erasure", Map.of()).version()).isEqualTo(2);
            assertThat(coordinator.post(path + "/erasure", Map.of()).version())
                    .as("there is nothing left to erase")
                    .isEqualTo(2);
            var current = coordinator.put(path, 0, body).body().path("current");
            assertThat(current.at("/charter/goals").isMissingNode()
                            || current.at("/charter/goals").isNull())
                    .isTrue();
            var anew = coordinator.put(path, 2, body);
            assertThat(anew.version()).as("charter and evaluation").isEqualTo(4);
            assertThat(coordinator
                            .put(path, 0, body)
                            .body()
                            .at("/current/evaluation")
                            .asString())
                    .isEqualTo("tajnehodnoceni");
        }

        @Test
        void under_a_parent_that_has_ended_is_not_founded_at_all() {
            var parent = coordinator.post(PLATFORMS, platform("Zaniklá"));
            var today = LocalDate.now(Meta.ZONE).toString();
            coordinator.post(PLATFORMS + "/" + parent.id() + "/dissolution", Map.of("on", today), "If-Match", "\"0\"");
            var before = service.log().split("PlatformFounded", -1).length;
            var body = new HashMap<String, Object>(platform("Sirotek"));
            body.put("parent", parent.id());

            assertThat(coordinator.post(PLATFORMS, body).status()).isEqualTo(409);
            assertThat(service.log().split("PlatformFounded", -1)).hasSize(before);
        }

        @Test
        void changes_its_composition_in_one_request_and_takes_it_back_the_same_way() {
            var platform = coordinator.post(PLATFORMS, platform("Složení"));
            var path = PLATFORMS + "/" + platform.id() + "/members";
            var one = actor();
            var two = actor();
            var both = Map.of("members", List.of(Map.of("actor", one), Map.of("actor", two, "role", "host")));
            var composed = coordinator.put(path, 0, both);
            var back = coordinator.put(path, composed.version(), Map.of("members", List.of()));

            assertThat(composed.version()).isEqualTo(2);
            assertThat(back.version()).isEqualTo(4);
            assertThat(coordinator.put(path, 2, both).status()).isEqualTo(412);
            var unknown = List.of(
                    Map.of("actor", one), Map.of("actor", UUID.randomUUID().toString()));
            assertThat(coordinator.put(path, 4, Map.of("members", unknown)).pointers())
                    .isEqualTo("/members/1");
            assertThat(coordinator.put(path, 4, Map.of()).version())
                    .as("nothing is said of them")
                    .isEqualTo(4);
            assertThat(coordinator
                            .put(path, 4, Map.of("members", List.of(Map.of("role", "bez aktéra"))))
                            .pointers())
                    .isEqualTo("/members/0/actor");
        }

        @Test
        void pauses_ends_and_comes_back_on_days_and_for_reasons() {
            var platform = coordinator.post(PLATFORMS, platform("Život"));
            var path = PLATFORMS + "/" + platform.id();
            var since = Map.of(
                    "reason",
                    "mateřská",
                    "effectiveOn",
                    LocalDate.now(Meta.ZONE).toString());

            assertThat(coordinator
                            .post(path + "/suspension", since, "If-Match", "\"0\"")
                            .version())
                    .isEqualTo(1);
            assertThat(coordinator
                            .post(path + "/resumption", since, "If-Match", "\"1\"")
                            .version())
                    .isEqualTo(2);
            var early = coordinator.post(path + "/dissolution", Map.of("on", "2025-06-30"), "If-Match", "\"2\"");
            assertThat(early.status())
                    .as("the record does not go back to that day")
                    .isEqualTo(422);
            assertThat(early.pointers()).isEqualTo("/on");
            assertThat(early.body().path("errors").toString()).contains("vedena až od");
            assertThat(coordinator
                            .post(
                                    path + "/dissolution",
                                    Map.of("on", "2025-06-30", "effectiveOn", since.get("effectiveOn")),
                                    "If-Match",
                                    "\"2\"")
                            .version())
                    .as("somebody says since when it is gone from the map")
                    .isEqualTo(3);
            assertThat(coordinator
                            .put(path + "/evaluation", 3, Map.of("evaluation", "splnila účel"))
                            .version())
                    .isEqualTo(4);
            assertThat(coordinator
                            .post(path + "/reopening", since, "If-Match", "\"4\"")
                            .version())
                    .isEqualTo(5);
        }

        @Test
        void with_values_that_make_no_sense_is_refused_at_each_field() {
            var body = Map.of(
                    "standing", Map.of("name", "x".repeat(301), "type", "MINI_TEAM", "foundedOn", "+20205-01-01"),
                    "charter", Map.of("goals", "a\u0000b", "topics", List.of("")),
                    "evaluation", "x".repeat(10_001));

            assertThat(coordinator.post(PLATFORMS, body).pointers().split(" "))
                    .contains(
                            "/standing/name",
                            "/standing/foundedOn",
                            "/charter/goals",
                            "/charter/topics/0",
                            "/evaluation");
        }
    }

    @Nested
    class A_meeting {
        @Test
        void keeps_its_texts_out_of_the_log_and_forgets_them_on_request() {
            var agenda = new HashMap<String, Object>(agenda("2025-03-05"));
            agenda.put("topic", "tajnetema");
            agenda.put("next", "tajnedal");
            var body = Map.of("agenda", agenda);
            var recorded = coordinator.post(MEETINGS, body);
            var path = MEETINGS + "/" + recorded.id();
            assertThat(coordinator.put(path, 0, body).version())
                    .as("nothing is changed")
                    .isZero();
            assertThat(service.log() + service.database())
                    .doesNotContain("tajnetema")
                    .doesNotContain("tajnedal");

            assertThat(service.signedIn("ctenar")
                            .post(path + "/erasure", Map.of())
                            .status())
                    .isEqualTo(403);
            assertThat(coordinator.post(path + "/erasure", Map.of()).version()).isEqualTo(1);
            assertThat(coordinator.put(path, 0, body).body().path("current").toString())
                    .doesNotContain("tajne");
            assertThat(coordinator.put(path, 1, body).version()).isEqualTo(2);
        }

        @Test
        void takes_twenty_actors_in_one_request_and_gives_them_back_to_who_was_slower() {
            var meeting = coordinator.post(MEETINGS, Map.of("agenda", agenda("2025-03-04")));
            var path = MEETINGS + "/" + meeting.id() + "/attendance";
            var twenty = java.util.stream.IntStream.range(0, 20)
                    .mapToObj(at -> Map.of("actor", actor(), "people", at + 1))
                    .toList();
            var recorded = coordinator.put(path, 0, Map.of("attendance", twenty));
            var slower = coordinator.put(path, 0, Map.of("attendance", List.of()));

            assertThat(recorded.version()).isEqualTo(1);
            assertThat(slower.status()).isEqualTo(412);
            assertThat(slower.body().at("/current/attendance").size()).isEqualTo(20);
            assertThat(slower.body().at("/current/attendance/19/people").asInt())
                    .isEqualTo(20);
        }

        @Test
        void that_was_held_is_true_since_its_own_day_and_one_that_is_planned_since_today() {
            var someone = actor();
            var held = coordinator.post(
                    MEETINGS,
                    Map.of(
                            "agenda",
                            agenda("2025-03-05"),
                            "attendance",
                            List.of(Map.of("actor", someone, "people", 2))));
            assertThat(held.version()).isEqualTo(1);
            assertThat(since(held.id())).containsExactly("2025-03-05", "2025-03-05");
            var said = coordinator.post(MEETINGS, Map.of("agenda", agenda("2025-03-05"), "effectiveOn", "2025-04-01"));
            assertThat(since(said.id())).containsExactly("2025-04-01");

            var today = LocalDate.now(Meta.ZONE);
            var planned = coordinator.post(
                    MEETINGS, Map.of("agenda", agenda(today.plusDays(30).toString())));
            assertThat(since(planned.id())).containsExactly("");
        }

        /** Since when each event of the meeting is true; empty: since the day on which it was stored. */
        private List<String> since(String meeting) {
            try (var events = service.bean(EventLog.class).readFrom(0)) {
                return events.filter(event -> event.getPayload() instanceof MeetingEvent said
                                && said.meeting().toString().equals(meeting))
                        .map(event -> Objects.toString(event.getMetaData().get(Meta.EFFECTIVE_ON), ""))
                        .toList();
            }
        }

        @Test
        void with_values_that_make_no_sense_is_refused_at_each_field() {
            var someone = actor();
            assertThat(coordinator
                            .post(MEETINGS, Map.of("agenda", agenda("0202-03-04")))
                            .pointers())
                    .contains("/agenda/date");
            var bad = Map.of(
                    "date", "+20205-03-04", "kind", "ROUND_TABLE", "topic", "x".repeat(10_001), "next", "\u0007");
            assertThat(coordinator
                            .post(MEETINGS, Map.of("agenda", bad))
                            .pointers()
                            .split(" "))
                    .contains("/agenda/date", "/agenda/topic", "/agenda/next");
            assertThat(coordinator
                            .post(
                                    MEETINGS,
                                    Map.of(
                                            "agenda",
                                            agenda("2025-03-04"),
                                            "attendance",
                                            List.of(Map.of("actor", someone, "people", -2))))
                            .pointers())
                    .isEqualTo("/attendance/0/people");
            assertThat(coordinator
                            .post(MEETINGS, Map.of("agenda", agenda("včera")))
                            .status())
                    .isIn(400, 422);
        }
    }
}
