package cz.propoj.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.web.util.UriUtils;

/**
 * One network with a record of every kind, made through the service's own interface, and the ids by which each is reached.
 * Names are made of syllables that stand nowhere else.
 */
final class WalkedNetwork {
    private static final String SINCE = "2024-02-01";
    private static final int YEAR = 2025;

    private final String network;
    private final String word;
    private final Map<String, List<String>> ids = new HashMap<>();
    final List<Marker> markers = new ArrayList<>();

    /** Of the record made last. */
    private long version;

    /**
     * Text that is for some people only.
     *
     * @param head what somebody may search for
     * @param tail what must not be seen
     * @param subject id of the record by which a search would betray it
     * @param kind who may see it
     */
    record Marker(String head, String tail, String subject, Kind kind) {
        String text() {
            return head + " " + tail;
        }
    }

    /** Circles of readers. */
    enum Kind {
        /** Of the coordinator alone. */
        PRIVATE_OF_COORDINATOR,
        /** Of the case manager alone. */
        PRIVATE_OF_CASE_MANAGER,
        FOR_COORDINATORS,
        FOR_THE_NETWORK,
        CONTACT,
        NAME_OF_A_PERSON,
        /** Seen by nobody any more. */
        ERASED,
        /** A text that the region has not published: for whoever runs the region. */
        DRAFT_OF_THE_REGION,
        /** A text that the region has published: also for whoever runs a network of its territory. */
        OFFERED_BY_THE_REGION,
        /** In the vault, because it may name somebody: for whoever may look into the network. */
        FREE_TEXT,
        /** The name of any record: for whoever may look into the network. */
        MAP
    }

    WalkedNetwork(String network, String word) {
        this.network = network;
        this.word = word;
        keep("{network}", network);
    }

    String id(String kind) {
        return ids.getOrDefault(kind, List.of()).getFirst();
    }

    Map<String, List<String>> ids() {
        return ids;
    }

    String api(String path) {
        return "/api/networks/" + network + path;
    }

    /** The map: everything a coordinator puts there. */
    void tell(Asker coordinator) {
        var school = made(
                coordinator,
                "/actors",
                Map.of("identity", Map.of("name", name("skola"), "kind", "ORGANISATION")),
                "actor");
        var centre = made(
                coordinator,
                "/actors",
                Map.of("identity", Map.of("name", name("centrum"), "kind", "SERVICE")),
                "actor");
        var person = marker("osoba", "", Kind.NAME_OF_A_PERSON);
        var judge = made(
                coordinator,
                "/actors",
                Map.of(
                        "identity", Map.of("name", person.text(), "kind", "PERSON_OR_ROLE"),
                        "classification", Map.of("kindOfService", "soudce")),
                "actor");
        markers.add(new Marker(person.head(), person.tail(), judge, person.kind()));
        contact(coordinator, school, "kontakt", Kind.CONTACT, "contact");
        var gone = contact(coordinator, school, "smazany", Kind.ERASED, "erased");
        good(coordinator.send("POST", api("/actors/" + school + "/contacts/" + gone + "/erasure"), Map.of()));
        profile(coordinator);
        var platform = platform(coordinator, "tym", school);
        var suspended = platform(coordinator, "pozastaveny", school);
        change(coordinator, "/platforms/" + suspended + "/suspension", Map.of());
        var planned = platform(coordinator, "planovany", school);
        good(coordinator.send(
                "PUT",
                api("/platforms/" + planned + "/meeting-plan"),
                dated(Map.of("recurrence", Map.of("everyMonths", 2), "from", SINCE)),
                version));
        var ended = platform(coordinator, "skonceny", school);
        change(coordinator, "/platforms/" + ended + "/dissolution", Map.of("on", SINCE));
        var forgotten = platform(coordinator, "zapomenuta", school, Kind.ERASED);
        change(coordinator, "/platforms/" + forgotten + "/erasure", Map.of());
        good(coordinator.send("POST", api("/platforms/" + platform + "/members"), dated(Map.of("actor", centre))));
        meeting(coordinator, platform, school, "schuzka");
        var emptied = meeting(coordinator, platform, school, "vymazane", Kind.ERASED);
        change(coordinator, "/meetings/" + emptied + "/erasure", Map.of());
        var cancelled = meeting(coordinator, platform, school, "zrusena");
        change(coordinator, "/meetings/" + cancelled + "/cancellation", Map.of());
        var need = made(coordinator, "/needs", Map.of("area", "SAFETY", "name", name("potreba")), "need");
        var form = made(coordinator, "/needs/" + need + "/forms", Map.of("name", name("naplneni")), "form");
        made(
                coordinator,
                "/needs/" + need + "/forms/" + form + "/activities",
                Map.of("name", name("cinnost"), "possibleActors", List.of("škola")),
                "activity");
        made(
                coordinator,
                "/characteristics",
                Map.of("key", "znak", "label", name("znak"), "type", "TEXT"),
                "characteristic");
        keep("{key}", "znak");
        word(coordinator, "/target-groups", "group");
        word(coordinator, "/life-situations", "situation");
        year(coordinator, need);
        note(coordinator, school, "soukroma", "PRIVATE", Kind.PRIVATE_OF_COORDINATOR);
        note(coordinator, school, "vedeni", "COORDINATORS", Kind.FOR_COORDINATORS);
        note(coordinator, school, "sitova", "NETWORK", Kind.FOR_THE_NETWORK);
        var annotation = marker("anotace", school, Kind.PRIVATE_OF_COORDINATOR);
        good(coordinator.send(
                "POST",
                api("/needs/" + need + "/annotations"),
                dated(Map.of(
                        "form", form, "kind", "OBSERVATION", "visibility", "PRIVATE", "text", annotation.text()))));
        markers.add(annotation);
    }

    /** One that was erased, and the one after it. */
    private void profile(Asker coordinator) {
        describe(coordinator, text("zapomenutyprofil", Kind.ERASED));
        good(coordinator.send("POST", api("/profile/erasure"), Map.of()));
        describe(coordinator, text("profil", Kind.FREE_TEXT));
    }

    private void describe(Asker coordinator, String profile) {
        var now = coordinator.send("PUT", api("/profile"), Map.of("profile", profile), 0L);
        if (now.status() == 412) {
            var told = Asker.JSON.readTree(now.text().substring(now.text().indexOf('{')));
            now = coordinator.send(
                    "PUT",
                    api("/profile"),
                    Map.of("profile", profile),
                    told.path("version").asLong());
        }
        good(now);
    }

    private String platform(Asker coordinator, String name, String by) {
        return platform(coordinator, name, by, Kind.FREE_TEXT);
    }

    private String platform(Asker coordinator, String name, String by, Kind texts) {
        return made(
                coordinator,
                "/platforms",
                Map.of(
                        "standing",
                        Map.of("name", name(name), "type", "INTERDISCIPLINARY"),
                        "charter",
                        Map.of(
                                "coordinators",
                                List.of(by),
                                "topics",
                                List.of(),
                                "goals",
                                text(name + "cile", texts),
                                "outputs",
                                text(name + "vystupy", texts)),
                        "evaluation",
                        text(name + "zhodnoceni", texts)),
                "platform");
    }

    private String meeting(Asker coordinator, String platform, String who, String topic) {
        return meeting(coordinator, platform, who, topic, Kind.FREE_TEXT);
    }

    private String meeting(Asker coordinator, String platform, String who, String topic, Kind texts) {
        return made(
                coordinator,
                "/meetings",
                Map.of(
                        "platform",
                        platform,
                        "agenda",
                        Map.of(
                                "date",
                                "2024-03-05",
                                "kind",
                                "PLATFORM_MEETING",
                                "topic",
                                text(topic, texts),
                                "goal",
                                text(topic + "cil", texts),
                                "outputs",
                                text(topic + "vystup", texts),
                                "next",
                                text(topic + "dal", texts),
                                "coordinatorRoles",
                                List.of()),
                        "attendance",
                        List.of(Map.of("actor", who, "people", 2))),
                "meeting");
    }

    /** A word of the network's own, which stands in addresses as it is. */
    private void word(Asker coordinator, String path, String kind) {
        var word = name(kind);
        good(coordinator.send("POST", api(path), dated(Map.of("name", word))));
        keep(kind, UriUtils.encode(word, StandardCharsets.UTF_8));
    }

    /** What the year brings: notices, an intervention, a saved filter. */
    private void year(Asker coordinator, String need) {
        made(
                coordinator,
                "/notices",
                Map.of(
                        "kind",
                        "EVENT",
                        "audience",
                        "NETWORK",
                        "validity",
                        Map.of("from", SINCE, "until", "2024-08-31"),
                        "title",
                        name("oznameni"),
                        "text",
                        name("text")),
                "notice");
        made(
                coordinator,
                "/interventions",
                Map.of("kind", "TRAINING", "from", SINCE, "aim", name("cil"), "needs", List.of(need)),
                "intervention");
        made(
                coordinator,
                "/filters",
                Map.of("list", "ACTORS", "name", name("vyber"), "query", "sector=EDUCATION", "sharedWith", List.of()),
                "filter");
        recommendations(coordinator);
        documents(coordinator);
        practices(coordinator);
        topics(coordinator);
        keep("{place}", "0");
        keep("{year}", String.valueOf(YEAR));
        List.of("graphml", "gexf", "kumu.json").forEach(file -> keep("{file}", file));
        List.of("skupiny", "situace").forEach(list -> keep("{list}", list));
    }

    /** One that is open, and one for each way in which it is over. */
    private void recommendations(Asker coordinator) {
        recommendation(coordinator, "doporuceni", Kind.FREE_TEXT);
        var withdrawn = recommendation(coordinator, "stazenedoporuceni", Kind.FREE_TEXT);
        change(coordinator, "/recommendations/" + withdrawn + "/withdrawal", Map.of("reason", "Je tu dvakrát."));
        var dropped = recommendation(coordinator, "opustenedoporuceni", Kind.FREE_TEXT);
        change(coordinator, "/recommendations/" + dropped + "/dropping", Map.of("reason", "Nikdo nechodil."));
        var forgotten = recommendation(coordinator, "zapomenutedoporuceni", Kind.ERASED);
        change(coordinator, "/recommendations/" + forgotten + "/erasure", Map.of());
        chapter(coordinator, "introduction", text("uvod", Kind.FREE_TEXT));
        chapter(coordinator, "conclusion", text("zaver", Kind.ERASED));
        good(coordinator.send("POST", api("/plan/chapters/conclusion/erasure"), Map.of()));
        good(coordinator.send("POST", api("/plan/letterhead"), Map.of("file", "papir.docx", "content", letterhead())));
    }

    private static String letterhead() {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("{plan}");
            document.write(bytes);
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void chapter(Asker coordinator, String chapter, String text) {
        good(coordinator.send("PUT", api("/plan/chapters/" + chapter), dated(Map.of("text", text)), 0L));
        keep("chapter", chapter);
    }

    /** One that holds, one that is withdrawn, and one whose texts are erased. */
    private void documents(Asker coordinator) {
        document(coordinator, "plan", Kind.FREE_TEXT);
        var withdrawn = document(coordinator, "stazenyplan", Kind.FREE_TEXT);
        change(coordinator, "/documents/" + withdrawn + "/withdrawal", Map.of("reason", "Je tu dvakrát."));
        var forgotten = document(coordinator, "zapomenutyplan", Kind.ERASED);
        change(coordinator, "/documents/" + forgotten + "/erasure", Map.of());
    }

    private String document(Asker coordinator, String name, Kind texts) {
        return made(
                coordinator,
                "/documents",
                Map.of(
                        "title",
                        name(name),
                        "kind",
                        "ANALYSIS",
                        "owner",
                        text(name + "majitel", texts),
                        "note",
                        text(name + "poznamka", texts),
                        "validTo",
                        "2024-09-30"),
                "document");
    }

    /** One that is proposed, and one for each way in which it is over; none is shared. */
    private void practices(Asker coordinator) {
        practice(coordinator, "dobrapraxe", Kind.FREE_TEXT, Kind.NAME_OF_A_PERSON);
        var dropped = practice(coordinator, "opustenapraxe", Kind.FREE_TEXT, Kind.NAME_OF_A_PERSON);
        change(coordinator, "/practices/" + dropped + "/dropping", Map.of("reason", "Nikdo nechodil."));
        var withdrawn = practice(coordinator, "stazenapraxe", Kind.FREE_TEXT, Kind.NAME_OF_A_PERSON);
        change(coordinator, "/practices/" + withdrawn + "/withdrawal", Map.of("reason", "Je tu dvakrát."));
        var forgotten = practice(coordinator, "zapomenutapraxe", Kind.ERASED, Kind.ERASED);
        change(coordinator, "/practices/" + forgotten + "/erasure", Map.of());
    }

    private String practice(Asker coordinator, String name, Kind texts, Kind person) {
        return made(
                coordinator,
                "/practices",
                Map.of(
                        "title",
                        name(name),
                        "what",
                        text(name + "co", texts),
                        "origin",
                        text(name + "puvod", texts),
                        "whomToAsk",
                        text(name + "kdo", person)),
                "practice");
    }

    private String recommendation(Asker coordinator, String name, Kind texts) {
        return made(
                coordinator,
                "/recommendations",
                Map.of(
                        "field",
                        "GENERAL",
                        "title",
                        name(name),
                        "practice",
                        text(name + "praxe", texts),
                        "findings",
                        text(name + "zjisteni", texts),
                        "points",
                        List.of(text(name + "bod", texts))),
                "recommendation");
    }

    /** Of a region: a draft, a text that is offered to its networks, one that was changed since, and one for them to take over. */
    String writeTexts(Asker planner) {
        var _ = textOfRegion(planner, text("rozepsanytext", Kind.DRAFT_OF_THE_REGION));
        var offered = textOfRegion(planner, text("nabizenytext", Kind.OFFERED_BY_THE_REGION));
        change(planner, "/regional-texts/" + offered + "/publication", Map.of());
        var erased = textOfRegion(planner, text("zapomenutytext", Kind.ERASED));
        change(planner, "/regional-texts/" + erased + "/publication", Map.of());
        good(planner.send("POST", api("/regional-texts/" + erased + "/erasure"), dated(Map.of()), 1L));
        var plain = textOfRegion(planner, "Nic, co by někoho prozradilo.");
        change(planner, "/regional-texts/" + plain + "/publication", Map.of());
        var changed = Map.<String, Object>of("body", text("zmenenytext", Kind.DRAFT_OF_THE_REGION));
        good(planner.send("PUT", api("/regional-texts/" + plain), dated(changed), 1L));
        return plain;
    }

    /** A text that says nothing of anybody, published once. */
    String publishPlainly(Asker planner) {
        var text = textOfRegion(planner, "Svolává ji OSPOD.");
        change(planner, "/regional-texts/" + text + "/publication", Map.of());
        return text;
    }

    /** Its second version, which those who took it over are offered. */
    void publishAgain(Asker planner, String text) {
        var path = api("/regional-texts/" + text);
        good(planner.send("PUT", path, dated(Map.of("body", "Svolává ji OSPOD nebo škola.")), 1L));
        good(planner.send("POST", path + "/publication", dated(Map.of()), 2L));
    }

    /** One that no longer holds. */
    void withdrawText(Asker planner) {
        var path = api("/regional-texts/" + publishPlainly(planner));
        good(planner.send("POST", path + "/withdrawal", dated(Map.of("reason", "Je tu dvakrát.")), 1L));
    }

    /** A copy that says what it said. */
    void takeOverAsItIs(Asker coordinator, String text) {
        made(coordinator, "/regional-texts/" + text + "/take-over", Map.of(), "regionalText");
    }

    private String textOfRegion(Asker planner, String body) {
        return made(
                planner,
                "/regional-texts",
                Map.of("kind", "PRACTICE", "field", "GENERAL", "title", "Krajský text", "body", body),
                "regionalText");
    }

    /** A copy of it that says something else. */
    void takeOver(Asker coordinator, String text) {
        var copy = made(coordinator, "/regional-texts/" + text + "/take-over", Map.of(), "regionalText");
        good(coordinator.send(
                "PUT",
                api("/regional-texts/" + copy),
                dated(Map.of("body", text("prevzatytext", Kind.FREE_TEXT))),
                0L));
    }

    /** Topics and steps that are open, and one for each way in which they are over. */
    private void topics(Asker coordinator) {
        var topic = topic(coordinator, "tema", Kind.FREE_TEXT, Kind.NAME_OF_A_PERSON);
        made(coordinator, "/topics/" + topic + "/goals", Map.of("wording", text("dilcicil", Kind.FREE_TEXT)), "goal");
        var open = step(coordinator, topic, "krok", Kind.FREE_TEXT);
        change(
                coordinator,
                "/steps/" + open + "/documents",
                Map.of("title", name("dokument"), "url", "https://example.org/zapis"));
        var done = step(coordinator, topic, "hotovykrok", Kind.FREE_TEXT);
        change(coordinator, "/steps/" + done + "/completion", Map.of("text", text("vysledek", Kind.FREE_TEXT)));
        var notMeant = step(coordinator, topic, "stazenykrok", Kind.FREE_TEXT);
        change(coordinator, "/steps/" + notMeant + "/withdrawal", Map.of("reason", "Je tu dvakrát."));
        var forgotten = step(coordinator, topic, "zapomenutykrok", Kind.ERASED);
        change(coordinator, "/steps/" + forgotten + "/erasure", Map.of());

        var closed = topic(coordinator, "uzavrenetema", Kind.FREE_TEXT, Kind.NAME_OF_A_PERSON);
        change(coordinator, "/topics/" + closed + "/closing", Map.of("result", text("dopadlo", Kind.FREE_TEXT)));
        var withdrawn = topic(coordinator, "stazenetema", Kind.FREE_TEXT, Kind.NAME_OF_A_PERSON);
        change(coordinator, "/topics/" + withdrawn + "/withdrawal", Map.of("reason", "Je tu dvakrát."));
        var erased = topic(coordinator, "zapomenutetema", Kind.ERASED, Kind.ERASED);
        change(coordinator, "/topics/" + erased + "/erasure", Map.of());
    }

    private String topic(Asker coordinator, String name, Kind texts, Kind person) {
        return made(
                coordinator,
                "/topics",
                Map.of("title", name(name), "why", text(name + "proc", texts), "inCharge", text(name + "kdo", person)),
                "topic");
    }

    private String step(Asker coordinator, String topic, String name, Kind texts) {
        return made(
                coordinator,
                "/steps",
                Map.of(
                        "title",
                        name(name),
                        "what",
                        text(name + "co", texts),
                        "parent",
                        Map.of("kind", "TOPIC", "topic", topic)),
                "step");
    }

    /** A revision that is signed, after everything else has been told, and one that goes on. */
    void revise(Asker coordinator) {
        var signed = revision(coordinator, YEAR);
        good(coordinator.send(
                "POST", api("/revisions/" + signed + "/closing"), Map.of("reason", "Zbytek za rok."), 0L));
        revision(coordinator, YEAR + 1);
    }

    private String revision(Asker coordinator, int year) {
        var opened = coordinator.send("POST", api("/revisions"), Map.of("year", year));
        good(opened);
        var id = Asker.JSON
                .readTree(opened.text().substring(opened.text().indexOf('{')))
                .path("id")
                .asString();
        keep("revision", id);
        return id;
    }

    void tellAsCaseManager(Asker manager) {
        note(manager, id("actor"), "manazerska", "PRIVATE", Kind.PRIVATE_OF_CASE_MANAGER);
    }

    private void note(Asker author, String actor, String about, String visibility, Kind kind) {
        var marker = marker(about, actor, kind);
        markers.add(marker);
        made(
                author,
                "/actors/" + actor + "/notes",
                Map.of("kind", "OBSERVATION", "visibility", visibility, "text", marker.text()),
                "note");
    }

    private String contact(Asker coordinator, String actor, String about, Kind kind, String keptAs) {
        var name = marker(about, actor, kind);
        var mail = marker(about + "mail", actor, kind);
        markers.add(name);
        markers.add(mail);
        return made(
                coordinator,
                "/actors/" + actor + "/contacts",
                Map.of("name", name.text(), "email", mail.head() + "@" + mail.tail() + ".cz", "function", "kontakt"),
                keptAs);
    }

    private String made(Asker by, String path, Map<String, Object> body, String kind) {
        var reply = by.send("POST", api(path), dated(body));
        good(reply);
        var told = Asker.JSON.readTree(reply.text().substring(reply.text().indexOf('{')));
        var id = told.path("id").asString();
        keep(kind, id);
        version = told.path("version").asLong();
        return id;
    }

    /** Of what has just been made. */
    private void change(Asker by, String path, Map<String, Object> body) {
        good(by.send("POST", api(path), dated(body), version));
    }

    void keep(String kind, String id) {
        ids.computeIfAbsent(kind, _ -> new ArrayList<>()).add(id);
    }

    private static Map<String, Object> dated(Map<String, Object> body) {
        var dated = new LinkedHashMap<String, Object>(body);
        dated.put("effectiveOn", SINCE);
        return dated;
    }

    private String text(String of, Kind kind) {
        var marker = marker(of, "", kind);
        markers.add(marker);
        return marker.text();
    }

    private String name(String of) {
        var marker = marker(of, "", Kind.MAP);
        markers.add(marker);
        return marker.text();
    }

    private Marker marker(String of, String subject, Kind kind) {
        return new Marker(word + "hlava" + of, word + "ocas" + of, subject, kind);
    }

    private static void good(Asker.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
    }
}
