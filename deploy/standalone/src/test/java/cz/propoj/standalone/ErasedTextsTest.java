package cz.propoj.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.access.Invitations;
import cz.propoj.contract.access.Grant;
import cz.propoj.contract.access.Role;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.eventlog.EventLog;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Free texts of records that were read everywhere before: once they are erased, nobody reads them of any day any more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasedTextsTest {
    private static final NetworkId TACHOV = new NetworkId("orp-3215");
    private static final String API = "/api/networks/" + TACHOV;
    private static final String SITE = "/site/" + TACHOV;
    private static final String PASSWORD = "dlouhé heslo pro výmaz";
    private static final String FIRST = "2024-02-01";
    private static final String SECOND = "2025-02-01";

    private RunningService service;
    private Asker coordinator;

    @BeforeAll
    void start(@TempDir Path data) {
        service = RunningService.start(data, false);
        var invitations = service.part(Invitations.class);
        invitations.open("spravce-a", "Správce", PASSWORD, List.of(new Grant(Role.ADMINISTRATOR, null, null)), null);
        var administrator = Asker.signedIn(service.address(), "spravce-a", PASSWORD);
        good(administrator.send("POST", "/api/networks", Map.of("network", TACHOV, "effectiveOn", "2024-01-01")));
        invitations.open("koord", "Koordinátorka", PASSWORD, List.of(new Grant(Role.COORDINATOR, TACHOV, null)), null);
        coordinator = Asker.signedIn(service.address(), "koord", PASSWORD);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void of_a_platform() {
        var standing = Map.of("name", "Kulatý stůl", "type", "INTERDISCIPLINARY");
        var path = API + "/platforms";
        var founded = posted(path, platform(standing, "zqprvni", FIRST));
        var id = founded.path("id").asString();
        path += "/" + id;
        good(coordinator.send(
                "PUT",
                path,
                platform(standing, "zqdruhe", SECOND),
                founded.path("version").asLong()));

        erased(
                path,
                List.of("zqprvnicile", "zqprvnivystupy", "zqprvnihodnoceni", "zqdruhecile", "zqdruhevystupy"),
                List.of(
                        path,
                        path + "/history",
                        API + "/platforms",
                        API + "/platforms?columns=name,goals,evaluation,outputs",
                        API + "/platforms?q=zqprvnicile",
                        API + "/platforms?q=zqdruhecile",
                        SITE + "/platformy?q=zqdruhecile",
                        SITE + "/platformy.csv?columns=name,goals,evaluation,outputs",
                        SITE + "/platformy.xlsx?columns=name,goals,evaluation,outputs",
                        SITE + "/platformy/" + id,
                        SITE + "/platformy/" + id + "/upravit",
                        API + "/workbooks/platformy.xlsx",
                        SITE + "/hledat?q=zqdruhecile"));

        var now = version(path);
        good(coordinator.send("PUT", path, platform(standing, "zqtreti", SECOND), now));
        assertThat(read(path, "application/json")).contains("zqtreticile").doesNotContain("zqdruhe");
    }

    private static Map<String, Object> platform(Object standing, String word, String since) {
        return dated(
                Map.of(
                        "standing",
                        standing,
                        "charter",
                        Map.of(
                                "coordinators",
                                List.of(),
                                "topics",
                                List.of("záškoláctví"),
                                "goals",
                                word + "cile",
                                "outputs",
                                word + "vystupy"),
                        "evaluation",
                        word + "hodnoceni"),
                since);
    }

    @Test
    void of_a_meeting() {
        var recorded = posted(API + "/meetings", meeting("zqprvni", FIRST));
        var id = recorded.path("id").asString();
        var path = API + "/meetings/" + id;
        good(coordinator.send(
                "PUT",
                path,
                meeting("zqdruhe", SECOND),
                recorded.path("version").asLong()));

        erased(
                path,
                List.of("zqprvnitema", "zqprvnicil", "zqprvnivystup", "zqprvnidal", "zqdruhetema", "zqdruhedal"),
                List.of(
                        path,
                        path + "/history",
                        API + "/meetings",
                        API + "/meetings?columns=date,topic,goal,outputs,next",
                        API + "/meetings?q=zqprvnitema",
                        API + "/meetings?q=zqdruhetema",
                        SITE + "/setkani?q=zqdruhetema",
                        SITE + "/setkani.csv?columns=date,topic,goal,outputs,next",
                        SITE + "/setkani.xlsx?columns=date,topic,goal,outputs,next",
                        SITE + "/setkani/" + id,
                        SITE + "/setkani/" + id + "/upravit",
                        API + "/workbooks/platformy.xlsx",
                        SITE + "/hledat?q=zqdruhetema"));

        good(coordinator.send("PUT", path, meeting("zqtreti", SECOND), version(path)));
        assertThat(read(path, "application/json")).contains("zqtretitema").doesNotContain("zqdruhe");
    }

    private static Map<String, Object> meeting(String word, String since) {
        return dated(
                Map.of(
                        "agenda",
                        Map.of(
                                "date",
                                FIRST,
                                "kind",
                                "ROUND_TABLE",
                                "coordinatorRoles",
                                List.of(),
                                "topic",
                                word + "tema",
                                "goal",
                                word + "cil",
                                "outputs",
                                word + "vystup",
                                "next",
                                word + "dal")),
                since);
    }

    @Test
    void of_the_profile_of_a_territory() {
        profile("zqprvniprofil", FIRST);
        profile("zqdruhyprofil", SECOND);

        erased(
                API + "/profile",
                List.of("zqprvniprofil", "zqdruhyprofil"),
                List.of(API, SITE + "/nastaveni", SITE + "/nastaveni/profil"));

        profile("zqtretiprofil", SECOND);
        assertThat(read(API, "application/json")).contains("zqtretiprofil").doesNotContain("zqdruhy");
    }

    private void profile(String text, String since) {
        good(coordinator.send("PUT", API + "/profile", dated(Map.of("profile", text), since), version(API)));
    }

    /**
     * Reads everywhere, so that whatever is kept in memory knows the texts, has them erased, and reads everywhere again.
     *
     * @param texts each of which is found somewhere before
     */
    private void erased(String record, List<String> texts, List<String> addresses) {
        var moment = URLEncoder.encode(Instant.now().toString(), StandardCharsets.UTF_8);
        var all = Stream.concat(
                        addresses.stream().flatMap(address -> moments(address, moment)),
                        Stream.of(
                                API + "/timeline",
                                API + "/comparison?from=2024-06-01&to=2025-06-01",
                                API + "/comparison.xlsx?from=2024-06-01&to=2025-06-01",
                                API + "/comparison?from=2024-06-01&to=2025-06-01&knownAt=" + moment,
                                SITE + "/porovnani?od=2024-06-01&do=2025-06-01",
                                SITE + "/casova-osa",
                                SITE))
                .toList();
        var before = found(record, all, texts);
        assertThat(addresses)
                .as("addresses at which nothing was read before")
                .allMatch(address -> before.keySet().stream().anyMatch(where -> where.startsWith(address)));
        assertThat(before.values().stream().flatMap(List::stream)).containsAll(texts);

        good(coordinator.send("POST", record + "/erasure", Map.of()));

        assertThat(found(record, all, texts)).isEmpty();
        assertThat(read(API + "/timeline", "application/json")).contains("na žádost vymazán");
    }

    /** As it is now, as it was, and as it was known before; the address as a program asks and, of pages, as a person does. */
    private static Stream<String> moments(String address, String moment) {
        var and = address.contains("?") ? "&" : "?";
        var isPage = address.startsWith("/site");
        var day = isPage ? "stav" : "asOf";
        var known = isPage ? "znamo" : "knownAt";
        return Stream.of(
                address,
                address + and + day + "=2024-06-01",
                address + and + known + "=" + moment,
                address + and + day + "=2024-06-01&" + known + "=" + moment);
    }

    /** Which of the texts are read where; what is searched for is found when the record is. */
    private Map<String, List<String>> found(String record, List<String> addresses, List<String> texts) {
        var id = record.substring(record.lastIndexOf('/') + 1);
        var found = new LinkedHashMap<String, List<String>>();
        for (var address : addresses) {
            for (var accept : accepted(address)) {
                var text = read(address, accept);
                var there = texts.stream()
                        .filter(one -> address.contains("q=" + one) ? text.contains(id) : text.contains(one))
                        .toList();
                if (!there.isEmpty()) {
                    found.put(address + " as " + accept, there);
                }
            }
        }
        return found;
    }

    private static List<String> accepted(String address) {
        if (address.contains(".xlsx") || address.contains(".csv")) {
            return List.of("*/*");
        }
        return address.startsWith(SITE) ? List.of("text/html") : List.of("application/json", "text/csv");
    }

    private String read(String address, String accept) {
        var after = "after=" + service.part(EventLog.class).head();
        return coordinator
                .get(address + (address.contains("?") ? "&" : "?") + after, accept)
                .text();
    }

    private long version(String record) {
        return Asker.JSON
                .readTree(read(record, "application/json"))
                .path("version")
                .asLong();
    }

    private tools.jackson.databind.JsonNode posted(String path, Map<String, Object> body) {
        var reply = coordinator.send("POST", path, body);
        good(reply);
        return Asker.JSON.readTree(reply.text().substring(reply.text().indexOf('{')));
    }

    private static Map<String, Object> dated(Map<String, Object> body, String since) {
        var dated = new LinkedHashMap<String, Object>(body);
        dated.put("effectiveOn", since);
        return dated;
    }

    private static void good(Asker.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
    }
}
