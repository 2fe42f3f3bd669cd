package cz.propoj.command.practices;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Practices and documents as people write them down: who may, what is refused, and what of another network can be taken over. */
class PracticesOverHttpTest {
    private static final String BASE = "/api/networks/" + Service.TACHOV;
    private static final String PRACTICES = BASE + "/practices";
    private static final String DOCUMENTS = BASE + "/documents";
    private static final String ELSEWHERE = "/api/networks/" + Service.DOBRIS + "/practices";

    private final Service service = Service.running();
    private final Service.Person coordinator = service.signedIn("koordinator");
    private final Service.Person neighbour = service.signedIn("soused");

    private static Map<String, Object> takingOver(String practice) {
        return Map.of("title", "Převzatá", "source", Map.of("network", Service.TACHOV.value(), "practice", practice));
    }

    private Service.Reply share(Service.Reply practice, String audience) {
        return coordinator
                .post(
                        PRACTICES + "/" + practice.id() + "/sharing",
                        Map.of("audience", audience),
                        "If-Match",
                        "\"" + practice.version() + "\"")
                .is(200);
    }

    @Test
    void texts_go_to_the_vault_and_never_into_the_log() {
        var marker = "MARKER-" + UUID.randomUUID();
        var practice = coordinator
                .post(PRACTICES, Map.of("title", "Klub", "what", marker, "origin", marker, "whomToAsk", marker))
                .is(201);
        var document = coordinator
                .post(DOCUMENTS, Map.of("title", "Plán", "kind", "STRATEGY", "owner", marker, "note", marker))
                .is(201);

        assertThat(service.log()).contains(practice.id(), document.id()).doesNotContain(marker);
        assertThat(service.database()).doesNotContain(marker);
    }

    @Test
    void only_coordinators_write_them_down() {
        for (var who : List.of("manazer", "ctenar")) {
            var person = service.signedIn(who);
            person.post(PRACTICES, Map.of("title", "Klub")).is(403, who);
            person.post(DOCUMENTS, Map.of("title", "Plán", "kind", "STRATEGY")).is(403, who);
        }
        neighbour.post(PRACTICES, Map.of("title", "Klub")).is(404, "of another network");
    }

    @Test
    void a_repeat_makes_no_second_record() {
        var key = UUID.randomUUID().toString();
        var body = Map.of("title", "Klub " + key, "stage", "ADOPTED");
        var first = coordinator.post(PRACTICES, body, "Idempotency-Key", key).is(201);
        var again = coordinator.post(PRACTICES, body, "Idempotency-Key", key).is(201);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.version()).isEqualTo(first.version()).isEqualTo(1);
    }

    @Test
    void what_is_not_in_the_network_is_refused_where_it_stands() {
        var nowhere = UUID.randomUUID().toString();
        for (var list : List.of("actors", "platforms", "needs", "topics")) {
            var reply = coordinator
                    .post(PRACTICES, Map.of("title", "Klub", list, List.of(nowhere)))
                    .is(422, list);
            assertThat(reply.pointers()).isEqualTo("/" + list + "/0");
        }
        var document = coordinator
                .post(DOCUMENTS, Map.of("title", "Plán", "kind", "STRATEGY", "actor", nowhere))
                .is(422);
        assertThat(document.pointers()).isEqualTo("/actor");
        var dropped = coordinator
                .post(PRACTICES, Map.of("title", "Klub", "stage", "DROPPED"))
                .is(422);
        assertThat(dropped.pointers()).isEqualTo("/stage");
    }

    @Test
    void a_document_that_ends_before_it_begins_is_refused_with_its_place() {
        var body = new HashMap<String, Object>(Map.of("title", "Plán", "kind", "STRATEGY"));
        body.put("validFrom", "2028-02-29");
        body.put("validTo", "2028-02-28");
        assertThat(coordinator.post(DOCUMENTS, body).is(422).pointers()).isEqualTo("/validTo");
        body.put("validTo", "2027-02-29");
        var neverWas = coordinator.post(DOCUMENTS, body).is(422, "a day that never was");
        assertThat(neverWas.pointers()).isEqualTo("/validTo");
    }

    @Test
    void only_what_is_shared_with_a_network_can_be_taken_over_by_it() {
        var practice = coordinator.post(PRACTICES, Map.of("title", "Klub")).is(201);
        var notShared = neighbour.post(ELSEWHERE, takingOver(practice.id())).is(422);
        assertThat(notShared.pointers()).isEqualTo("/source");
        var nowhere = neighbour
                .post(ELSEWHERE, takingOver(UUID.randomUUID().toString()))
                .is(422);
        assertThat(nowhere.body().path("errors")).isEqualTo(notShared.body().path("errors"));

        var inRegion = share(practice, "REGION");
        neighbour.post(ELSEWHERE, takingOver(practice.id())).is(422, "it lies in another region");
        var withAll = share(practice(practice, inRegion), "EVERYBODY");
        var taken = neighbour.post(ELSEWHERE, takingOver(practice.id())).is(201);
        coordinator.post(PRACTICES, takingOver(practice.id())).is(422, "its own");

        coordinator
                .delete(PRACTICES + "/" + practice.id() + "/sharing", withAll.version())
                .is(200);
        neighbour.post(ELSEWHERE, takingOver(practice.id())).is(422, "not shared any more");
        neighbour
                .put(ELSEWHERE + "/" + taken.id(), taken.version(), Map.of("title", "Naše vlastní"))
                .is(200, "whoever took it over keeps it");
    }

    /** The practice at the version of a later change. */
    private static Service.Reply practice(Service.Reply practice, Service.Reply change) {
        var body = ((tools.jackson.databind.node.ObjectNode) practice.body()).deepCopy();
        body.put("version", change.version());
        return new Service.Reply(practice.status(), practice.location(), body);
    }

    @Test
    void a_step_is_evident_by_a_document_of_its_network_only() {
        var topic = coordinator.post(BASE + "/topics", Map.of("title", "Téma")).is(201);
        var step = coordinator
                .post(BASE + "/steps", Map.of("title", "Krok", "parent", Map.of("kind", "TOPIC", "topic", topic.id())))
                .is(201);
        var path = BASE + "/steps/" + step.id() + "/documents";
        var nowhere = coordinator
                .post(path, Map.of("document", UUID.randomUUID().toString()), "If-Match", "\"0\"")
                .is(422);
        assertThat(nowhere.pointers()).isEqualTo("/document");

        var document = coordinator
                .post(DOCUMENTS, Map.of("title", "Dohoda škol", "kind", "AGREEMENT"))
                .is(201);
        coordinator
                .post(path, Map.of("document", document.id()), "If-Match", "\"0\"")
                .is(200);
        assertThat(service.log()).contains("DocumentLink[title=Dohoda škol, url=null, document=" + document.id());
    }
}
