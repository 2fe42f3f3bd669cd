package cz.propoj.command.revisions;

import static cz.propoj.command.runtime.Fixtures.*;

import cz.propoj.command.revisions.RevisionCommand.*;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.Fixtures;
import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.platforms.PlatformId;
import cz.propoj.contract.revisions.*;
import cz.propoj.contract.revisions.RevisionEvent.*;
import cz.propoj.contract.time.Meta;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RevisionTest {
    private static final int YEAR = 2025;
    private static final RevisionId ID = RevisionId.of(NETWORK, YEAR);
    private static final PlatformId PLATFORM = new PlatformId(new UUID(0, 7));
    private static final RevisionOpened OPENED = new RevisionOpened(ID, NETWORK, YEAR, null);
    private static final ReviewedRecord SCHOOL = new ReviewedRecord(RevisedKind.ACTOR, new UUID(0, 1));
    private static final ReviewedRecord TEAM = new ReviewedRecord(RevisedKind.PLATFORM, new UUID(0, 2));
    private static final ReviewedRecord NEED = new ReviewedRecord(RevisedKind.NEED, new UUID(0, 3));
    private static final String HASH = "ab".repeat(32);

    private final FixtureConfiguration<Revision> fixture = Fixtures.of(Revision.class);

    private final LocalDate today = LocalDate.now(Meta.ZONE);
    private final RevisionClosed closed = closed(List.of());

    private RevisionClosed closed(List<ReviewedRecord> unreviewed) {
        return new RevisionClosed(ID, new Signature(AUTHOR, today, 41, HASH), unreviewed);
    }

    private static CloseRevision close(
            List<ReviewedRecord> changed,
            List<ReviewedRecord> unreviewed,
            @org.jspecify.annotations.Nullable String why) {
        return new CloseRevision(ID, 41, HASH, changed, List.of(), List.of(), List.of(), unreviewed, why);
    }

    private ResultValidator<Revision> when(RevisionCommand command, Object... given) {
        return fixture.given(given).when(command, asked());
    }

    @Nested
    class OpenRevisionTest {
        private final OpenRevision command = new OpenRevision(ID, NETWORK, YEAR, null);

        @Test
        void opens_it_for_the_year() {
            fixture.givenNoPriorActivity().when(command, asked()).expectEvents(OPENED);
        }

        @Test
        void a_second_time_is_refused() {
            when(command, OPENED).expectException(broken("revision.open-already"));
        }

        @Test
        void after_it_was_closed_is_refused() {
            when(command, OPENED, closed).expectException(broken("revision.closed"));
        }

        @Test
        void after_it_was_abandoned_begins_anew() {
            when(
                            command,
                            OPENED,
                            new RecordsReviewed(ID, ReviewState.CONFIRMED, List.of(SCHOOL)),
                            new RevisionAbandoned(ID))
                    .expectEvents(OPENED);
        }

        @Test
        void a_year_far_ahead_is_refused() {
            var far = today.getYear() + 2;
            fixture.givenNoPriorActivity()
                    .when(new OpenRevision(RevisionId.of(NETWORK, far), NETWORK, far, null), asked())
                    .expectException(broken("number-out-of-range"));
        }

        @Test
        void in_another_network_than_asked_is_refused() {
            fixture.givenNoPriorActivity()
                    .when(command, asked(CommandMetadata.of(OTHER_NETWORK, AUTHOR)))
                    .expectException(notThere());
        }
    }

    @Nested
    class ChooseRevisionPlatformTest {
        @Test
        void says_where_it_is_done_once() {
            var chosen = new RevisionPlatformChosen(ID, PLATFORM);
            when(new ChooseRevisionPlatform(ID, PLATFORM), OPENED).expectEvents(chosen);
            when(new ChooseRevisionPlatform(ID, PLATFORM), OPENED, chosen).expectNoEvents();
            when(new ChooseRevisionPlatform(ID, Sent.cleared()), OPENED, chosen)
                    .expectEvents(new RevisionPlatformChosen(ID, null));
        }
    }

    @Nested
    class ReviewRecordsTest {
        @Test
        void several_are_confirmed_at_once_and_those_that_are_already_are_left_out() {
            var first = new RecordsReviewed(ID, ReviewState.CONFIRMED, List.of(SCHOOL));
            when(new ReviewRecords(ID, ReviewState.CONFIRMED, List.of(SCHOOL, TEAM, TEAM)), OPENED, first)
                    .expectEvents(new RecordsReviewed(ID, ReviewState.CONFIRMED, List.of(TEAM)));
            when(new ReviewRecords(ID, ReviewState.CONFIRMED, List.of(SCHOOL)), OPENED, first)
                    .expectNoEvents();
        }

        @Test
        void what_was_said_can_be_taken_back() {
            when(
                            new ReviewRecords(ID, ReviewState.TO_REVIEW, List.of(SCHOOL, TEAM)),
                            OPENED,
                            new RecordsReviewed(ID, ReviewState.CHANGED, List.of(SCHOOL)))
                    .expectEvents(new ReviewTakenBack(ID, List.of(SCHOOL)));
        }

        @Test
        void retiring_happens_at_the_record_itself() {
            for (var end : List.of(ReviewState.RETIRED, ReviewState.FULFILLED, ReviewState.DROPPED)) {
                when(new ReviewRecords(ID, end, List.of(SCHOOL)), OPENED)
                        .expectException(broken("revision.retire-the-record"));
            }
        }

        @Test
        void what_became_of_recommendations_is_written_down_before_the_signature() {
            var done = new ReviewedRecord(RevisedKind.RECOMMENDATION, new UUID(0, 71));
            var dropped = new ReviewedRecord(RevisedKind.RECOMMENDATION, new UUID(0, 72));
            when(
                            new CloseRevision(
                                    ID,
                                    41,
                                    HASH,
                                    List.of(),
                                    List.of(),
                                    List.of(done),
                                    List.of(dropped),
                                    List.of(),
                                    null),
                            OPENED)
                    .expectEvents(
                            new RecordsReviewed(ID, ReviewState.FULFILLED, List.of(done)),
                            new RecordsReviewed(ID, ReviewState.DROPPED, List.of(dropped)),
                            closed(List.of()));
        }

        @Test
        void none_at_all_is_refused() {
            when(new ReviewRecords(ID, ReviewState.CONFIRMED, List.of()), OPENED)
                    .expectException(broken("required"));
        }

        @Test
        void of_a_closed_or_abandoned_revision_is_refused() {
            var command = new ReviewRecords(ID, ReviewState.CONFIRMED, List.of(SCHOOL));
            when(command, OPENED, closed).expectException(broken("revision.closed"));
            when(command, OPENED, new RevisionAbandoned(ID)).expectException(broken("revision.abandoned"));
        }
    }

    @Nested
    class CloseRevisionTest {
        @Test
        void is_signed_for_a_place_in_the_log() {
            when(close(List.of(), List.of(), null), OPENED).expectEvents(closed);
        }

        @Test
        void says_first_what_was_recognised() {
            when(
                            close(List.of(SCHOOL, TEAM), List.of(), null),
                            OPENED,
                            new RecordsReviewed(ID, ReviewState.CHANGED, List.of(TEAM)))
                    .expectEvents(new RecordsReviewed(ID, ReviewState.CHANGED, List.of(SCHOOL)), closed);
        }

        @Test
        void with_records_nobody_went_through_needs_a_reason() {
            when(close(List.of(), List.of(NEED), null), OPENED).expectException(broken("revision.unreviewed"));
            when(close(List.of(), List.of(NEED), "  "), OPENED).expectException(broken("revision.unreviewed"));
            when(close(List.of(), List.of(NEED), "projednáme v lednu"), OPENED).expectEvents(closed(List.of(NEED)));
        }

        @Test
        void needs_somebody_who_signs() {
            fixture.given(OPENED)
                    .when(
                            close(List.of(), List.of(), null),
                            asked(new CommandMetadata(NETWORK, null, null, null, null, null, null)))
                    .expectException(broken("revision.without-signatory"));
        }

        @Test
        void once_closed_nothing_changes_it() {
            when(close(List.of(), List.of(), null), OPENED, closed).expectException(broken("revision.closed"));
            when(new ChooseRevisionPlatform(ID, PLATFORM), OPENED, closed).expectException(broken("revision.closed"));
            when(new AbandonRevision(ID), OPENED, closed).expectException(broken("revision.closed"));
        }
    }

    @Nested
    class AbandonRevisionTest {
        @Test
        void happens_once() {
            when(new AbandonRevision(ID), OPENED).expectEvents(new RevisionAbandoned(ID));
            when(new AbandonRevision(ID), OPENED, new RevisionAbandoned(ID)).expectNoEvents();
        }
    }
}
