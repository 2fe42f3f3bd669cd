package cz.propoj.command.regionaltexts;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.Service;
import cz.propoj.contract.regionaltexts.RegionalTextId;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Texts of the region as people write, publish and take them over: who may, what is refused, and where the words go. */
class RegionalTextsOverHttpTest {
    private static final String TOWN = "/api/networks/" + Service.TACHOV + "/regional-texts/";

    private final Service service = Service.running();
    private final Service.Person region = RegionOfTheTests.planner(service);
    private final Service.Person town = service.signedIn("koordinator");

    private Service.Reply change(Service.Person who, String path, long version, Object body) {
        return who.post(path, body, "If-Match", "\"" + version + "\"");
    }

    @Test
    void words_go_to_the_vault_and_never_into_the_log() {
        var marker = "MARKER-" + UUID.randomUUID();
        var text = RegionOfTheTests.published(service, "První věta. " + marker);
        var taken =
                town.post(TOWN + text.id() + "/take-over", Map.of("version", 1)).is(200);
        change(town, TOWN + taken.id() + "/erasure", 0, Map.of()).is(200);

        assertThat(service.log()).contains(text.id(), taken.id()).doesNotContain(marker);
        assertThat(service.database()).doesNotContain(marker);
    }

    @Test
    void the_same_request_and_another_one_for_the_same_text_give_one_copy() {
        var text = RegionOfTheTests.published(service, "Věta.");
        var key = UUID.randomUUID().toString();
        var first = town.post(TOWN + text.id() + "/take-over", Map.of("version", 1), "Idempotency-Key", key)
                .is(200);
        var again = town.post(TOWN + text.id() + "/take-over", Map.of("version", 1), "Idempotency-Key", key)
                .is(200);
        var other = town.post(TOWN + text.id() + "/take-over", Map.of()).is(200);

        assertThat(first.id())
                .isEqualTo(RegionalTextId.of(text.id()).copyIn(Service.TACHOV).toString());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.id()).isEqualTo(first.id());
        assertThat(other.version()).isZero();
    }

    @Test
    void only_who_runs_the_network_takes_over_and_only_who_runs_the_region_writes() {
        var text = RegionOfTheTests.published(service, "Věta.");
        var body = Map.of("kind", "PRACTICE", "field", "GENERAL", "title", "Text");
        for (var login : new String[] {"ctenar", "manazer"}) {
            service.signedIn(login)
                    .post(TOWN + text.id() + "/take-over", Map.of())
                    .is(403);
        }
        town.post(TOWN.substring(0, TOWN.length() - 1), body).is(409);
        town.post(RegionOfTheTests.TEXTS, body).is(404);
        change(town, RegionOfTheTests.TEXTS + "/" + text.id() + "/withdrawal", text.version(), Map.of())
                .is(404);
    }

    @Test
    void drafts_texts_of_another_region_and_none_at_all_are_not_told_apart() {
        var draft = RegionOfTheTests.draft(service, "Rozepsaná věta.");
        var published = RegionOfTheTests.published(service, "Věta.");
        var neighbour = service.signedIn("soused");
        var foreign = "/api/networks/" + Service.DOBRIS + "/regional-texts/";

        var refused = town.post(TOWN + draft.id() + "/take-over", Map.of()).is(404);
        assertThat(town.post(TOWN + UUID.randomUUID() + "/take-over", Map.of())
                        .is(404)
                        .body()
                        .path("detail"))
                .isEqualTo(refused.body().path("detail"));
        assertThat(neighbour
                        .post(foreign + published.id() + "/take-over", Map.of())
                        .is(404)
                        .body()
                        .path("detail"))
                .isEqualTo(refused.body().path("detail"));
    }

    @Test
    void what_the_region_did_meanwhile_is_said_in_words() {
        var text = RegionOfTheTests.published(service, "Věta.");
        var early = town.post(
                        TOWN + text.id() + "/take-over",
                        Map.of("effectiveOn", LocalDate.of(2024, 2, 1).toString()))
                .is(422);
        assertThat(early.pointers()).isEqualTo("/effectiveOn");
        town.post(TOWN + text.id() + "/take-over", Map.of("version", 7)).is(409);
        change(region, RegionOfTheTests.TEXTS + "/" + text.id() + "/withdrawal", text.version(), Map.of())
                .is(200);
        var gone =
                town.post(TOWN + text.id() + "/take-over", Map.of("version", 1)).is(409);
        assertThat(gone.body().toString()).contains("Kraj tento text stáhl");
    }

    @Test
    void a_newer_version_is_taken_in_or_declined_for_the_version_that_was_seen() {
        var text = RegionOfTheTests.published(service, "Věta.");
        var copy = town.post(TOWN + text.id() + "/take-over", Map.of()).is(200);
        var path = TOWN + copy.id();
        var second = RegionOfTheTests.publishedAnew(service, text, "Věta nová.");
        change(town, path + "/declined-version", 0, Map.of("version", 1)).is(409);
        var declined = change(town, path + "/declined-version", 0, Map.of("version", 2))
                .is(200);
        assertThat(declined.version()).isEqualTo(1);
        RegionOfTheTests.publishedAnew(service, second, "Věta ještě novější.");
        change(town, path + "/newer-version", 1, Map.of("version", 2, "body", "x"))
                .is(409);
        change(town, path + "/newer-version", 0, Map.of("version", 3, "body", "x"))
                .is(412);
        var taken = change(town, path + "/newer-version", 1, Map.of("version", 3, "body", "Věta ještě novější."))
                .is(200);
        assertThat(taken.version()).isEqualTo(2);
        town.ask(HttpMethod.POST, path + "/newer-version", Map.of("version", 3)).is(428);
    }

    @Test
    void what_the_region_has_erased_is_not_taken_over_and_a_copy_keeps_its_own() {
        var text = RegionOfTheTests.published(service, "Věta o někom.");
        var copy = town.post(TOWN + text.id() + "/take-over", Map.of()).is(200);
        region.post(RegionOfTheTests.TEXTS + "/" + text.id() + "/erasure", Map.of())
                .is(200);
        var late = RegionOfTheTests.other(service);
        var refused = late.post(
                        "/api/networks/" + RegionOfTheTests.OTHER + "/regional-texts/" + text.id() + "/take-over",
                        Map.of())
                .is(409);
        assertThat(refused.body().toString()).contains("vymazal");
        // The copy's own words stay until the network erases them too.
        assertThat(town.put(TOWN + copy.id(), 0, Map.of("title", "Jinak"))
                        .is(200)
                        .version())
                .isEqualTo(1);
    }
}
