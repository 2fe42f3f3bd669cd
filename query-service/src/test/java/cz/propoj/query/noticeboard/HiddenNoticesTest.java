package cz.propoj.query.noticeboard;

import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.contract.noticeboard.Audience;
import cz.propoj.contract.noticeboard.NoticeEvent;
import cz.propoj.contract.noticeboard.NoticeId;
import cz.propoj.contract.noticeboard.NoticeKind;
import cz.propoj.contract.noticeboard.Validity;
import cz.propoj.contract.noticeboard.Wording;
import cz.propoj.contract.time.Meta;
import cz.propoj.query.OnTheScene;
import cz.propoj.query.Served;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a notice was before it was for fewer people or withdrawn is hidden, too, on every day and at every moment. */
class HiddenNoticesTest extends OnTheScene {
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2025, 2, 10), LocalDate.of(2025, 4, 10), LocalDate.of(2025, 6, 10));
    private static final Validity OVER = new Validity(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 11, 30));

    /** Where a notice stands on a day. */
    private record Standing(Audience audience, boolean withdrawn) {}

    private record Story(NoticeId notice, String word, List<Standing> told) {
        boolean isForReaders(int asked) {
            return isForWorkers(asked)
                    && told.subList(asked, told.size()).stream()
                            .allMatch(standing -> standing.audience() == Audience.PUBLIC);
        }

        boolean isForWorkers(int asked) {
            return !told.get(asked).withdrawn() && !told.getLast().withdrawn();
        }
    }

    private final List<Story> stories = new ArrayList<>();
    private final List<Instant> moments = new ArrayList<>();
    private long last;

    /** All there can be; each day's changes are recorded together, so that days and moments tell the same. */
    private void tell() {
        stories(List.of());
        for (var day = 0; day < DAYS.size(); day++) {
            for (var story : stories) {
                happens(story, day);
            }
            moments.add(Instant.now());
        }
    }

    private void stories(List<Standing> told) {
        if (told.size() == DAYS.size()) {
            stories.add(new Story(new NoticeId(UUID.randomUUID()), "skrytynadpis" + stories.size() + "x", told));
            return;
        }
        for (var audience : Audience.values()) {
            stories(longer(told, new Standing(audience, false)));
        }
        if (!told.isEmpty()) {
            stories(longer(told, new Standing(told.getLast().audience(), true)));
        }
    }

    private static List<Standing> longer(List<Standing> told, Standing next) {
        var longer = new ArrayList<>(told);
        longer.add(next);
        return longer;
    }

    private void happens(Story story, int day) {
        var notice = story.notice();
        var now = story.told().get(day);
        if (day == 0) {
            served.vault()
                    .put(
                            notice.value(),
                            NoticeEvent.WORDING_IN_VAULT,
                            new Wording(story.word(), "t", null, null).inOneText());
            append(
                    notice,
                    day,
                    new NoticeEvent.NoticePosted(
                            notice, TACHOV, NoticeKind.EVENT, now.audience(), null, coordinator.account(), OVER, 1));
            return;
        }
        var before = story.told().get(day - 1);
        if (before.audience() != now.audience()) {
            append(notice, day, new NoticeEvent.NoticeRefiled(notice, NoticeKind.EVENT, now.audience()));
        }
        if (before.withdrawn() != now.withdrawn()) {
            append(
                    notice,
                    day,
                    now.withdrawn() ? new NoticeEvent.NoticeWithdrawn(notice) : new NoticeEvent.NoticeRestored(notice));
        }
    }

    private void append(NoticeId notice, int day, NoticeEvent event) {
        last = served.append(TACHOV, notice, DAYS.get(day), coordinator, event);
    }

    @Test
    void are_seen_by_those_alone_who_may_see_them_since() {
        tell();
        served.ask(coordinator, NET + "?after=%s", last);
        for (var asked = 0; asked < DAYS.size(); asked++) {
            for (var time : List.of("asOf=" + DAYS.get(asked), "knownAt=" + moments.get(asked))) {
                for (var who : List.of(coordinator, caseManager, reader)) {
                    check(who, asked, time);
                }
            }
        }
    }

    private void check(Served.Person who, int asked, String time) {
        var list = body(who, NET + "/notices?standing=*&" + time);
        var timeline = body(who, NET + "/timeline?kind=notices&" + time);
        for (var story : stories) {
            var seen = who.equals(coordinator)
                    || (who.equals(caseManager) ? story.isForWorkers(asked) : story.isForReaders(asked));
            var where = story + " for " + who + " " + time;
            assertThat(list.contains(story.word())).as(where).isEqualTo(seen);
            if (!seen) {
                assertThat(timeline).as(where).doesNotContain(story.notice().toString());
            }
        }
    }

    @Test
    void are_seen_today_while_their_withdrawal_is_only_planned() {
        var tomorrow = LocalDate.now(Meta.ZONE).plusDays(1);
        var story = new Story(
                new NoticeId(UUID.randomUUID()), "planovanykonec", List.of(new Standing(Audience.PUBLIC, false)));
        happens(story, 0);
        last = served.append(
                TACHOV, story.notice(), tomorrow, coordinator, new NoticeEvent.NoticeWithdrawn(story.notice()));

        assertThat(body(reader, NET + "/notices?standing=*&after=" + last)).contains(story.word());
    }
}
