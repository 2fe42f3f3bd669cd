package cz.propoj.command;

import static cz.propoj.command.Service.TACHOV;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.regionaltexts.RegionOfTheTests;
import cz.propoj.contract.revisions.RevisionId;
import cz.propoj.contract.time.Meta;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The one rule of all changes by PUT: what the body leaves out stays, null clears it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeftOutStaysTest {
    private static final String NET = "/api/networks/{network}";
    private static final String BASE = "/api/networks/" + TACHOV;
    private static final long STALE = 9_999;

    /** What describes nothing: an act that has to say of what it is, or that says nothing. */
    private static final Set<String> ACTS = Set.of(
            NET + "/actors/{actor}/links/{other}",
            NET + "/coordinators/{account}",
            NET + "/coordinators/responsible/{account}",
            NET + "/platforms/{platform}/subgroups/{subgroup}",
            NET + "/revisions/{revision}/records",
            NET + "/revisions/{revision}/records/{record}",
            NET + "/notices/{notice}/validity",
            NET + "/topics/{topic}/place",
            NET + "/topics/{topic}/findings/{note}",
            NET + "/topics/{topic}/goals/{goal}/place",
            "/api/account/digest",
            "/api/accounts/{account}/password",
            "/api/accounts/{account}/identity",
            "/api/account/password",
            "/api/account/name");

    private final Service service = Service.running();
    private final Service.Person coordinator = service.signedIn("koordinator");

    /** @param of the part of the record, where the address does not say it */
    private record Put(String path, long version, Map<String, Object> of) {
        Put(String path, long version) {
            this(path, version, Map.of());
        }
    }

    /** @param prepared begins a record that says everything */
    private record Case(String pattern, Function<LeftOutStaysTest, Put> prepared) {
        @Override
        public String toString() {
            return pattern;
        }
    }

    public static Stream<Case> cases() {
        return Stream.of(
                new Case("/actors/{actor}", LeftOutStaysTest::actor),
                new Case("/actors/{actor}/identity", test -> part(test.actor(), "/identity")),
                new Case("/actors/{actor}/availability", test -> part(test.actor(), "/availability")),
                new Case("/actors/{actor}/classification", test -> part(test.actor(), "/classification")),
                new Case("/actors/{actor}/clientele", test -> part(test.actor(), "/clientele")),
                new Case("/actors/{actor}/orientation", test -> part(test.actor(), "/orientation")),
                new Case("/actors/{actor}/capacity", test -> part(test.actor(), "/capacity")),
                new Case("/actors/{actor}/crisis-readiness", test -> part(test.actor(), "/crisis-readiness")),
                new Case("/actors/{actor}/characteristics/{key}", LeftOutStaysTest::characteristicOfActor),
                new Case("/actors/{actor}/contacts/{contact}", LeftOutStaysTest::contact),
                new Case("/platforms/{platform}", LeftOutStaysTest::platform),
                new Case("/platforms/{platform}/evaluation", test -> part(test.platform(), "/evaluation")),
                new Case("/platforms/{platform}/meeting-plan", test -> part(test.platform(), "/meeting-plan")),
                new Case("/platforms/{platform}/members", test -> part(test.platform(), "/members")),
                new Case("/platforms/{platform}/members/{actor}", LeftOutStaysTest::member),
                new Case("/meetings/{meeting}", LeftOutStaysTest::meeting),
                new Case("/meetings/{meeting}/attendance", test -> part(test.meeting(), "/attendance")),
                new Case("/needs/{need}", LeftOutStaysTest::need),
                new Case("/needs/{need}/forms/{form}", LeftOutStaysTest::form),
                new Case("/needs/{need}/assessment", LeftOutStaysTest::assessment),
                new Case("/needs/{need}/activities/{activity}", LeftOutStaysTest::activity),
                new Case(
                        "/needs/{need}/activities/{activity}/description",
                        test -> part(test.activity(), "/description")),
                new Case("/needs/{need}/activities/{activity}/practice", test -> part(test.activity(), "/practice")),
                new Case("/needs/{need}/activities/{activity}/actors", test -> part(test.activity(), "/actors")),
                new Case("/notes/{note}", LeftOutStaysTest::note),
                new Case("/notes/{note}/text", test -> part(test.note(), "/text")),
                new Case("/interventions/{intervention}", LeftOutStaysTest::intervention),
                new Case("/topics/{topic}", LeftOutStaysTest::topic),
                new Case("/topics/{topic}/goals/{goal}", LeftOutStaysTest::goal),
                new Case("/steps/{step}", LeftOutStaysTest::step),
                new Case("/steps/{step}/evidence", test -> part(test.step(), "/evidence")),
                new Case("/recommendations/{recommendation}", LeftOutStaysTest::recommendation),
                new Case("/documents/{document}", LeftOutStaysTest::document),
                new Case("/practices/{practice}", LeftOutStaysTest::practice),
                new Case("/regional-texts/{text}", LeftOutStaysTest::regionalText),
                new Case("/notices/{notice}", LeftOutStaysTest::notice),
                new Case("/plan/chapters/{chapter}", LeftOutStaysTest::chapter),
                new Case("/filters/{filter}", LeftOutStaysTest::filter),
                new Case("/characteristics/{key}", LeftOutStaysTest::characteristic),
                new Case("/name", test -> test.network("/name")),
                new Case("/due-limits", test -> test.network("/due-limits")),
                new Case("/profile", test -> test.network("/profile")),
                new Case("/revisions/{revision}", LeftOutStaysTest::revision));
    }

    @ParameterizedTest
    @MethodSource("cases")
    public void whoever_says_nothing_changes_nothing(Case one) {
        var put = one.prepared().apply(this);

        var reply = coordinator.put(put.path(), put.version(), put.of());

        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        assertThat(reply.version()).isEqualTo(put.version());
    }

    @Test
    public void every_change_by_put_is_tried_here() {
        var all = service
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith("cz.propoj.command."))
                .filter(handler ->
                        handler.getKey().getMethodsCondition().getMethods().contains(RequestMethod.PUT))
                .flatMap(handler -> handler.getKey().getPatternsCondition().getPatterns().stream())
                .map(Object::toString)
                .filter(pattern -> !ACTS.contains(pattern))
                .collect(Collectors.toSet());

        assertThat(cases().map(one -> NET + one.pattern())).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    public void a_group_that_is_left_out_stays_and_null_clears_it() {
        var actor = actor();
        var renamed = coordinator.put(
                actor.path(), actor.version(), Map.of("identity", Map.of("name", "Jinak " + UUID.randomUUID())));
        assertThat(renamed.version()).isEqualTo(actor.version() + 1);
        var known = current(actor.path());
        assertThat(known.at("/profile/identity/kind").asString()).isEqualTo("ORGANISATION");
        assertThat(known.at("/profile/classification/founder").asString()).isEqualTo("obec");
        assertThat(known.at("/capacity/total").asInt()).isEqualTo(12);
        assertThat(known.at("/inCrisisNetwork").asBoolean()).isTrue();

        var cleared = coordinator.put(
                actor.path(),
                renamed.version(),
                nulls(
                        "classification",
                        "clientele",
                        "serviceArea",
                        "availability",
                        "orientation",
                        "capacity",
                        "inCrisisNetwork"));
        assertThat(cleared.status()).as(cleared.body().toString()).isEqualTo(200);
        known = current(actor.path());
        assertThat(known.at("/profile/classification/founder").isNull()).isTrue();
        assertThat(known.at("/profile/clientele/groups").isEmpty()).isTrue();
        assertThat(known.at("/profile/serviceArea/places").isEmpty()).isTrue();
        assertThat(known.at("/profile/availability/web").isNull()).isTrue();
        assertThat(known.at("/profile/orientation/focus").isNull()).isTrue();
        assertThat(known.at("/capacity/total").isNull()).isTrue();
        assertThat(known.at("/inCrisisNetwork").isNull()).isTrue();
        assertThat(coordinator
                        .put(actor.path(), cleared.version(), nulls("identity"))
                        .pointers())
                .isEqualTo("/identity");
    }

    @Test
    public void a_member_of_a_group_that_is_left_out_stays_and_null_clears_it() {
        var actor = actor();
        var path = actor.path() + "/classification";
        var founder = coordinator.put(path, actor.version(), Map.of("founder", "kraj"));
        assertThat(current(path).at("/profile/classification/kindOfService").asString())
                .isEqualTo("poradna");
        assertThat(current(path).at("/profile/classification/founder").asString())
                .isEqualTo("kraj");
        coordinator.put(path, founder.version(), nulls("founder"));
        assertThat(current(path).at("/profile/classification/founder").isNull()).isTrue();
        assertThat(current(path).at("/profile/classification/kindOfService").asString())
                .isEqualTo("poradna");
    }

    @Test
    public void of_a_platform_the_charter_the_evaluation_and_the_members_stay() {
        var platform = platform();
        var renamed = coordinator.put(
                platform.path(), platform.version(), Map.of("charter", Map.of("frequency", "čtvrtletně")));
        assertThat(renamed.version()).isEqualTo(platform.version() + 1);
        var known = current(platform.path());
        assertThat(known.at("/charter/goals").asString()).isEqualTo("cíle");
        assertThat(known.at("/charter/frequency").asString()).isEqualTo("čtvrtletně");
        assertThat(known.at("/evaluation").asString()).isEqualTo("daří se");
        assertThat(known.at("/members").size()).isEqualTo(1);

        coordinator.put(platform.path(), renamed.version(), nulls("charter", "evaluation", "members"));
        known = current(platform.path());
        assertThat(known.at("/charter/goals").isNull()).isTrue();
        assertThat(known.at("/evaluation").isNull()).isTrue();
        assertThat(known.at("/members").isEmpty()).isTrue();
    }

    @Test
    public void of_a_meeting_the_platform_and_who_came_stay() {
        var meeting = meeting();
        var moved = coordinator.put(meeting.path(), meeting.version(), Map.of("agenda", Map.of("date", "2025-04-05")));
        var known = current(meeting.path());
        assertThat(known.at("/agenda/date").asString()).isEqualTo("2025-04-05");
        assertThat(known.at("/agenda/goal").asString()).isEqualTo("cíl");
        assertThat(known.at("/platform").isNull()).isFalse();
        assertThat(known.at("/attendance").size()).isEqualTo(1);
        coordinator.put(meeting.path(), moved.version(), nulls("platform", "attendance"));
        known = current(meeting.path());
        assertThat(known.at("/platform").isNull()).isTrue();
        assertThat(known.at("/attendance").isEmpty()).isTrue();
    }

    @Test
    public void of_a_person_the_name_stays_and_a_new_one_goes_to_the_vault_although_nobody_says_that_it_is_a_person() {
        var person = coordinator.post(
                BASE + "/actors", Map.of("identity", Map.of("name", "Jana První", "kind", "PERSON_OR_ROLE")));
        var path = BASE + "/actors/" + person.id();
        var formal = coordinator.put(path, 0, Map.of("identity", Map.of("formality", "INFORMAL")));
        assertThat(formal.version()).as(formal.body().toString()).isEqualTo(1);
        var marker = "Jana " + UUID.randomUUID();
        var named = coordinator.put(path, 1, Map.of("identity", Map.of("name", marker)));
        assertThat(named.version()).as(named.body().toString()).isEqualTo(2);
        assertThat(service.log()).doesNotContain(marker);
        assertThat(current(path).at("/profile/identity/formality").asString()).isEqualTo("INFORMAL");
        assertThat(coordinator.put(path, 2, Map.of("identity", nulls("name"))).pointers())
                .isEqualTo("/identity/name");
    }

    @Test
    public void of_a_contact_what_the_vault_has_stays() {
        var contact = contact();
        var changed = coordinator.put(contact.path(), contact.version(), Map.of("phone", "+420 123 456 780"));
        assertThat(changed.version()).isEqualTo(contact.version() + 1);
        var again = coordinator.put(
                contact.path(), changed.version(), Map.of("name", "Petra", "email", "petra@example.org"));
        assertThat(again.version()).as("name and e-mail are as they were").isEqualTo(changed.version());
        assertThat(coordinator
                        .put(contact.path(), again.version(), nulls("email"))
                        .version())
                .isEqualTo(again.version() + 1);
        assertThat(coordinator.put(contact.path(), STALE, nulls("name")).pointers())
                .isEqualTo("/name");
    }

    @Test
    public void of_an_intervention_the_aim_the_days_and_whom_it_concerns_stay() {
        var intervention = intervention();
        var renamed = coordinator.put(intervention.path(), intervention.version(), Map.of("name", "Jinak"));
        assertThat(renamed.version()).as(renamed.body().toString()).isEqualTo(intervention.version() + 1);
        var known = current(intervention.path());
        assertThat(known.at("/undertaking/name").asString()).isEqualTo("Jinak");
        assertThat(known.at("/undertaking/to").asString()).isEqualTo("2025-05-01");
        assertThat(known.at("/undertaking/actors").size()).isEqualTo(1);
        var again = coordinator.put(intervention.path(), renamed.version(), Map.of("aim", "Víc setkání"));
        assertThat(again.version()).as("the aim is as it was").isEqualTo(renamed.version());

        var cleared = coordinator.put(intervention.path(), again.version(), nulls("to", "actors"));
        assertThat(cleared.status()).as(cleared.body().toString()).isEqualTo(200);
        known = current(intervention.path());
        assertThat(known.at("/undertaking/to").isNull()).isTrue();
        assertThat(known.at("/undertaking/actors").isEmpty()).isTrue();
        for (var needed : List.of("kind", "from", "aim")) {
            assertThat(coordinator
                            .put(intervention.path(), cleared.version(), nulls(needed))
                            .pointers())
                    .isEqualTo("/" + needed);
        }
    }

    @Test
    public void of_a_recommendation_its_texts_its_number_and_its_addressees_stay() {
        var recommendation = recommendation();
        var renamed = coordinator.put(recommendation.path(), recommendation.version(), Map.of("title", "Jinak"));
        assertThat(renamed.version()).as(renamed.body().toString()).isEqualTo(recommendation.version() + 1);
        var known = current(recommendation.path()).path("guidance");
        assertThat(known.path("title").asString()).isEqualTo("Jinak");
        assertThat(known.path("practice").asString()).isEqualTo("Jak to je");
        assertThat(known.path("points").size()).isEqualTo(2);
        assertThat(known.path("actors").size()).isEqualTo(1);
        assertThat(known.path("number").asInt()).isPositive();

        var cleared = coordinator.put(recommendation.path(), renamed.version(), nulls("practice", "points", "actors"));
        assertThat(cleared.status()).as(cleared.body().toString()).isEqualTo(200);
        known = current(recommendation.path()).path("guidance");
        assertThat(known.path("practice").isNull()).isTrue();
        assertThat(known.path("points").isEmpty()).isTrue();
        assertThat(known.path("actors").isEmpty()).isTrue();
        for (var needed : List.of("title", "field")) {
            assertThat(coordinator
                            .put(recommendation.path(), cleared.version(), nulls(needed))
                            .pointers())
                    .isEqualTo("/" + needed);
        }
    }

    @Test
    public void of_a_notice_the_days_and_the_rest_of_the_wording_stay() {
        var notice = notice();
        var longer = coordinator.put(
                notice.path(), notice.version(), Map.of("validity", Map.of("until", day(20).toString())));
        assertThat(longer.version()).as(longer.body().toString()).isEqualTo(notice.version() + 1);
        assertThat(current(notice.path()).at("/validity/from").asString()).isEqualTo(day(0).toString());
        var retitled = coordinator.put(notice.path(), longer.version(), Map.of("title", "Jiný nadpis"));
        assertThat(retitled.version()).isEqualTo(longer.version() + 1);
        var same = coordinator.put(
                notice.path(),
                retitled.version(),
                Map.of("title", "Jiný nadpis", "text", "Text", "place", "Tachov", "link", "https://example.org"));
        assertThat(same.version()).as("text, place and link stayed").isEqualTo(retitled.version());
        var cleared = coordinator.put(notice.path(), same.version(), nulls("place"));
        assertThat(cleared.version()).isEqualTo(same.version() + 1);
        for (var needed : List.of("kind", "audience", "title", "text")) {
            assertThat(coordinator
                            .put(notice.path(), cleared.version(), nulls(needed))
                            .pointers())
                    .isEqualTo("/" + needed);
        }
    }

    @Test
    public void what_somebody_else_set_meanwhile_is_not_overwritten_by_who_leaves_it_out() {
        var actor = actor();
        var first = coordinator.put(actor.path(), actor.version(), Map.of("classification", Map.of("founder", "kraj")));
        assertThat(coordinator
                        .put(actor.path(), actor.version(), Map.of("availability", Map.of("online", true)))
                        .status())
                .as("of the version that was read")
                .isEqualTo(412);
        coordinator.put(actor.path(), first.version(), Map.of("availability", Map.of("online", true)));
        assertThat(current(actor.path()).at("/profile/classification/founder").asString())
                .isEqualTo("kraj");
    }

    @Test
    public void what_was_sent_is_told_back_as_it_was_sent() {
        var actor = actor();
        var overtaken = coordinator.put(
                actor.path(), STALE, Map.of("classification", Collections.singletonMap("founder", null)));
        var rejected = overtaken.body().path("rejected");
        assertThat(rejected.has("clientele")).isFalse();
        assertThat(rejected.path("classification").has("sector")).isFalse();
        assertThat(rejected.path("classification").path("founder").isNull()).isTrue();
        var group = coordinator.put(actor.path() + "/classification", STALE, Map.of("founder", "kraj"));
        assertThat(group.body().path("rejected").has("sector")).isFalse();
        assertThat(group.body().at("/rejected/founder").asString()).isEqualTo("kraj");
    }

    private JsonNode current(String path) {
        var told = coordinator.put(path, STALE, Map.of());
        assertThat(told.status()).as(told.body().toString()).isEqualTo(412);
        return told.body().path("current");
    }

    private static Map<String, Object> nulls(String... members) {
        var body = new java.util.HashMap<String, Object>();
        Stream.of(members).forEach(member -> body.put(member, null));
        return body;
    }

    private static Put part(Put whole, String part) {
        return new Put(whole.path() + part, whole.version());
    }

    private Put regionalText() {
        var text = RegionOfTheTests.published(Service.running(), "Jak to chodí.");
        var copy = coordinator.post(BASE + "/regional-texts/" + text.id() + "/take-over", Map.of());
        return new Put(BASE + "/regional-texts/" + copy.id(), copy.version());
    }

    private Put created(String path, Map<String, Object> body) {
        var reply = coordinator.post(BASE + path, body);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        return new Put(BASE + path + "/" + reply.id(), reply.version());
    }

    private static LocalDate day(int after) {
        return LocalDate.now(Meta.ZONE).plusDays(after);
    }

    private Put intervention() {
        return created(
                "/interventions",
                Map.of(
                        "name",
                        "Zásah",
                        "kind",
                        "TRAINING",
                        "from",
                        "2025-04-01",
                        "to",
                        "2025-05-01",
                        "actors",
                        List.of(id(actor())),
                        "aim",
                        "Víc setkání"));
    }

    private Put topic() {
        return created(
                "/topics",
                Map.of(
                        "title",
                        "Téma",
                        "why",
                        "Proč",
                        "inCharge",
                        "koordinátor",
                        "areas",
                        List.of("SAFETY"),
                        "ageFrom",
                        6,
                        "themes",
                        List.of("prevence")));
    }

    private Put goal() {
        return created(
                topic().path().substring(BASE.length()) + "/goals",
                Map.of(
                        "wording",
                        "Cíl",
                        "target",
                        Map.of("measure", "ACTORS", "setOn", "2025-01-01", "wished", 40, "by", "2027-01-01")));
    }

    private Put step() {
        return created(
                "/steps",
                Map.of(
                        "title",
                        "Krok",
                        "what",
                        "Co",
                        "until",
                        day(30),
                        "recurrence",
                        Map.of("everyMonths", 1),
                        "actors",
                        List.of(id(actor())),
                        "parent",
                        Map.of("kind", "TOPIC", "topic", id(topic()))));
    }

    @Test
    public void of_a_topic_and_a_step_the_texts_and_all_else_stay() {
        var topic = topic();
        var renamed = coordinator.put(topic.path(), topic.version(), Map.of("title", "Jinak"));
        assertThat(renamed.version()).as(renamed.body().toString()).isEqualTo(topic.version() + 1);
        var known = current(topic.path());
        assertThat(known.at("/brief/title").asString()).isEqualTo("Jinak");
        assertThat(known.at("/brief/why").asString()).isEqualTo("Proč");
        assertThat(known.at("/brief/ageFrom").asInt()).isEqualTo(6);
        assertThat(coordinator
                        .put(topic.path(), renamed.version(), nulls("title"))
                        .pointers())
                .isEqualTo("/title");

        var step = step();
        var later = coordinator.put(step.path(), step.version(), nulls("until"));
        assertThat(later.version()).as(later.body().toString()).isEqualTo(step.version() + 1);
        known = current(step.path());
        assertThat(known.at("/task/what").asString()).isEqualTo("Co");
        assertThat(known.at("/task/until").isNull()).isTrue();
        assertThat(known.at("/task/recurrence/everyMonths").asInt()).isEqualTo(1);
    }

    private Put recommendation() {
        return created(
                "/recommendations",
                Map.of(
                        "title",
                        "Svolávat konference včas",
                        "field",
                        "CASE_WORK",
                        "practice",
                        "Jak to je",
                        "points",
                        List.of("Jeden", "Druhý"),
                        "timesPerYear",
                        2,
                        "actors",
                        List.of(id(actor()))));
    }

    @Test
    public void of_documents_and_practices_the_rest_stays_and_null_clears() {
        var document = document();
        var moved = coordinator.put(document.path(), document.version(), Map.of("validTo", "2028-02-29"));
        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(200);
        assertThat(current(document.path()).at("/profile/note").asString()).isEqualTo("Leží u nás");
        var cleared = coordinator.put(document.path(), moved.version(), nulls("note", "validTo"));
        assertThat(cleared.status()).as(cleared.body().toString()).isEqualTo(200);
        assertThat(current(document.path()).at("/profile/note").isNull()).isTrue();
        assertThat(coordinator
                        .put(document.path(), cleared.version(), nulls("kind"))
                        .pointers())
                .isEqualTo("/kind");

        var practice = practice();
        var renamed = coordinator.put(practice.path(), practice.version(), Map.of("title", "Jinak"));
        assertThat(renamed.status()).as(renamed.body().toString()).isEqualTo(200);
        var known = current(practice.path()).path("profile");
        assertThat(known.path("whomToAsk").asString()).isEqualTo("vedoucí");
        assertThat(known.path("actors").size()).isEqualTo(1);
    }

    private Put document() {
        return created(
                "/documents",
                Map.of("title", "Plán", "kind", "STRATEGY", "note", "Leží u nás", "validTo", "2027-12-31"));
    }

    private Put practice() {
        return created(
                "/practices",
                Map.of("title", "Klub", "what", "Ráno", "whomToAsk", "vedoucí", "actors", List.of(id(actor()))));
    }

    private Put notice() {
        return created(
                "/notices",
                Map.of(
                        "kind",
                        "EVENT",
                        "audience",
                        "NETWORK",
                        "validity",
                        Map.of("from", day(0).toString(), "until", day(9).toString()),
                        "title",
                        "Nadpis",
                        "text",
                        "Text",
                        "place",
                        "Tachov",
                        "link",
                        "https://example.org"));
    }

    private Put actor() {
        return created(
                "/actors",
                Map.of(
                        "identity",
                        Map.of("name", word("Aktér"), "kind", "ORGANISATION"),
                        "classification",
                        Map.of("kindOfService", "poradna", "founder", "obec", "sector", "EDUCATION"),
                        "clientele",
                        Map.of("groups", List.of("děti"), "ageFrom", 3),
                        "serviceArea",
                        Map.of("places", List.of("Tachov")),
                        "availability",
                        Map.of("web", "https://example.org", "online", false),
                        "orientation",
                        Map.of("focus", "PREVENTION"),
                        "inCrisisNetwork",
                        true,
                        "capacity",
                        Map.of("total", 12, "free", 3)));
    }

    private String id(Put one) {
        return one.path().substring(one.path().lastIndexOf('/') + 1);
    }

    private Put characteristicOfActor() {
        var key = id(characteristic());
        var actor = actor();
        var path = actor.path() + "/characteristics/" + key;
        return new Put(
                path,
                coordinator
                        .put(path, actor.version(), Map.of("values", List.of("ano")))
                        .version());
    }

    private Put contact() {
        var actor = actor();
        var named = coordinator.post(
                actor.path() + "/contacts",
                Map.of(
                        "name",
                        "Petra",
                        "phone",
                        "+420 123 456 789",
                        "email",
                        "petra@example.org",
                        "function",
                        "ředitelka",
                        "urgent",
                        true));
        return new Put(actor.path() + "/contacts/" + named.id(), named.version());
    }

    private Put platform() {
        return created(
                "/platforms",
                Map.of(
                        "standing",
                        Map.of("name", word("Stůl"), "type", "INTERDISCIPLINARY"),
                        "charter",
                        Map.of("frequency", "měsíčně", "goals", "cíle"),
                        "evaluation",
                        "daří se",
                        "members",
                        List.of(Map.of("actor", id(actor()), "role", "garant"))));
    }

    private Put member() {
        var actor = id(actor());
        var platform = created(
                "/platforms",
                Map.of(
                        "standing",
                        Map.of("name", word("Stůl"), "type", "INTERDISCIPLINARY"),
                        "members",
                        List.of(Map.of("actor", actor, "role", "garant"))));
        return part(platform, "/members/" + actor);
    }

    private Put meeting() {
        return created(
                "/meetings",
                Map.of(
                        "platform",
                        id(platform()),
                        "agenda",
                        Map.of("date", "2025-03-04", "kind", "ROUND_TABLE", "goal", "cíl"),
                        "attendance",
                        List.of(Map.of("actor", id(actor()), "people", 2))));
    }

    private Put need() {
        return created("/needs", Map.of("area", "SAFETY", "name", word("Potřeba")));
    }

    private Put form() {
        var need = need();
        var form = coordinator.post(need.path() + "/forms", Map.of("name", word("Podoba")));
        return new Put(need.path() + "/forms/" + form.id(), form.version());
    }

    private Put assessment() {
        var form = form();
        var path = form.path().replaceFirst("/forms/.*", "/assessment");
        var of = Map.<String, Object>of("form", id(form));
        var assessed = coordinator.put(path, form.version(), Map.of("form", id(form), "level", 2, "risks", "útěk"));
        assertThat(assessed.version()).as(assessed.body().toString()).isEqualTo(form.version() + 1);
        return new Put(path, assessed.version(), of);
    }

    private Put activity() {
        var form = form();
        var activity = coordinator.post(
                form.path() + "/activities/described",
                Map.of(
                        "plan",
                        Map.of("name", word("Činnost"), "possibleActors", List.of("škola")),
                        "practice",
                        "takto",
                        "actors",
                        List.of(id(actor()))));
        assertThat(activity.status()).as(activity.body().toString()).isEqualTo(201);
        var need = form.path().substring(0, form.path().indexOf("/forms/"));
        return new Put(need + "/activities/" + activity.id(), activity.version());
    }

    private Put note() {
        return created(
                "/notes",
                Map.of(
                        "subject",
                        Map.of("kind", "NETWORK", "id", TACHOV.value()),
                        "kind",
                        "NEEDS",
                        "visibility",
                        "NETWORK",
                        "text",
                        word("Text")));
    }

    private Put filter() {
        return created(
                "/filters",
                Map.of(
                        "list",
                        "ACTORS",
                        "name",
                        "Školy",
                        "query",
                        "sector=EDUCATION",
                        "sharedWith",
                        List.of("CASE_MANAGER")));
    }

    private Put characteristic() {
        return created("/characteristics", Map.of("label", word("Znak"), "type", "TEXT"));
    }

    private Put chapter() {
        var path = BASE + "/plan/chapters/introduction";
        var stale = coordinator.put(path, STALE, Map.of("text", "x"));
        var version = stale.status() == 412 ? stale.body().path("version").asLong() : stale.version();
        return new Put(
                path, coordinator.put(path, version, Map.of("text", "Náš úvod")).version());
    }

    private Put network(String part) {
        var told = coordinator.put(BASE + "/name", STALE, Map.of("name", "x"));
        return new Put(BASE + part, told.body().path("version").asLong());
    }

    private Put revision() {
        for (var year = 2001; ; year++) {
            var opened = coordinator.post(BASE + "/revisions", Map.of("year", year, "platform", id(platform())));
            if (opened.status() == 201) {
                return new Put(BASE + "/revisions/" + RevisionId.of(TACHOV, year), opened.version());
            }
            assertThat(year).as(opened.body().toString()).isLessThan(2010);
        }
    }

    private static String word(String beginning) {
        return beginning + " " + UUID.randomUUID();
    }
}
