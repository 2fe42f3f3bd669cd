package cz.propoj.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.eventlog.domain.OlderForms;
import cz.propoj.eventlog.domain.PropojLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * A log must be readable in ten years. For each event and revision an approved file shows its stored form; whoever
 * changes an event sees here what that does to the log, raises the revision and adds an upcaster.
 */
class ApprovedEventsTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final Path RECEIVED = Path.of("target/received");

    private static final EventTypes TYPES = PropojLog.types();
    private static final JsonMapper JSON = EventPayloads.mapper()
            .rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    static Stream<EventTypes.Type> types() {
        return TYPES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_stored_form_is_the_approved_one(EventTypes.Type type) throws IOException {
        var name = type.name() + "-" + type.revision() + ".json";
        var received = JSON.writeValueAsString(Samples.of(type.javaType())) + "\n";
        Files.createDirectories(RECEIVED);
        Files.writeString(RECEIVED.resolve(name), received);

        var approved = APPROVED.resolve(name);

        assertThat(approved)
                .as("Look at target/received/%s; if it is meant so, copy it to %s", name, APPROVED)
                .exists();
        assertThat(received).isEqualTo(Files.readString(approved));
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_approved_form_reads_back_as_the_same_event(EventTypes.Type type) throws IOException {
        var approved = Files.readString(APPROVED.resolve(type.name() + "-" + type.revision() + ".json"));

        assertThat((Object) JSON.readValue(approved, type.javaType())).isEqualTo(Samples.of(type.javaType()));
    }

    @Test
    void the_approved_form_of_an_older_revision_reads_as_todays_event() throws IOException {
        var payloads = new EventPayloads(TYPES, OlderForms.steps());
        try (var files = Files.list(APPROVED)) {
            var older = files.filter(file -> isOlder(file)).sorted().toList();

            assertThat(older).isNotEmpty();
            for (var file : older) {
                var parts = fileName(file).split("[-.]", -1);
                var stored = TokenBuffer.forGeneration();
                JSON.writeTree(stored, JSON.readTree(Files.readString(file)));

                var event = payloads.payload(parts[0], Integer.parseInt(parts[1]), stored, 0);

                var today = Files.readString(APPROVED.resolve(parts[0] + "-upcast-from-" + parts[1] + ".json"));
                assertThat(JSON.writeValueAsString(event) + "\n").isEqualTo(today);
            }
        }
    }

    private static boolean isOlder(Path file) {
        var parts = fileName(file).split("[-.]", -1);
        var type = TYPES.find(parts[0]);
        return type != null && parts.length == 3 && Integer.parseInt(parts[1]) < type.revision();
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }

    @Test
    void no_approved_form_is_left_without_an_event() throws IOException {
        try (var files = Files.list(APPROVED)) {
            List<String> orphans = files.map(file -> fileName(file))
                    .filter(name -> TYPES.find(name.replaceFirst("-.*$", "")) == null)
                    .toList();
            assertThat(orphans).isEmpty();
        }
    }
}
