package cz.propoj.command.plan;

import static cz.propoj.command.Service.TACHOV;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.Service;
import cz.propoj.contract.plan.LetterheadEvent.LetterheadReplaced;
import cz.propoj.contract.plan.LetterheadId;
import cz.propoj.eventlog.EventLog;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

class LetterheadOverHttpTest {
    private static final String PATH = "/api/networks/" + TACHOV + "/plan/letterhead";

    private final Service service = Service.running();
    private final Service.Person coordinator = service.signedIn("koordinator");

    private static Map<String, Object> body(byte[] file) {
        return Map.of("file", "hlavicka.docx", "content", Base64.getEncoder().encodeToString(file));
    }

    private long head() {
        return service.bean(EventLog.class).head();
    }

    private Service.Reply replaced() {
        var reply = coordinator.post(PATH, body(LetterheadCheckTest.good("Úřad " + UUID.randomUUID())));
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return reply;
    }

    @Test
    void is_replaced_removed_and_erased_and_the_file_is_in_no_event() {
        replaced();
        var events = service.bean(EventStore.class)
                .readEvents(LetterheadId.of(TACHOV).toString())
                .asStream()
                .map(event -> event.getPayload())
                .toList();
        assertThat(events).isNotEmpty();
        assertThat(events)
                .filteredOn(LetterheadReplaced.class::isInstance)
                .allMatch(event -> event instanceof LetterheadReplaced one
                        && one.content() == null
                        && one.file() == null
                        && one.kept() != null);
        var before = head();
        assertThat(coordinator.post(PATH + "/removal", Map.of()).status()).isEqualTo(200);
        assertThat(coordinator.post(PATH + "/removal", Map.of()).status())
                .as("the same again changes nothing")
                .isEqualTo(200);
        assertThat(head() - before).isEqualTo(1);
        assertThat(coordinator.post(PATH + "/erasure", Map.of()).status()).isEqualTo(200);
        assertThat(head() - before).isEqualTo(2);
    }

    @Test
    void the_same_file_twice_is_one_change() {
        var file = body(LetterheadCheckTest.good("Dvakrát " + UUID.randomUUID()));
        var before = head();
        assertThat(coordinator.post(PATH, file).status()).isEqualTo(200);
        assertThat(coordinator.post(PATH, file).status()).isEqualTo(200);
        assertThat(head() - before).isEqualTo(1);
    }

    @Test
    void what_cannot_be_used_is_refused_at_its_field() {
        var before = head();
        for (var content : new String[] {
            "", "není Base64!", Base64.getEncoder().encodeToString("text".getBytes(StandardCharsets.UTF_8))
        }) {
            var reply = coordinator.post(PATH, Map.of("file", "x.docx", "content", content));
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.body().toString()).contains("/content").contains(".docx");
        }
        assertThat(coordinator.post(PATH, Map.of()).status()).isEqualTo(422);
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void who_may_not_write_the_plan_may_not_change_it() {
        var before = head();
        var reader = service.signedIn("ctenar");
        assertThat(reader.post(PATH, body(LetterheadCheckTest.good("Cizí"))).status())
                .isEqualTo(403);
        assertThat(reader.post(PATH + "/removal", Map.of()).status()).isEqualTo(403);
        assertThat(head()).isEqualTo(before);
    }
}
