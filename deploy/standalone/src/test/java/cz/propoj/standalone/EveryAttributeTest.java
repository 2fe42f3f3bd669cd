package cz.propoj.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cz.propoj.contract.actors.ActorProfile;
import cz.propoj.contract.actors.ActorType;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.records.Attribute;
import cz.propoj.contract.records.AttributeType;
import cz.propoj.eventlog.EventLog;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** What the description of actors names is everywhere at once: whoever adds an attribute there has nothing else to do. */
@ExtendWith(WithDemonstration.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAttributeTest {
    private static final NetworkId NETWORK = new NetworkId("orp-3212");
    private static final NetworkId OTHER_NETWORK = new NetworkId("orp-3214");
    private static final String JSON = "application/json";
    private static final String NAME = "Se všemi údaji";

    static final List<String> KEYS =
            ActorType.TYPE.attributes().stream().map(Attribute::key).toList();

    private final Asker coordinator;
    private final SharedDemonstration demonstration;
    private String actor = "";

    EveryAttributeTest(SharedDemonstration demonstration) {
        this.demonstration = demonstration;
        this.coordinator = demonstration.asking();
    }

    @BeforeAll
    void say_everything_of_an_actor() {
        demonstration.established(NETWORK);
        demonstration.established(OTHER_NETWORK);
        await().until(() -> coordinator.get(api(NETWORK, ""), JSON).status() == 200);
        var registered = coordinator.send(
                "POST", api(NETWORK, "/actors"), Map.of("identity", Map.of("name", NAME, "kind", "ORGANISATION")));
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        actor = part(registered, "id");
        var described = coordinator.send("PUT", api(NETWORK, "/actors/" + actor), everything(), 0L);
        assertThat(described.status()).as(described.text()).isEqualTo(200);
        coordinator.get(api(NETWORK, "/actors?after=" + part(described, "position")), JSON);
    }

    /** Of an answer to a change, which is told with the address of what was made. */
    private static String part(Asker.Reply reply, String member) {
        var found = Pattern.compile('"' + member + "\":\"?([^\",}]+)").matcher(reply.text());
        assertThat(found.find()).as(reply.text()).isTrue();
        return found.group(1);
    }

    private static String api(NetworkId network, String path) {
        return "/api/networks/" + network + path;
    }

    private static Map<String, Object> everything() {
        var body = SampleValues.everything(ActorType.TYPE);
        body.computeIfPresent("identity", (_, identity) -> named((Map<?, ?>) identity));
        return body;
    }

    private static Map<Object, Object> named(Map<?, ?> identity) {
        var named = new LinkedHashMap<Object, Object>(identity);
        named.put("name", NAME);
        return named;
    }

    private static Attribute<ActorProfile> attribute(String key) {
        return ActorType.TYPE.attribute(key).orElseThrow();
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void the_list_shows_and_filters_it(String key) {
        var sample = SampleValues.first(ActorType.TYPE, attribute(key));
        var wanted = attribute(key).type() instanceof AttributeType.Line ? "=" + sample : sample;

        var found = coordinator.get(api(NETWORK, "/actors?" + key + "=" + encoded(wanted)), JSON);
        var others = coordinator.get(api(NETWORK, "/actors?" + key + "=-"), JSON);

        assertThat(found.json().path("total").asInt()).as(found.text()).isEqualTo(1);
        assertThat(found.json().path("items").path(0).path(key).toString()).contains(sample);
        assertThat(others.json().path("total").asInt()).as(others.text()).isZero();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void the_form_asks_for_it(String key) {
        var group = ActorType.TYPE.groupOf(key).orElseThrow().key();

        var form = coordinator.get("/site/" + NETWORK + "/akteri/" + actor + "/upravit", "text/html");

        assertThat(form.text()).contains("data-pointer=\"/" + group + "/" + key + "\"");
        assertThat(HtmlUtils.htmlUnescape(form.text())).contains(SampleValues.first(ActorType.TYPE, attribute(key)));
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void the_record_tells_it(String key) {
        var record = coordinator.get("/site/" + NETWORK + "/akteri/" + actor, "text/html");

        assertThat(HtmlUtils.htmlUnescape(record.text()).replace('\u00A0', ' ').toLowerCase(Locale.ROOT))
                .contains(SampleValues.words(ActorType.TYPE, attribute(key)).toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void the_history_names_it(String key) {
        var history = coordinator
                .get(api(NETWORK, "/actors/" + actor + "/history"), JSON)
                .json();

        assertThat(changes(history)
                        .filter(change -> change.path("field").asString().equals(key)))
                .allSatisfy(change ->
                        assertThat(change.path("label").asString()).isNotEmpty().isNotEqualTo("change." + key))
                .isNotEmpty();
    }

    private static Stream<JsonNode> changes(JsonNode history) {
        return history.path("items").valueStream().flatMap(item -> item.path("changes")
                .valueStream());
    }

    @Test
    void csv_has_a_column_of_each() {
        var csv = coordinator
                .get(api(NETWORK, "/actors"), "text/csv")
                .text()
                .lines()
                .toList();

        assertThat(KEYS)
                .allSatisfy(key -> assertThat(csv.get(1)).contains(SampleValues.words(ActorType.TYPE, attribute(key))));
        assertThat(csv.getFirst()).doesNotContain("actors.");
    }

    @Test
    void a_workbook_takes_them_to_another_network() {
        var file = coordinator.file(api(NETWORK, "/workbooks/akteri.xlsx"));
        var sheet = String.join("\n", WorkbookText.of(file));
        var described = ActorType.TYPE.attributes().stream()
                .filter(attribute -> attribute.heading() != null)
                .toList();
        assertThat(described).hasSizeGreaterThan(10).allSatisfy(attribute -> assertThat(sheet)
                .contains(Objects.requireNonNull(attribute.heading()).text())
                .contains(SampleValues.words(ActorType.TYPE, attribute)));

        var uploaded = coordinator.upload(api(OTHER_NETWORK, "/workbooks"), "akteri.xlsx", file);
        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(202);
        var job = api(OTHER_NETWORK, "/workbooks/" + part(uploaded, "id"));
        reaches(job, "CHECKED");
        var accepted = coordinator.send("POST", job + "/acceptance", Map.of("asOf", "2025-12-01"));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        reaches(job, "DONE");

        var head = demonstration.part(EventLog.class).head();
        var there = coordinator
                .get(api(OTHER_NETWORK, "/actors?after=" + head), JSON)
                .json()
                .path("items")
                .path(0);
        var here = coordinator.get(api(NETWORK, "/actors/" + actor), JSON).json();
        assertThat(described)
                .allSatisfy(attribute -> assertThat(there.path(attribute.key())).isEqualTo(here.path(attribute.key())));
    }

    private void reaches(String job, String state) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        coordinator.get(job, JSON).json().path("state").asString())
                .isEqualTo(state));
    }
}
