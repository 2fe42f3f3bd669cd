package cz.propoj.query.networkmap;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.notes.NoteEvent;
import cz.propoj.contract.notes.NoteId;
import cz.propoj.contract.notes.NoteKind;
import cz.propoj.contract.notes.Subject;
import cz.propoj.contract.notes.SubjectKind;
import cz.propoj.query.OnTheScene;
import cz.propoj.query.Served;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a note was before it was made less visible or withdrawn is hidden, too, on every day and at every moment. */
class HiddenPastTest extends OnTheScene {
    private static final long SEED = 20_261_129;
    private static final int NOTES = 25;
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2025, 1, 10), LocalDate.of(2025, 3, 10), LocalDate.of(2025, 6, 10), LocalDate.of(2025, 9, 10));

    /**
     * What happened to a note on each of the days.
     *
     * @param seen null: withdrawn
     */
    private record Told(String word, List<@org.jspecify.annotations.Nullable Visibility> seen) {
        boolean isFor(int asked, List<Visibility> may, boolean author) {
            var then = seen.get(asked);
            return then != null
                    && may.contains(then)
                    && (author || seen.subList(asked, seen.size()).stream().allMatch(may::contains));
        }
    }

    private final List<Told> told = new ArrayList<>();
    private final List<Instant> moments = new ArrayList<>();
    private long last;

    /** Each day's changes of all notes are recorded together, so that days and moments tell the same. */
    private void tell() {
        var random = new Random(SEED);
        var notes = new ArrayList<NoteId>();
        for (var i = 0; i < NOTES; i++) {
            notes.add(new NoteId(UUID.randomUUID()));
            told.add(new Told("skrytaminulost" + i + "x", new ArrayList<>()));
            served.vault()
                    .put(
                            notes.get(i).value(),
                            NoteEvent.TEXT_IN_VAULT,
                            "Píše se " + told.get(i).word());
        }
        for (var day : DAYS) {
            for (var i = 0; i < NOTES; i++) {
                change(notes.get(i), told.get(i), day, random);
            }
            moments.add(Instant.now());
        }
    }

    private void change(NoteId note, Told story, LocalDate day, Random random) {
        var before = story.seen().isEmpty() ? null : story.seen().getLast();
        var visibility = List.of(Visibility.values()).get(random.nextInt(Visibility.values().length));
        if (story.seen().isEmpty()) {
            var subject = new Subject(SubjectKind.ACTOR, ospod.toString());
            last = served.append(
                    TACHOV,
                    note,
                    day,
                    coordinator,
                    new NoteEvent.NoteWritten(
                            note, TACHOV, subject, NoteKind.NEEDS, visibility, coordinator.account(), 1));
            story.seen().add(visibility);
        } else if (before == null || random.nextInt(3) == 0) {
            story.seen().add(before);
        } else if (random.nextInt(4) == 0) {
            last = served.append(TACHOV, note, day, coordinator, new NoteEvent.NoteWithdrawn(note));
            story.seen().add(null);
        } else {
            last = served.append(
                    TACHOV, note, day, coordinator, new NoteEvent.NoteRefiled(note, NoteKind.NEEDS, visibility));
            story.seen().add(visibility);
        }
    }

    private static List<Visibility> may(int person) {
        return List.of(Visibility.values()).stream()
                .filter(visibility -> switch (visibility) {
                    case PRIVATE -> person == 0;
                    case COORDINATORS -> person <= 1;
                    case NETWORK -> person <= 2;
                    case PUBLIC -> true;
                })
                .toList();
    }

    @Test
    void is_seen_nowhere_by_nobody_but_the_author() {
        tell();
        served.ask(coordinator, NET + "?after=%s", last);
        var people = List.of(coordinator, colleague, caseManager, reader);
        for (var asked = 0; asked < DAYS.size(); asked++) {
            for (var time : List.of("asOf=" + DAYS.get(asked), "knownAt=" + moments.get(asked))) {
                for (var person = 0; person < people.size(); person++) {
                    var where = people.get(person) + " " + time + ", seed " + SEED;
                    check(people.get(person), time, asked, may(person), person == 0, where);
                }
            }
        }
    }

    private void check(Served.Person who, String time, int asked, List<Visibility> may, boolean author, String where) {
        var list = body(who, NET + "/notes?" + time) + body(who, NET + "/actors/" + ospod + "/notes?" + time);
        for (var story : told) {
            var isFor = story.isFor(asked, may, author);
            assertThat(list.contains(story.word()))
                    .as("%s %s for %s", story, isFor, where)
                    .isEqualTo(isFor);
        }
        var elsewhere = new StringBuilder();
        for (var path : List.of("/actors/" + ospod, "/actors/" + ospod + "/history", "/timeline", "/actors")) {
            elsewhere.append(body(who, NET + path + "?" + time));
        }
        told.stream()
                .filter(story -> !story.isFor(asked, may, author))
                .forEach(story -> assertThat(elsewhere).as(where).doesNotContain(story.word()));
        for (var story : told.subList(0, 6)) {
            var found =
                    body(who, NET + "/actors?q=" + story.word() + "&" + time).contains(ospod.toString());
            assertThat(found).as("search for %s for %s", story, where).isEqualTo(story.isFor(asked, may, author));
        }
    }
}
