package cz.propoj.query.topics;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.AccountId;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.contract.steps.StepEvent;
import cz.propoj.contract.steps.StepId;
import cz.propoj.contract.steps.StepParent;
import cz.propoj.contract.steps.StepResult;
import cz.propoj.contract.steps.Task;
import cz.propoj.contract.topics.Brief;
import cz.propoj.contract.topics.GoalId;
import cz.propoj.contract.topics.Target;
import cz.propoj.contract.topics.TopicEvent;
import cz.propoj.contract.topics.TopicId;
import cz.propoj.query.Answer;
import cz.propoj.query.Scene;
import cz.propoj.query.Served;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Topics with their goals and steps, over the whole service. */
class TopicsTest {
    private static final Served SERVED = new Served();
    private static final LocalDate BEGINNING = LocalDate.of(2023, 1, 1);
    private static final LocalDate SPRING = LocalDate.of(2024, 3, 1);
    private long position;

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    private static NetworkId network(String code) {
        var network = new NetworkId(code);
        SERVED.network(network, null).established("Síť " + code, "CZ010").on(BEGINNING);
        return network;
    }

    private void tell(NetworkId in, Object record, LocalDate day, Object event) {
        position = SERVED.append(in, record, day, null, event);
    }

    private TopicId topic(NetworkId in, String title, int rank) {
        var id = new TopicId(UUID.randomUUID());
        tell(in, id, SPRING, new TopicEvent.TopicProposed(id, in, Brief.titled(title), BigDecimal.valueOf(rank)));
        return id;
    }

    private StepId step(NetworkId in, TopicId topic, String title, @Nullable LocalDate until) {
        var id = new StepId(UUID.randomUUID());
        var task = new Task(title, null, List.of(), List.of("koordinátor"), until, null);
        tell(in, id, SPRING, new StepEvent.StepPlanned(id, in, new StepParent.OfTopic(topic), task));
        return id;
    }

    private Answer ask(Served.Person who, NetworkId in, String path) {
        return SERVED.ask(who, "/api/networks/" + in + path + (path.contains("?") ? "&" : "?") + "after=" + position);
    }

    @Test
    void topics_come_in_their_order_and_the_order_of_an_earlier_day_stays() {
        var in = network("orp-2011");
        var coordinator = SERVED.person("Koordinátorka 2011", in, Role.COORDINATOR);
        topic(in, "První", 1000);
        var second = topic(in, "Druhé", 2000);
        tell(in, second, LocalDate.of(2024, 6, 1), new TopicEvent.TopicPlaced(second, BigDecimal.valueOf(500)));

        ask(coordinator, in, "/topics").is("$.items[0].title", "Druhé").is("$.items[1].title", "První");
        ask(coordinator, in, "/topics?asOf=2024-05-31").is("$.items[0].title", "První");
        ask(coordinator, in, "/topics?asOf=2024-02-29").is("$.total", 0);
    }

    @Test
    void the_value_when_a_goal_was_set_is_read_from_the_map_of_that_day() {
        var in = network("orp-2012");
        var coordinator = SERVED.person("Koordinátorka 2012", in, Role.COORDINATOR);
        SERVED.network(in, null).actor(Scene.actor(), "Jedna").on(BEGINNING);
        SERVED.network(in, null).actor(Scene.actor(), "Dvě").on(LocalDate.of(2024, 8, 1));
        var topic = topic(in, "Téma", 1000);
        var known = goal(in, topic, new Target("ACTORS", SPRING, BigDecimal.valueOf(3), LocalDate.of(2030, 1, 1)));
        var before = goal(
                in,
                topic,
                new Target("ACTORS", LocalDate.of(2022, 1, 1), BigDecimal.valueOf(3), LocalDate.of(2030, 1, 1)));
        var unknown = goal(in, topic, new Target("WISHES", SPRING, BigDecimal.ONE, LocalDate.of(2030, 1, 1)));

        ask(coordinator, in, "/topics/" + topic + "/goals/" + known)
                .is("$.progress.knowledge", "KNOWN")
                .is("$.progress.valueWhenSet", 1.0)
                .is("$.progress.value", 2.0)
                .is("$.progress.share", 50)
                .is("$.progress.reached", false);
        ask(coordinator, in, "/topics/" + topic + "/goals/" + before).is("$.progress.knowledge", "UNKNOWN_THEN");
        ask(coordinator, in, "/topics/" + topic + "/goals/" + unknown).is("$.progress.knowledge", "NO_SUCH_MEASURE");
        ask(coordinator, in, "/topics/" + topic + "/goals/" + known + "?asOf=2024-03-01")
                .is("$.progress.value", 1.0);
    }

    private GoalId goal(NetworkId in, TopicId topic, Target target) {
        var goal = new GoalId(UUID.randomUUID());
        tell(in, topic, SPRING, new TopicEvent.GoalSet(topic, goal, "cíl", target));
        return goal;
    }

    @Test
    void of_findings_everybody_sees_those_alone_that_they_may_read() {
        var in = network("orp-2013");
        var author = SERVED.person("Koordinátorka 2013", in, Role.COORDINATOR);
        var other = SERVED.person("Jiná koordinátorka 2013", in, Role.COORDINATOR);
        var actor = SERVED.network(in, null).actor(Scene.actor(), "Škola").on(BEGINNING);
        var topic = topic(in, "Téma", 1000);
        ask(other, in, "/topics/" + topic).is("$.version", 0);
        var mine = note(in, author.account(), Visibility.PRIVATE, actor.toString());
        var shared = note(in, author.account(), Visibility.NETWORK, actor.toString());
        tell(in, topic, SPRING, new TopicEvent.FindingLinked(topic, mine));
        tell(in, topic, SPRING, new TopicEvent.FindingLinked(topic, shared));

        ask(author, in, "/topics/" + topic).has("$.findings", (List<String> seen) -> assertThat(seen)
                .containsExactly(mine.toString(), shared.toString()));
        ask(other, in, "/topics/" + topic).is("$.version", 0).has("$.findings", (List<String> seen) -> assertThat(seen)
                .containsExactly(shared.toString()));
        ask(other, in, "/topics/" + topic + "/history").has("$.items[*].event", (List<String> told) -> assertThat(told)
                .containsExactly("FindingLinked", "TopicProposed"));
        ask(author, in, "/topics/" + topic + "/history")
                .has("$.items[*].event", (List<String> told) -> assertThat(told).hasSize(3));
    }

    private NoteId note(NetworkId in, AccountId author, Visibility visibility, String actor) {
        var id = new NoteId(UUID.randomUUID());
        SERVED.vault().put(id.value(), NoteEvent.TEXT_IN_VAULT, "poznatek");
        tell(
                in,
                id,
                SPRING,
                new NoteEvent.NoteWritten(
                        id, in, new Subject(SubjectKind.ACTOR, actor), NoteKind.NEEDS, visibility, author, 1));
        return id;
    }

    @Test
    void a_step_is_overdue_while_it_is_open_and_its_day_has_passed() {
        var in = network("orp-2014");
        var coordinator = SERVED.person("Koordinátorka 2014", in, Role.COORDINATOR);
        var topic = topic(in, "Téma", 1000);
        var late = step(in, topic, "Krok", LocalDate.of(2024, 5, 1));
        tell(
                in,
                late,
                LocalDate.of(2024, 7, 1),
                new StepEvent.StepDone(late, new StepResult(null, BigDecimal.valueOf(14), "nových rodin")));

        ask(coordinator, in, "/steps?asOf=2024-05-01").is("$.items[0].overdue", false);
        ask(coordinator, in, "/steps?asOf=2024-06-01&overdue=true").is("$.total", 1);
        ask(coordinator, in, "/topics?asOf=2024-06-01").is("$.items[0].overdueSteps", 1);
        ask(coordinator, in, "/steps")
                .is("$.items[0].overdue", false)
                .is("$.items[0].stage", "DONE")
                .is("$.items[0].number", 14)
                .is("$.items[0].endedOn", "2024-07-01");
        ask(coordinator, in, "/comparison?from=2024-02-01&to=2024-06-01")
                .has("$.sections[?(@.key == 'steps')].items[*].name", (List<String> names) -> assertThat(names)
                        .containsExactly("Krok"));
    }
}
