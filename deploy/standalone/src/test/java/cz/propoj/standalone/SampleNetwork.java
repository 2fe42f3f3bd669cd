package cz.propoj.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The records of {@code network.txt}, sent one after the other; their ids are the same in every run. */
final class SampleNetwork {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES, JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();
    private static final Pattern NAME = Pattern.compile("\\$([A-Za-z0-9]+)");
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int PRECONDITION_FAILED = 412;
    private static final int PRECONDITION_REQUIRED = 428;

    /** What a record is called in {@link WalkedPaths}, by the last part of the path to which it is sent. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("accounts", "account"),
            Map.entry("people", "account"),
            Map.entry("actors", "actor"),
            Map.entry("contacts", "contact"),
            Map.entry("platforms", "platform"),
            Map.entry("meetings", "meeting"),
            Map.entry("needs", "need"),
            Map.entry("forms", "form"),
            Map.entry("activities", "activity"),
            Map.entry("described", "activity"),
            Map.entry("notes", "note"),
            Map.entry("annotations", "note"),
            Map.entry("notices", "notice"),
            Map.entry("interventions", "intervention"),
            Map.entry("topics", "topic"),
            Map.entry("goals", "goal"),
            Map.entry("steps", "step"),
            Map.entry("recommendations", "recommendation"),
            Map.entry("documents", "document"),
            Map.entry("practices", "practice"),
            Map.entry("regional-texts", "regionalText"),
            Map.entry("take-over", "regionalText"),
            Map.entry("filters", "filter"),
            Map.entry("revisions", "revision"),
            Map.entry("characteristics", "{key}"),
            Map.entry("target-groups", "group"),
            Map.entry("life-situations", "situation"),
            Map.entry("tokens", "own token"));

    private final String address;
    private final SetClock clock;
    private final String password;
    private final Map<String, String> named = new LinkedHashMap<>();
    private final Map<String, List<String>> kinds = new HashMap<>();
    private @Nullable Asker asker;
    private String network = "";

    SampleNetwork(String address, SetClock clock, String password) {
        this.address = address;
        this.clock = clock;
        this.password = password;
    }

    /** Ids by the names of the records. */
    Map<String, String> named() {
        return named;
    }

    /** Ids by the kinds of records, of the network {@code network} and of none. */
    Map<String, List<String>> kinds() {
        return kinds;
    }

    void tell(Path script, String network) {
        var lines = new ArrayList<String>();
        for (var line : read(script)) {
            if (line.startsWith(" ")) {
                lines.add(lines.removeLast() + line.stripLeading());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line);
            }
        }
        var refused = new ArrayList<String>();
        for (var line : lines) {
            try {
                tellLine(line, network);
            } catch (RuntimeException | AssertionError e) {
                refused.add(line + "\n  " + e.getMessage());
            }
        }
        assertThat(refused).as("what could not be sent").isEmpty();
    }

    private void tellLine(String line, String kept) {
        var words = line.split(" +", 4);
        if (words[0].equals("=")) {
            clock.set(LocalDate.parse(words[1]).atTime(MORNING).toInstant(ZoneOffset.UTC));
            asker = Asker.signedIn(address, words[2], password);
            this.network = words[3];
            return;
        }
        clock.advance(Duration.ofMinutes(1));
        var id = words[1].equals("UPLOAD") || words[1].equals("IMPORT") ? uploaded(words) : sent(words);
        if (!words[0].equals("-")) {
            var last = words[2].substring(words[2].lastIndexOf('/') + 1);
            named.put(words[0], id);
            var isKept = words[2].startsWith("//") || network.equals(kept);
            if (isKept) {
                var kind = words[1].equals("UPLOAD") ? "job" : words[1].equals("IMPORT") ? "takeOver" : last;
                kinds.computeIfAbsent(KINDS.getOrDefault(kind, kind), _ -> new ArrayList<>())
                        .add(id);
            }
        }
    }

    /** {@return the id of what was made, or for a word the word as it stands in an address} */
    private String sent(String[] words) {
        var body = words.length < 4 ? Map.of() : LENIENT.readTree(filled(words[3], true));
        var headers = new HashMap<String, String>();
        if (words[1].equals("POST") && !words[0].equals("-")) {
            headers.put("Idempotency-Key", "sample-" + words[0]);
        }
        var path = path(words[2]);
        var reply = by().send(words[1], path, body, headers);
        // Whoever changes something says which version they saw: here always the newest.
        if (reply.status() == PRECONDITION_REQUIRED) {
            headers.put("If-Match", "\"0\"");
            reply = by().send(words[1], path, body, headers);
        }
        if (reply.status() == PRECONDITION_FAILED) {
            headers.put("If-Match", "\"" + json(reply).path("version").asLong() + "\"");
            reply = by().send(words[1], path, body, headers);
        }
        assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
        if (words[2].endsWith("/target-groups") || words[2].endsWith("/life-situations")) {
            return UriUtils.encode(((JsonNode) body).path("name").asString(), StandardCharsets.UTF_8);
        }
        return words[0].equals("-") ? "" : json(reply).path("id").asString();
    }

    /** Workbooks of another network are sent here, and imported if so wished. */
    private String uploaded(String[] words) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var template : List.of("akteri", "platformy", "potreby")) {
            files.put(template + ".xlsx", by().file("/api/networks/" + words[3] + "/workbooks/" + template + ".xlsx"));
        }
        var reply = by().upload(path(words[2]), files, Map.of("Idempotency-Key", "sample-" + words[0]));
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        var id = json(reply).path("id").asString();
        var job = path(words[2]) + "/" + id;
        settled(job, "CHECKED");
        if (words[1].equals("IMPORT")) {
            var accepted = by().send("POST", job + "/acceptance", Map.of("asOf", "2025-12-01"));
            assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
            settled(job, "DONE");
        }
        return id;
    }

    private void settled(String job, String state) {
        Awaitility.await()
                .until(
                        () -> json(by().get(job, "application/json"))
                                .path("state")
                                .asString(),
                        state::equals);
    }

    private Asker by() {
        return Objects.requireNonNull(asker, "the script does not say who sends it");
    }

    private String path(String written) {
        var filled = filled(written, false);
        return filled.startsWith("//") ? "/api" + filled.substring(1) : "/api/networks/" + network + filled;
    }

    private String filled(String text, boolean quoted) {
        return NAME.matcher(text).replaceAll(name -> {
            var id = Objects.requireNonNull(named.get(name.group(1)), name.group());
            return Matcher.quoteReplacement(quoted ? '"' + id + '"' : id);
        });
    }

    /** What stands before the object are headers. */
    private static JsonNode json(Asker.Reply reply) {
        return Asker.JSON.readTree(reply.text().substring(reply.text().indexOf('{')));
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
