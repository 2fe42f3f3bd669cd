package cz.propoj.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.query.OnTheScene;
import cz.propoj.query.Served;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as a file: whole as a chain for everybody who may have it, with content only for those who see that content. */
class LogExportTest extends OnTheScene {
    private static final String EXPORT = "/api/operations/log/export";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private List<JsonNode> lines(Served.Person who) {
        return body(who, EXPORT).lines().map(JSON::readTree).toList();
    }

    private static String contents(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.has("commit"))
                .map(line -> Base64.getDecoder().decode(line.path("commit").asString()))
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining());
    }

    @Test
    void every_commit_is_a_link_of_the_chain() {
        var lines = lines(coordinator);
        var first = lines.getFirst();
        var hash = "0".repeat(64);
        var next = 0L;
        for (var line : lines.subList(1, lines.size())) {
            assertThat(line.path("position").asLong()).isEqualTo(next);
            assertThat(line.path("prev").asString()).isEqualTo(hash);
            hash = line.path("hash").asString();
            next += line.path("events").asLong();
        }
        assertThat(first.path("format").asString()).isEqualTo("propoj-log-1");
        assertThat(first.path("position").asLong()).isEqualTo(next - 1);
        assertThat(first.path("hash").asString()).isEqualTo(hash);
    }

    @Test
    void content_comes_with_the_networks_that_one_runs() {
        assertThat(contents(lines(coordinator)))
                .contains("ActorRegistered", "MeetingRecorded", "orp-3215")
                .doesNotContain("NoteWritten", "NeedAnnotated", "MARKER");
        assertThat(contents(lines(stranger))).doesNotContain("orp-3215").contains("orp-3208");
        assertThat(contents(lines(administrator))).isEmpty();
    }

    @Test
    void whoever_may_not_verify_the_log_gets_nothing() {
        for (var who : List.of(reader, caseManager)) {
            served.get(who, EXPORT).expectStatus().isForbidden();
        }
    }
}
