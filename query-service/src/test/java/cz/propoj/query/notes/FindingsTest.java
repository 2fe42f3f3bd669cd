package cz.propoj.query.notes;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Role;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.networks.NetworkId;
import cz.propoj.contract.notes.NoteClassification;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteEvent.NoteClassified;
import cz.propoj.contract.notes.NoteEvent.NoteRefiled;
import cz.propoj.contract.notes.NoteEvent.NoteWithdrawn;
import cz.propoj.contract.notes.NoteEvent.NoteWritten;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.query.Scene;
import cz.propoj.query.Served;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of findings, over the whole service: for random notes each reader has exactly what may be seen. */
class FindingsTest {
    private static final Served SERVED = new Served();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long SEED = 20_261_130;
    private static final int NOTES = 60;
    private static final LocalDate BEGINNING = LocalDate.of(2025, 1, 1);
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2025, 2, 10), LocalDate.of(2025, 6, 10), LocalDate.of(2025, 10, 10));

    private final NetworkId network = new NetworkId("orp-3217");
    private final Served.Person coordinator = SERVED.person("koordinator-poznatku", network, Role.COORDINATOR);
    private final Served.Person colleague = SERVED.person("kolega-poznatku", network, Role.COORDINATOR);
    private final Served.Person manager = SERVED.person("manazer-poznatku", network, Role.CASE_MANAGER);
    private final Served.Person reader = SERVED.person("ctenar-poznatku", network, Role.READER);
    private final List<Served.Person> people = List.of(coordinator, colleague, manager, reader);
    private final ActorId actor = Scene.actor();
    private final Random random = new Random(SEED);
    private final List<Told> told = new ArrayList<>();
    private long position;

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    /**
     * A note and who may see it on each of the days; what is withdrawn is nobody's.
     *
     * @param author its place among the people
     * @param theme that no other note has
     */
    private record Told(NoteId id, int author, String theme, List<Set<Visibility>> seen) {
        /** Whether a person of this place may see the note on that day, whatever happened to it since. */
        boolean isFor(int person, int day) {
            var then = seen.get(day);
            if (then.isEmpty() || !may(person, then)) {
                return false;
            }
            return person == author
                    || seen.subList(day, seen.size()).stream()
                            .allMatch(later -> !later.isEmpty() && may(person, later));
        }

        private boolean may(int person, Set<Visibility> all) {
            return all.stream().allMatch(one -> switch (one) {
                case PRIVATE -> person == author;
                case COORDINATORS -> person == author || person <= 1;
                case NETWORK -> person <= 2;
                case PUBLIC -> true;
            });
        }
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void append(NoteId note, int day, int author, NoteEvent event) {
        position = SERVED.append(network, note, DAYS.get(day), people.get(author), event);
    }

    private void tell() {
        SERVED.network(network, null).established("Síť poznatků").on(BEGINNING);
        SERVED.network(network, null).actor(actor, "Škola poznatků").on(BEGINNING);
        for (var i = 0; i < NOTES; i++) {
            var note = new NoteId(new UUID(SEED, i));
            // A reader writes none.
            var story = new Told(note, random.nextInt(people.size() - 1), "tema" + i + "x", new ArrayList<>());
            told.add(story);
            SERVED.vault().put(note.value(), NoteEvent.TEXT_IN_VAULT, "Zjištěno slovo" + i + "x");
            var visibility = any(List.of(Visibility.values()));
            var subject = random.nextBoolean()
                    ? new Subject(SubjectKind.ACTOR, actor.toString())
                    : new Subject(SubjectKind.NETWORK, network.value());
            append(
                    note,
                    0,
                    story.author(),
                    new NoteWritten(
                            note,
                            network,
                            subject,
                            any(List.of(NoteKind.values())),
                            visibility,
                            people.get(story.author()).account(),
                            1));
            append(
                    note,
                    0,
                    story.author(),
                    new NoteClassified(
                            note,
                            new NoteClassification(
                                    null, List.of(any(List.of(NeedArea.values()))), List.of(story.theme()))));
            story.seen().add(EnumSet.of(visibility));
            for (var day = 1; day < DAYS.size(); day++) {
                goOn(story, day);
            }
        }
    }

    private void goOn(Told story, int day) {
        var before = story.seen().getLast();
        var fate = before.isEmpty() ? 0 : random.nextInt(4);
        if (fate == 1) {
            append(story.id(), day, story.author(), new NoteWithdrawn(story.id()));
            story.seen().add(Set.of());
        } else if (fate == 2) {
            var visibility = any(List.of(Visibility.values()));
            append(story.id(), day, story.author(), new NoteRefiled(story.id(), NoteKind.NEEDS, visibility));
            story.seen().add(EnumSet.of(visibility));
        } else {
            story.seen().add(before);
        }
    }

    private String body(Served.Person who, String path) {
        return new String(
                SERVED.get(who, path)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private JsonNode json(Served.Person who, String path) {
        return JSON.readTree(body(who, "/api/networks/" + network + path));
    }

    @Test
    void shows_each_reader_exactly_what_may_be_seen_and_no_trace_of_the_rest() {
        tell();
        json(coordinator, "/findings?after=" + position);
        for (var person = 0; person < people.size(); person++) {
            for (var day = 0; day < DAYS.size(); day++) {
                look(person, day);
            }
            compare(person);
        }
    }

    private void look(int person, int day) {
        var who = people.get(person);
        var where = "person " + person + " on " + DAYS.get(day) + ", seed " + SEED;
        var expected = told.stream().filter(one -> isFor(one, person, day)).toList();
        var found = json(who, "/findings?size=500&asOf=" + DAYS.get(day));
        assertThat(ids(found)).as(where).isEqualTo(idsOf(expected));
        assertThat(found.path("total").intValue()).as(where).isEqualTo(expected.size());

        var site = "/site/" + network;
        var seen = body(who, site + "/poznatky?size=500&columns=themes,areas,text&stav=" + DAYS.get(day))
                + body(who, site + "/poznatky.csv?columns=themes,text&stav=" + DAYS.get(day));
        for (var one : told) {
            assertThat(seen.contains(one.theme())).as("%s for %s", one, where).isEqualTo(expected.contains(one));
        }
        for (var area : NeedArea.values()) {
            var count = json(who, "/findings?size=1&areas=" + area + "&asOf=" + DAYS.get(day));
            assertThat(count.path("total").intValue())
                    .as("%s for %s", area, where)
                    .isEqualTo((int) items(found).stream()
                            .filter(item -> item.path("areas").valueStream().anyMatch(one -> one.stringValue()
                                    .equals(area.name())))
                            .count());
        }
        var hidden = told.stream().filter(one -> !expected.contains(one)).findFirst();
        hidden.ifPresent(one -> {
            SERVED.get(who, "/api/networks/" + network + "/findings/" + one.id() + "?asOf=" + DAYS.get(day))
                    .expectStatus()
                    .isNotFound();
            SERVED.get(who, site + "/poznatky/" + one.id() + "?stav=" + DAYS.get(day))
                    .expectStatus()
                    .isNotFound();
        });
    }

    /** New and ended between two days: what is listed on one of them only. */
    private void compare(int person) {
        for (var from = 0; from < DAYS.size(); from++) {
            for (var to = from + 1; to < DAYS.size(); to++) {
                var expected = new TreeMap<String, String>();
                for (var one : told) {
                    var was = isFor(one, person, from);
                    var is = isFor(one, person, to);
                    if (was != is) {
                        expected.put(one.id().toString(), is ? "appeared" : "vanished");
                    }
                }
                var compared = json(people.get(person), "/comparison?from=" + DAYS.get(from) + "&to=" + DAYS.get(to));
                var found = new TreeMap<String, String>();
                compared.path("sections")
                        .valueStream()
                        .filter(section -> section.path("key").asString("").equals("findings"))
                        .flatMap(section -> section.path("items").valueStream())
                        .filter(item -> !item.path("how").asString("").equals("changed"))
                        .forEach(item -> found.put(
                                item.path("record").asString(""),
                                item.path("how").asString("")));
                assertThat(found)
                        .as("person %s between %s and %s, seed %s", person, DAYS.get(from), DAYS.get(to), SEED)
                        .isEqualTo(expected);
            }
        }
    }

    private static boolean isFor(Told one, int person, int day) {
        return one.isFor(person, day);
    }

    private static List<JsonNode> items(JsonNode list) {
        return list.path("items").valueStream().toList();
    }

    private static Set<String> ids(JsonNode list) {
        return items(list).stream()
                .map(item -> item.path("id").asString(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> idsOf(List<Told> notes) {
        return notes.stream().map(note -> note.id().toString()).collect(Collectors.toCollection(TreeSet::new));
    }
}
