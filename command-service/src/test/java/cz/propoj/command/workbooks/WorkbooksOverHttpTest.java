package cz.propoj.command.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cz.propoj.command.Service;
import cz.propoj.command.access.Invitations;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.httpedge.CsrfTokens;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorkbooksOverHttpTest {
    private static final NetworkId NETWORK = new NetworkId("orp-3214");
    private static final String PATH = "/api/networks/" + NETWORK + "/workbooks";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Service service;
    private static String coordinator;
    private static String reader;

    @BeforeAll
    static void establish() {
        service = Service.running();
        var made = service.signedIn("admin")
                .post("/api/networks", Map.of("network", NETWORK.value(), "effectiveOn", "2024-01-01"));
        made.is(201);
        coordinator = session("sesity", Role.COORDINATOR);
        reader = session("sesity-ctenar", Role.READER);
    }

    private static String session(String login, Role role) {
        service.bean(Invitations.class)
                .open(login, "Jméno " + login, Service.PASSWORD, List.of(new Grant(role, NETWORK, null)), null);
        var answer = service.client()
                .post()
                .uri("/api/session")
                .cookie("XSRF-TOKEN", Service.CSRF)
                .header("X-XSRF-TOKEN", Service.CSRF)
                .bodyValue(Map.of("login", login, "password", Service.PASSWORD))
                .exchange()
                .expectBody()
                .returnResult();
        return Objects.requireNonNull(answer.getResponseCookies().getFirst("propoj_session"))
                .getValue();
    }

    private record Reply(int status, JsonNode body) {
        void is(int expected) {
            assertThat(status).as("%s", body).isEqualTo(expected);
        }
    }

    private static Reply upload(String session, String query, @Nullable String asOf, Object... namesAndContents) {
        var parts = new MultipartBodyBuilder();
        for (var i = 0; i < namesAndContents.length; i += 2) {
            var name = (String) namesAndContents[i];
            parts.part("files", new ByteArrayResource((byte[]) namesAndContents[i + 1]) {
                @Override
                public String getFilename() {
                    return name;
                }
            });
        }
        if (asOf != null) {
            parts.part("asOf", asOf);
        }
        var answer = service.client()
                .post()
                .uri(PATH + query)
                .cookie("propoj_session", session)
                .header("X-XSRF-TOKEN", service.bean(CsrfTokens.class).of(session))
                .body(BodyInserters.fromMultipartData(parts.build()))
                .exchange()
                .expectBody(String.class)
                .returnResult();
        return reply(answer.getStatus().value(), answer.getResponseBody());
    }

    private static Reply reply(int status, @Nullable String body) {
        return new Reply(status, JSON.readTree(body == null || body.isBlank() ? "{}" : body));
    }

    private static Reply get(String session, String path, String language) {
        var answer = service.client()
                .get()
                .uri(path)
                .cookie("propoj_session", session)
                .header("Accept-Language", language)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        return reply(answer.getStatus().value(), answer.getResponseBody());
    }

    private static Reply accept(String job, Map<String, Object> body) {
        return post(coordinator, "/" + job + "/acceptance", body);
    }

    private static Reply post(String session, String path, Map<String, Object> body) {
        var answer = service.client()
                .post()
                .uri(PATH + path)
                .cookie("propoj_session", session)
                .header("X-XSRF-TOKEN", service.bean(CsrfTokens.class).of(session))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        return reply(answer.getStatus().value(), answer.getResponseBody());
    }

    private static JsonNode checked(Reply uploaded) {
        assertThat(uploaded.status()).as(uploaded.body().toString()).isEqualTo(202);
        var job = PATH + "/" + uploaded.body().path("id").asString();
        await().atMost(Duration.ofSeconds(20)).until(() -> !get(coordinator, job, "cs")
                .body()
                .path("state")
                .asString()
                .equals("READING"));
        return get(coordinator, job, "cs").body();
    }

    private static byte[] sample(int year, String name) {
        var path = "tachov-" + year + "/" + name + ".xlsx";
        try (var in = Objects.requireNonNull(WorkbooksOverHttpTest.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void workbooks_are_uploaded_checked_accepted_and_followed_to_the_end() {
        var job = checked(upload(
                coordinator,
                "?dryRun=true",
                "2025-12-01",
                "akteri.xlsx",
                sample(2025, "akteri"),
                "platformy.xlsx",
                sample(2025, "platformy"),
                "potreby.xlsx",
                sample(2025, "potreby")));
        var id = job.path("id").asString();

        assertThat(job.path("state").asString()).isEqualTo("CHECKED");
        assertThat(job.path("asOf").asString()).isEqualTo("2025-12-01");
        assertThat(job.path("dateIsKnown").asBoolean()).isTrue();
        assertThat(job.path("noDifference").asBoolean()).isFalse();
        assertThat(job.path("differences").values().stream()
                        .filter(difference -> difference.path("item").asString().equals("ACTOR")))
                .hasSize(37);
        assertThat(job.path("files").path(2).path("templates").path(0).asString())
                .isEqualTo("potreby");

        var events = service.client()
                .get()
                .uri(PATH + "/" + id + "/events")
                .cookie("propoj_session", coordinator)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .getResponseBody();
        var first = events.filter(event -> event.data() != null).blockFirst(Duration.ofSeconds(10));
        assertThat(Objects.requireNonNull(first).id()).isNotBlank();
        assertThat(first.data()).contains("\"state\":\"CHECKED\"");

        accept(id, Map.of("asOf", "2025-12-01")).is(202);
        var last = service.client()
                .get()
                .uri(PATH + "/" + id + "/events")
                .cookie("propoj_session", coordinator)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .getResponseBody()
                .filter(event -> event.data() != null)
                .blockLast(Duration.ofSeconds(30));
        assertThat(Objects.requireNonNull(last).data()).contains("\"state\":\"DONE\"");
        var done = get(coordinator, PATH + "/" + id, "cs").body();
        assertThat(done.path("result").path("refused").asInt(-1)).isZero();
        assertThat(done.path("result").path("position").asLong()).isPositive();
        accept(id, Map.of("asOf", "2025-12-01")).is(409);

        var again = checked(upload(coordinator, "?asOf=2025-12-31", null, "cokoli.xlsx", sample(2025, "akteri")));
        assertThat(again.path("noDifference").asBoolean()).isTrue();
        assertThat(again.path("differences").size()).isZero();
    }

    @Test
    void what_is_wrong_is_said_in_the_language_of_the_reader() {
        var bad = checked(
                upload(coordinator, "", null, "seznam.xlsx", "nic".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var path = PATH + "/" + bad.path("id").asString();

        assertThat(bad.path("problems").path(0).path("message").asString()).startsWith("Soubor není sešit.");
        assertThat(bad.path("problems")
                        .path(0)
                        .path("places")
                        .path(0)
                        .path("file")
                        .asString())
                .isEqualTo("seznam.xlsx");
        assertThat(bad.path("noDifference").asBoolean()).isFalse();
        assertThat(get(coordinator, path, "en")
                        .body()
                        .path("problems")
                        .path(0)
                        .path("message")
                        .asString())
                .startsWith("The file is no workbook.");
    }

    @Test
    void who_may_not_edit_is_refused_and_others_do_not_learn_of_the_job() {
        upload(reader, "", null, "a.xlsx", sample(2025, "akteri")).is(403);
        upload("nobody", "", null, "a.xlsx", sample(2025, "akteri")).is(401);
        get(coordinator, PATH + "/00000000-0000-0000-0000-000000000000", "cs").is(404);
        get(coordinator, PATH + "/nesmysl", "cs").is(404);
        get(coordinator, "/api/networks/orp-3215/workbooks/nesmysl", "cs").is(404);
    }

    @Test
    void what_makes_no_sense_is_refused_with_a_reason() {
        assertThat(upload(coordinator, "", null).status()).isIn(400, 422);
        upload(coordinator, "", "loni", "a.xlsx", sample(2025, "akteri")).is(422);
        upload(coordinator, "?dryRun=false", null, "a.xlsx", sample(2025, "akteri"))
                .is(409);
    }

    @Test
    void a_file_over_the_limit_is_named_and_the_other_one_is_offered() {
        var job = checked(upload(
                coordinator,
                "",
                "2025-12-01",
                "velky.xlsx",
                new byte[21 * 1024 * 1024],
                "a.xlsx",
                sample(2025, "akteri")));

        assertThat(job.path("problems").path(0).path("code").asString()).isEqualTo("TOO_LARGE");
        assertThat(job.path("problems").path(0).path("message").asString()).contains("20 MB");
        assertThat(job.path("files").path(1).path("templates").path(0).asString())
                .isEqualTo("akteri");
    }

    private static Reply undo(String session, String importId, Map<String, Object> body) {
        return post(session, "/" + importId + "/undo", body);
    }

    private static boolean isIn(String path, String state) {
        return get(coordinator, path, "cs").body().path("state").asString().equals(state);
    }

    @Test
    void an_undo_is_shown_before_it_starts_and_done_once_by_anybody_who_may_import() {
        var job = checked(upload(coordinator, "", "2025-11-01", "potreby.xlsx", sample(2025, "potreby")));
        var id = job.path("id").asString();
        var path = PATH + "/" + id;
        // Nothing is taken over yet.
        get(coordinator, path + "/undo", "cs").is(404);
        accept(id, Map.of("asOf", "2025-11-01")).is(202);
        await().atMost(Duration.ofSeconds(20)).until(() -> isIn(path, "DONE"));

        var offer = get(coordinator, path + "/undo", "en");
        assertThat(offer.status()).as(offer.body().toString()).isEqualTo(200);
        assertThat(offer.body().path("state").asString()).isEqualTo("OFFERED");
        assertThat(offer.body().path("withdrawn").asInt()).isPositive();
        assertThat(offer.body().path("lines").get(0).path("action").asString()).isEqualTo("WITHDRAW");
        assertThat(offer.body().path("lines").get(0).path("title").asString()).isNotBlank();
        get(reader, path + "/undo", "cs").is(403);
        undo(reader, id, Map.of()).is(403);
        get(coordinator, PATH + "/" + java.util.UUID.randomUUID() + "/undo", "cs")
                .is(404);
        get(coordinator, PATH + "/cosi/undo", "cs").is(404);
        undo(coordinator, id, Map.of("fingerprint", "jiny")).is(409);

        var begun = undo(
                coordinator,
                id,
                Map.of("fingerprint", offer.body().path("fingerprint").asString()));
        assertThat(begun.status()).as(begun.body().toString()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(20)).until(() -> isIn(path + "/undo", "DONE"));

        var done = get(coordinator, path + "/undo", "cs").body();
        assertThat(done.path("withdrawn").asInt())
                .isEqualTo(offer.body().path("withdrawn").asInt());
        assertThat(done.path("position").asLong()).isPositive();
        var twice = undo(coordinator, id, Map.of());
        twice.is(409);
        assertThat(twice.body().path("detail").asString()).contains("už někdo vrátil");
    }
}
