package cz.propoj.command.notes;

import static cz.propoj.command.runtime.Fixtures.*;

import cz.propoj.command.notes.NoteCommand.*;
import cz.propoj.command.runtime.CommandMetadata;
import cz.propoj.command.runtime.Fixtures;
import cz.propoj.command.runtime.Sent;
import cz.propoj.contract.access.Visibility;
import cz.propoj.contract.needs.NeedArea;
import cz.propoj.contract.notes.*;
import cz.propoj.contract.notes.NoteEvent.*;
import cz.propoj.contract.time.Meta;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoteTest {
    private static final NoteId ID = new NoteId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final Subject SUBJECT = new Subject(SubjectKind.ACTOR, "00000000-0000-4000-8000-000000000002");
    private static final NoteWritten PRIVATE = written(Visibility.PRIVATE);
    private static final NoteWritten SHARED = written(Visibility.NETWORK);
    private static final NoteWritten FOR_COORDINATORS = written(Visibility.COORDINATORS);
    private static final CommandMetadata ANOTHER = CommandMetadata.of(NETWORK, OTHER);

    private final FixtureConfiguration<Note> fixture = Fixtures.of(Note.class);

    private static NoteWritten written(Visibility visibility) {
        return new NoteWritten(ID, NETWORK, SUBJECT, NoteKind.NEEDS, visibility, AUTHOR, 1);
    }

    private ResultValidator<Note> when(NoteCommand command, Object... given) {
        return fixture.given(given).when(command, asked());
    }

    private ResultValidator<Note> whenAnother(NoteCommand command, Object... given) {
        return fixture.given(given).when(command, asked(ANOTHER));
    }

    @Nested
    class WriteNoteTest {
        private final WriteNote command = new WriteNote(ID, NETWORK, SUBJECT, NoteKind.NEEDS, Visibility.PRIVATE, 1);

        @Test
        void its_author_is_whoever_asks() {
            fixture.givenNoPriorActivity().when(command, asked()).expectEvents(PRIVATE);
            when(command, PRIVATE).expectNoEvents();
        }

        @Test
        void the_service_itself_writes_none() {
            fixture.givenNoPriorActivity()
                    .when(command, asked(new CommandMetadata(NETWORK, null, null, null, null, null, null)))
                    .expectException(broken("note.without-author"));
        }
    }

    @Nested
    class The_author {
        @Test
        void rewords_refiles_and_withdraws() {
            when(new RewordNote(ID, 2), PRIVATE).expectEvents(new NoteReworded(ID, 2));
            when(new RewordNote(ID, 1), PRIVATE).expectNoEvents();
            when(new RefileNote(ID, NoteKind.OFFERS, Visibility.PUBLIC), PRIVATE)
                    .expectEvents(new NoteRefiled(ID, NoteKind.OFFERS, Visibility.PUBLIC));
            when(new RefileNote(ID, NoteKind.NEEDS, Visibility.PRIVATE), PRIVATE)
                    .expectNoEvents();
            when(new WithdrawNote(ID), PRIVATE).expectEvents(new NoteWithdrawn(ID));
            when(new WithdrawNote(ID), PRIVATE, new NoteWithdrawn(ID)).expectNoEvents();
            when(new RewordNote(ID, 2), PRIVATE, new NoteWithdrawn(ID)).expectException(broken("note.withdrawn"));
        }
    }

    @Nested
    class ReviseNoteTest {
        @Test
        void only_what_differs_becomes_an_event() {
            when(new ReviseNote(ID, NoteKind.OFFERS, Visibility.PRIVATE, 2), PRIVATE)
                    .expectEvents(new NoteReworded(ID, 2), new NoteRefiled(ID, NoteKind.OFFERS, Visibility.PRIVATE));
            when(new ReviseNote(ID, NoteKind.NEEDS, Visibility.PRIVATE, 1), PRIVATE)
                    .expectNoEvents();
        }

        @Test
        void belongs_to_the_author() {
            whenAnother(new ReviseNote(ID, NoteKind.OFFERS, Visibility.PUBLIC, 2), SHARED)
                    .expectException(broken("note.of-another"));
        }
    }

    @Nested
    class Classified {
        private static final LocalDate EARLIER = LocalDate.of(2020, 5, 4);
        private final NoteClassification sorted =
                new NoteClassification(EARLIER, List.of(NeedArea.SAFETY), List.of("integrace cizinců"));
        private final NoteClassified classified = new NoteClassified(ID, sorted);

        private ReviseNote revision(Sent<NoteClassification> classification) {
            return new ReviseNote(ID, Sent.leftOut(), Sent.leftOut(), classification, 1);
        }

        private WriteNote writing(NoteClassification classification) {
            return new WriteNote(ID, NETWORK, SUBJECT, NoteKind.NEEDS, Visibility.PRIVATE, 1, classification);
        }

        @Test
        void with_the_writing() {
            fixture.givenNoPriorActivity().when(writing(sorted), asked()).expectEvents(PRIVATE, classified);
        }

        @Test
        void only_by_what_differs() {
            when(revision(Sent.of(sorted)), PRIVATE).expectEvents(classified);
            when(revision(Sent.of(sorted)), PRIVATE, classified).expectNoEvents();
            when(revision(Sent.leftOut()), PRIVATE, classified).expectNoEvents();
            when(revision(Sent.cleared()), PRIVATE, classified)
                    .expectEvents(new NoteClassified(ID, NoteClassification.NONE));
        }

        @Test
        void what_is_left_out_of_it_stays() {
            var themes = new NoteClassification(null, List.of(), List.of("prevence kriminality"));

            when(revision(new Sent.Given<>(themes, Set.of("themes"))), PRIVATE, classified)
                    .expectEvents(new NoteClassified(
                            ID, new NoteClassification(EARLIER, sorted.areas(), List.of("prevence kriminality"))));
        }

        @Test
        void by_themes_that_stand_once_however_they_are_written() {
            var twice = new NoteClassification(null, List.of(), List.of(" Dluhy ", "dluhy", ""));

            when(revision(Sent.of(twice)), PRIVATE)
                    .expectEvents(new NoteClassified(ID, new NoteClassification(null, List.of(), List.of("Dluhy"))));
        }

        @Test
        void not_by_what_is_still_to_be_found_out() {
            var tomorrow = new NoteClassification(LocalDate.now(Meta.ZONE).plusDays(2), List.of(), List.of());

            when(revision(Sent.of(tomorrow)), PRIVATE).expectException(broken("note.found-later"));
            fixture.givenNoPriorActivity().when(writing(tomorrow), asked()).expectException(broken("note.found-later"));
        }

        @Test
        void by_the_author_alone() {
            whenAnother(revision(Sent.of(sorted)), PRIVATE).expectException(notThere());
            whenAnother(revision(Sent.of(sorted)), SHARED).expectException(broken("note.of-another"));
        }
    }

    @Nested
    class Another {
        @Test
        void finds_no_private_note() {
            whenAnother(new RewordNote(ID, 2), PRIVATE).expectException(notThere());
            whenAnother(new WithdrawNote(ID), PRIVATE).expectException(notThere());
            whenAnother(new EraseNote(ID, false), PRIVATE).expectException(notThere());
            whenAnother(new RewordNote(ID, 2), FOR_COORDINATORS).expectException(notThere());
            whenAnother(new EraseNote(ID, true), FOR_COORDINATORS).expectException(notThere());
        }

        @Test
        void learns_nothing_by_a_version_that_is_not_the_notes() {
            var stale = asked(ANOTHER.expecting(7L));

            fixture.given(PRIVATE).when(new RewordNote(ID, 2), stale).expectException(notThere());
            fixture.given(PRIVATE)
                    .when(new RefileNote(ID, NoteKind.OFFERS, Visibility.PUBLIC), stale)
                    .expectException(notThere());
            fixture.given(PRIVATE)
                    .when(new ReviseNote(ID, NoteKind.OFFERS, Visibility.PUBLIC, 2), stale)
                    .expectException(notThere());
            fixture.given(PRIVATE).when(new WithdrawNote(ID), stale).expectException(notThere());
            fixture.given(PRIVATE).when(new EraseNote(ID, false), stale).expectException(notThere());
            fixture.given(SHARED).when(new RewordNote(ID, 2), stale).expectException(broken("note.of-another"));
        }

        @Test
        void does_not_change_a_shared_note() {
            whenAnother(new RewordNote(ID, 2), SHARED).expectException(broken("note.of-another"));
            whenAnother(new WithdrawNote(ID), SHARED).expectException(broken("note.of-another"));
        }

        @Test
        void erases_a_shared_note_as_a_coordinator_only() {
            whenAnother(new EraseNote(ID, false), SHARED).expectEvents(new NoteErased(ID));
            whenAnother(new EraseNote(ID, true), SHARED).expectException(broken("note.of-another"));
            when(new EraseNote(ID, true), SHARED, new NoteErased(ID)).expectNoEvents();
        }
    }

    @Test
    void in_another_network_it_is_not_there() {
        fixture.given(SHARED)
                .when(new WithdrawNote(ID), asked(CommandMetadata.of(OTHER_NETWORK, AUTHOR)))
                .expectException(notThere());
    }
}
