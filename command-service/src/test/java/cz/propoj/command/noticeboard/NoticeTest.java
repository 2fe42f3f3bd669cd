package cz.propoj.command.noticeboard;

import static cz.propoj.command.runtime.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import cz.propoj.command.noticeboard.NoticeCommand.*;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.Fixtures;
import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.actors.ActorId;
import cz.propoj.contract.noticeboard.*;
import cz.propoj.contract.noticeboard.NoticeEvent.*;
import cz.propoj.contract.time.Meta;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoticeTest {
    private final LocalDate today = LocalDate.now(Meta.ZONE);
    private static final NoticeId ID = new NoticeId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final ActorId ACTOR = new ActorId(UUID.fromString("00000000-0000-4000-8000-000000000002"));
    private static final ActorId ANOTHER = new ActorId(UUID.fromString("00000000-0000-4000-8000-000000000003"));
    private final Validity twoWeeks = new Validity(today, today.plusDays(14));
    private final NoticePosted first = posted(ACTOR, twoWeeks);
    private static final Whose COORDINATOR = new Whose(true, Set.of());
    private static final Whose OWN = new Whose(false, Set.of(ACTOR));
    private static final Whose FOREIGN = new Whose(false, Set.of(ANOTHER));

    private final FixtureConfiguration<Notice> fixture = Fixtures.of(Notice.class);

    private static NoticePosted posted(@Nullable ActorId actor, Validity validity) {
        return new NoticePosted(ID, NETWORK, NoticeKind.EVENT, Audience.NETWORK, actor, AUTHOR, validity, 1);
    }

    private static PostNotice post(Validity validity) {
        return new PostNotice(ID, NETWORK, NoticeKind.EVENT, Audience.NETWORK, ACTOR, validity, 1);
    }

    private static AmendNotice amend(NoticeKind kind, Audience audience, Validity validity, int version) {
        return new AmendNotice(ID, Sent.of(kind), Sent.of(audience), Sent.of(validity), version, OWN);
    }

    private ResultValidator<Notice> when(NoticeCommand command, Object... given) {
        return fixture.given(given).when(command, asked());
    }

    private ResultValidator<Notice> whenPosting(Validity validity) {
        return fixture.givenNoPriorActivity().when(post(validity), asked());
    }

    @Nested
    class Posting {
        @Test
        void makes_whoever_asks_the_author() {
            whenPosting(twoWeeks).expectEvents(first);
            when(post(twoWeeks), first).expectNoEvents();
        }

        @Test
        void is_refused_to_the_service_itself() {
            fixture.givenNoPriorActivity()
                    .when(post(twoWeeks), asked(new CommandMetadata(NETWORK, null, null, null, null, null, null)))
                    .expectException(broken("notice.without-author"));
        }

        @Test
        void is_good_for_a_single_day_and_for_a_year() {
            whenPosting(new Validity(today, today)).expectEvents(posted(ACTOR, new Validity(today, today)));
            var year = new Validity(today.plusDays(30), today.plusDays(30).plusYears(1));
            Fixtures.of(Notice.class)
                    .givenNoPriorActivity()
                    .when(post(year), asked())
                    .expectEvents(posted(ACTOR, year));
        }

        @Test
        void is_refused_for_days_in_the_wrong_order_that_have_passed_or_are_too_many() {
            whenPosting(new Validity(today, today.minusDays(1))).expectException(broken("notice.order", "notice.over"));
            whenPosting(new Validity(today.minusDays(9), today.minusDays(1))).expectException(broken("notice.over"));
            whenPosting(new Validity(today, today.plusYears(1).plusDays(1))).expectException(broken("notice.too-long"));
            whenPosting(new Validity(today, LocalDate.of(20205, 1, 1)))
                    .expectException(broken("date-out-of-range", "notice.too-long"));
        }
    }

    @Nested
    class Amending {
        private final Validity longer = new Validity(today, today.plusDays(30));

        @Test
        void tells_each_thing_that_differs() {
            when(amend(NoticeKind.PROJECT, Audience.PUBLIC, longer, 2), first)
                    .expectEvents(
                            new NoticeRefiled(ID, NoticeKind.PROJECT, Audience.PUBLIC),
                            new NoticeRescheduled(ID, longer),
                            new NoticeReworded(ID, 2));
        }

        @Test
        void of_nothing_tells_nothing() {
            when(amend(NoticeKind.EVENT, Audience.NETWORK, twoWeeks, 1), first).expectNoEvents();
        }

        @Test
        void may_correct_what_is_over_already() {
            var past = new Validity(today.minusDays(9), today.minusDays(2));
            when(amend(NoticeKind.EVENT, Audience.NETWORK, past, 2), posted(ACTOR, past))
                    .expectEvents(new NoticeReworded(ID, 2));
        }

        @Test
        void of_a_withdrawn_notice_is_refused() {
            when(amend(NoticeKind.EVENT, Audience.NETWORK, twoWeeks, 2), first, new NoticeWithdrawn(ID))
                    .expectException(broken("notice.withdrawn"));
        }
    }

    @Nested
    class Extending {
        @Test
        void moves_the_last_day() {
            var until = today.plusDays(60);
            when(new ExtendNotice(ID, until, OWN), first).expectEvents(new NoticeExtended(ID, until));
            when(new ExtendNotice(ID, twoWeeks.until(), OWN), first).expectNoEvents();
        }

        @Test
        void cannot_shorten_nor_last_for_ever() {
            when(new ExtendNotice(ID, today.plusDays(3), OWN), first).expectException(broken("notice.not-longer"));
            when(new ExtendNotice(ID, today.plusYears(2), OWN), first).expectException(broken("notice.too-long"));
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void is_taken_back_by_restoring() {
            when(new WithdrawNotice(ID, OWN), first).expectEvents(new NoticeWithdrawn(ID));
            when(new WithdrawNotice(ID, OWN), first, new NoticeWithdrawn(ID)).expectNoEvents();
            when(new RestoreNotice(ID, OWN), first, new NoticeWithdrawn(ID)).expectEvents(new NoticeRestored(ID));
            when(new RestoreNotice(ID, OWN), first).expectNoEvents();
        }

        @Test
        void is_for_good_when_the_wording_is_erased() {
            when(new EraseNotice(ID, OWN), first).expectEvents(new NoticeErased(ID));
            when(new EraseNotice(ID, OWN), first, new NoticeErased(ID)).expectNoEvents();
            when(new RestoreNotice(ID, OWN), first, new NoticeErased(ID)).expectException(broken("erased"));
        }
    }

    @Nested
    class Somebody {
        @Test
        void of_another_actor_changes_nothing() {
            when(new WithdrawNotice(ID, FOREIGN), first).expectException(broken("notice.of-another"));
            when(new ExtendNotice(ID, today.plusDays(60), FOREIGN), first).expectException(broken("notice.of-another"));
            when(new EraseNotice(ID, FOREIGN), first).expectException(broken("notice.of-another"));
            fixture.given(first)
                    .when(
                            new WithdrawNotice(ID, FOREIGN),
                            asked(CommandMetadata.of(NETWORK, AUTHOR).expecting(7L)))
                    .expectException(broken("notice.of-another"));
        }

        @Test
        void who_coordinates_changes_everything_and_alone_the_notices_of_the_network() {
            when(new WithdrawNotice(ID, COORDINATOR), first).expectEvents(new NoticeWithdrawn(ID));
            when(new WithdrawNotice(ID, OWN), posted(null, twoWeeks)).expectException(broken("notice.of-another"));
        }

        @Test
        void of_another_network_does_not_find_it() {
            fixture.given(first)
                    .when(new WithdrawNotice(ID, COORDINATOR), asked(CommandMetadata.of(OTHER_NETWORK, AUTHOR)))
                    .expectException(notThere());
        }
    }

    @Test
    void a_wording_comes_back_from_its_one_text_as_it_was() {
        var whole = new Wording("Název", "první řádek\n\ntřetí řádek", "Tachov", "https://example.org/akce");
        var bare = new Wording("Název", "text", null, null);

        assertThat(Wording.of(whole.inOneText())).isEqualTo(whole);
        assertThat(Wording.of(bare.inOneText())).isEqualTo(bare);
        assertThat(whole.toString()).doesNotContain("Název").doesNotContain("Tachov");
    }
}
