package cz.propoj.standalone;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** An answer as lines that a person can read and compare: the same in every run, in Czech and where it differs in English. */
final class OutputText {
    static final String ENGLISH = "‹en› ";

    /** Fields by their names: in which order they come says nothing, and is another one in every run. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private static final List<String> HEADERS =
            List.of("content-disposition", "etag", "location", "cache-control", "content-language", "link", "vary");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SKELETON = Pattern.compile(" *(<[a-z0-9]+)?");

    /** What is not the same in every run or with every version of a library, and what stands in its place. */
    private static final Map<Pattern, String> OTHERWISE = new LinkedHashMap<>();

    static {
        OTHERWISE.put(Pattern.compile("/assets/[0-9a-f]{12}/"), "/assets/‹version›/");
        OTHERWISE.put(Pattern.compile("/webjars/([a-z.-]+)/[0-9.]+/"), "/webjars/$1/‹version›/");
        OTHERWISE.put(Pattern.compile("urn:propoj:request:[0-9a-f]{32}"), "urn:propoj:request:‹request›");
        OTHERWISE.put(Pattern.compile("\\b([0-9a-f]{64}|([0-9a-f]{8} ){7}[0-9a-f]{8})\\b"), "‹hash›");
        OTHERWISE.put(Pattern.compile("etag: \"[0-9a-f]{32}\""), "etag: ‹hash›");
        // How far an import says it is is written down now and then, by the time that has passed.
        OTHERWISE.put(Pattern.compile("\"done\" : \\d+"), "\"done\" : ‹so far›");
        OTHERWISE.put(Pattern.compile(" nonce=\"[^\"]*\""), "");
        OTHERWISE.put(Pattern.compile("\\b\\d+(-[0-9a-f]{5}){4}\\b"), "‹code of a paper›");
        OTHERWISE.put(Pattern.compile("d=\"M0 0h1v1h-1z[^\"]*\""), "d=\"‹squares›\"");
        OTHERWISE.put(Pattern.compile("data:image/png;base64,[A-Za-z0-9+/=]+"), "data:image/png;‹picture›");
        OTHERWISE.put(Pattern.compile("http://localhost:\\d+"), "http://localhost");
    }

    private final Map<String, String> names;

    /**
     * For records of these names.
     *
     * @param names by their ids, which stand in an address as they are
     */
    OutputText(Map<String, String> names) {
        this.names = names;
    }

    /** What is said of an id, in the place of the id. */
    String plain(String text) {
        var plain = ID.matcher(text)
                .replaceAll(id -> Matcher.quoteReplacement(
                        names.containsKey(id.group()) ? "‹" + names.get(id.group()) + "›" : id.group()));
        for (var otherwise : OTHERWISE.entrySet()) {
            plain = otherwise.getKey().matcher(plain).replaceAll(otherwise.getValue());
        }
        return plain;
    }

    /**
     * Both answers in one.
     *
     * @param path at which they were given; a page names its own address often
     */
    List<String> lines(String path, HttpResponse<byte[]> czech, HttpResponse<byte[]> english) {
        return woven(lines(path, czech), lines(path, english));
    }

    private List<String> lines(String path, HttpResponse<byte[]> answer) {
        var lines = new ArrayList<String>();
        lines.add(answer.statusCode() + " "
                + answer.headers().firstValue("content-type").orElse("-"));
        for (var header : HEADERS) {
            answer.headers().allValues(header).forEach(value -> lines.add(header + ": " + value));
        }
        lines.add("");
        lines.addAll(content(path, answer));
        return lines.stream().map(this::plain).toList();
    }

    private static List<String> content(String path, HttpResponse<byte[]> answer) {
        var bytes = answer.body();
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            return type(answer).contains("wordprocessing") ? DocumentText.of(bytes) : WorkbookText.of(bytes);
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        var type = type(answer);
        if (type.equals("text/html")) {
            var here = Pattern.compile("\"" + Pattern.quote(path.replaceFirst("\\?.*", "")) + "(?=[?#\"])");
            return PageText.of(text).stream()
                    .map(line -> here.matcher(line).replaceAll("\"‹here›"))
                    .toList();
        }
        if (type.endsWith("json")) {
            return json(text).lines().toList();
        }
        if (type.endsWith("xml")) {
            return text.replaceAll(">\\s*<", ">\n<").lines().toList();
        }
        return text.replace("\uFEFF", "‹BOM›")
                .replace("\r\n", "‹CRLF›\n")
                .lines()
                .toList();
    }

    private static String json(String text) {
        try {
            return JSON.writeValueAsString(JSON.readTree(text));
        } catch (JacksonException e) {
            return text;
        }
    }

    /** {@return the type of the content, without parameters} */
    static String type(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("content-type").orElse("").replaceFirst(";.*", "");
    }

    /** Of the English answer only what differs: a line after the Czech one, or where they do not go together all of them. */
    private static List<String> woven(List<String> czech, List<String> english) {
        var shorter = Math.min(czech.size(), english.size());
        var alike = czech.size() == english.size() ? shorter : 0;
        while (alike < shorter && skeleton(czech.get(alike)).equals(skeleton(english.get(alike)))) {
            alike++;
        }
        var alikeAtEnd = 0;
        while (alikeAtEnd < shorter - alike
                && skeleton(czech.get(czech.size() - 1 - alikeAtEnd))
                        .equals(skeleton(english.get(english.size() - 1 - alikeAtEnd)))) {
            alikeAtEnd++;
        }
        var woven = new ArrayList<String>();
        for (var i = 0; i < alike; i++) {
            weave(czech.get(i), english.get(i), woven);
        }
        woven.addAll(czech.subList(alike, czech.size() - alikeAtEnd));
        english.subList(alike, english.size() - alikeAtEnd).forEach(line -> woven.add(marked(line)));
        for (var i = alikeAtEnd; i > 0; i--) {
            weave(czech.get(czech.size() - i), english.get(english.size() - i), woven);
        }
        return woven;
    }

    private static void weave(String czech, String english, List<String> woven) {
        woven.add(czech);
        if (!czech.equals(english)) {
            woven.add(marked(english));
        }
    }

    private static String marked(String line) {
        var text = line.stripLeading();
        return line.substring(0, line.length() - text.length()) + ENGLISH + text;
    }

    private static String skeleton(String line) {
        var start = SKELETON.matcher(line);
        return start.lookingAt() ? start.group() : "";
    }
}
