package cz.propoj.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cz.propoj.contract.interventions.InterventionType;
import cz.propoj.contract.meetings.MeetingType;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.noticeboard.NoticeType;
import cz.propoj.contract.noticeboard.Wording;
import cz.propoj.contract.platforms.PlatformRecordType;
import cz.propoj.contract.records.Attribute;
import cz.propoj.contract.records.AttributeType;
import cz.propoj.contract.records.RecordType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;

/** As {@link EveryAttributeTest}, of the other kinds of records that are described. */
@ExtendWith(WithDemonstration.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DescribedRecordsTest {
    private static final NetworkId NETWORK = new NetworkId("orp-3101");
    private static final String JSON = "application/json";

    /** A kind of record: its description and its folder among the pages. */
    enum Kind {
        PLATFORM("platformy"),
        MEETING("setkani"),
        INTERVENTION("intervence"),
        NOTICE("nastenka");

        final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        RecordType<?> type() {
            return switch (this) {
                case PLATFORM -> PlatformRecordType.TYPE;
                case MEETING -> MeetingType.TYPE;
                case INTERVENTION -> InterventionType.TYPE;
                case NOTICE -> NoticeType.TYPE;
            };
        }

        String path() {
            return "/api/networks/" + NETWORK + "/" + type().key();
        }

        /** There is a list with filters and CSV. */
        boolean isListed() {
            return this != INTERVENTION;
        }
    }

    private final Asker coordinator;
    private final SharedDemonstration demonstration;
    private final Map<Kind, String> records = new EnumMap<>(Kind.class);

    DescribedRecordsTest(SharedDemonstration demonstration) {
        this.demonstration = demonstration;
        this.coordinator = demonstration.asking();
    }

    static Stream<Arguments> attributes() {
        return Stream.of(Kind.values()).flatMap(kind -> kind.type().attributes().stream()
                .map(attribute -> Arguments.of(kind, attribute.key())));
    }

    @BeforeAll
    void say_everything_of_one_record_of_each_kind() {
        demonstration.established(NETWORK);
        await().until(() -> coordinator.get("/api/networks/" + NETWORK, JSON).status() == 200);
        for (var kind : Kind.values()) {
            var body = SampleValues.everything(kind.type());
            if (kind == Kind.INTERVENTION) {
                body.put("aim", "Cíl");
            }
            var said = coordinator.send("POST", kind.path(), body);
            assertThat(said.status()).as(kind + said.text()).isEqualTo(201);
            records.put(kind, part(said, "id"));
            coordinator.get("/api/networks/" + NETWORK + "/actors?after=" + part(said, "position"), JSON);
        }
    }

    /** Of an answer to a change, which is told with the address of what was made. */
    private static String part(Asker.Reply reply, String member) {
        var found = Pattern.compile('"' + member + "\":\"?([^\",}]+)").matcher(reply.text());
        assertThat(found.find()).as(reply.text()).isTrue();
        return found.group(1);
    }

    private static Attribute<?> attribute(Kind kind, String key) {
        return kind.type().attribute(key).orElseThrow();
    }

    private String page(Kind kind, String rest) {
        var page =
                coordinator.get("/site/" + NETWORK + "/" + kind.folder + "/" + records.get(kind) + rest, "text/html");
        return HtmlUtils.htmlUnescape(page.text()).replace('\u00A0', ' ');
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void the_interface_tells_and_filters_it(Kind kind, String key) {
        var sample = SampleValues.first(kind.type(), attribute(kind, key));
        var record = coordinator.get(kind.path() + "/" + records.get(kind), JSON);
        assertThat(record.json().path(key).toString()).as(record.text()).contains(sample);
        if (kind.isListed()) {
            var wanted = attribute(kind, key).type() instanceof AttributeType.Line ? "=" + sample : sample;
            assertThat(found(kind, key, wanted)).isEqualTo(1);
            assertThat(found(kind, key, "-")).isZero();
        }
    }

    private int found(Kind kind, String key, String wanted) {
        var query = key + "=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        return coordinator
                .get(kind.path() + "?" + query, JSON)
                .json()
                .path("total")
                .asInt();
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void the_form_asks_for_it(Kind kind, String key) {
        assertThat(page(kind, "/upravit"))
                .contains("data-pointer=\"" + kind.type().pointer(key) + "\"")
                .contains(SampleValues.first(kind.type(), attribute(kind, key)));
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void the_record_tells_it(Kind kind, String key) {
        assertThat(page(kind, "").toLowerCase(Locale.ROOT))
                .contains(SampleValues.words(kind.type(), attribute(kind, key)).toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void the_timeline_names_it_unless_its_changes_stand_in_the_vault(Kind kind, String key) {
        var timeline = coordinator.get(
                "/api/networks/" + NETWORK + "/timeline?kind=" + kind.type().key() + "&record=" + records.get(kind),
                JSON);
        var labels = timeline.json()
                .path("items")
                .valueStream()
                .flatMap(item -> item.path("changes").valueStream())
                .filter(change -> change.path("field").asString().equals(key))
                .map(change -> change.path("label").asString());

        if (kind == Kind.NOTICE && NoticeType.TYPE.group(Wording.class).has(key)) {
            assertThat(labels).isEmpty();
        } else {
            assertThat(labels)
                    .isNotEmpty()
                    .allSatisfy(label -> assertThat(label).isNotEmpty().isNotEqualTo("change." + key));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "INTERVENTION", mode = EnumSource.Mode.EXCLUDE)
    void csv_has_a_column_of_each(Kind kind) {
        var csv = coordinator.get(kind.path(), "text/csv").text();

        assertThat(kind.type().attributes())
                .allSatisfy(attribute -> assertThat(csv).contains(SampleValues.words(kind.type(), attribute)));
        assertThat(csv).doesNotContain("label.");
    }
}
